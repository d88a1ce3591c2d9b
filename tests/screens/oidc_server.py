"""A small OpenID Connect server of our own: it lets everybody in, and lies when told to."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

CLIENT, SECRET = "spreeklijn", "een geheim van de server"


@dataclass
class OidcServer:
    """The server. ``claims`` go into every token, over what belongs there; ``key`` signs them."""

    key: Any = field(default_factory=lambda: RSAKey.generate_key(2048, auto_kid=True))
    claims: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    asked: dict[str, str] = field(default_factory=dict)  # by code: what was asked for
    challenges: dict[str, str] = field(default_factory=dict)
    signs_with: Any = None
    says_issuer: str | None = None

    def __post_init__(self) -> None:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                if parts.path == "/.well-known/openid-configuration":
                    self.give(server.configuration())
                elif parts.path == "/sleutels":
                    self.give(KeySet([server.key]).as_dict(private=False))
                elif parts.path == "/toestaan":
                    self.send_response(302)
                    self.send_header("Location", server.allowed(parts.query))
                    self.end_headers()

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {name: values[0] for name, values in parse_qs(body).items()}
                status, data = server.token(form, self.headers.get("Authorization", ""))
                self.give(data, status)

            def give(self, data: Any, status: int = 200) -> None:
                body = json.dumps(data).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments: Any) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}
        )
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def configuration(self) -> dict[str, str]:
        return {
            "issuer": self.says_issuer or self.url,
            "authorization_endpoint": f"{self.url}/toestaan",
            "token_endpoint": f"{self.url}/bewijs",
            "jwks_uri": f"{self.url}/sleutels",
        }

    def allowed(self, query: str) -> str:
        """Where a browser goes that was let in."""
        asked = {name: values[0] for name, values in parse_qs(query).items()}
        assert asked["code_challenge_method"] == "S256"
        assert asked["client_id"] == CLIENT
        code = f"code{len(self.asked)}"
        self.asked[code] = asked["nonce"]
        self.challenges[code] = asked["code_challenge"]
        back = urlencode({"code": code, "state": asked["state"]})
        return f"{asked['redirect_uri']}?{back}"

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """The answer to a code, which is good once and only with its verifier."""
        nonce = self.asked.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        basic = base64.b64encode(f"{CLIENT}:{SECRET.replace(' ', '+')}".encode()).decode()
        plain = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        is_client = authorization in (f"Basic {basic}", f"Basic {plain}")
        if nonce is None or challenge != self.challenges[form["code"]] or not is_client:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {
            "iss": self.url, "sub": "1", "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": nonce,
            "preferred_username": "ada",
        }  # fmt: skip
        claims = {k: v for k, v in {**claims, **self.claims}.items() if v is not None}
        key = self.signs_with or self.key
        header = {"alg": self.algorithm, **({"kid": key.kid} if key.kid else {})}
        made = jwt.encode(header, claims, key, algorithms=[self.algorithm])
        return 200, {"access_token": "x", "token_type": "Bearer", "id_token": made}

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def another_key() -> Any:
    """A key that the server does not publish."""
    return RSAKey.generate_key(2048, auto_kid=True)


def shared_key() -> Any:
    """A key to sign with HS256, which needs no more than a secret."""
    return OctKey.import_key(SECRET * 3)
