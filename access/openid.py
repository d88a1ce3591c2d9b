"""Logging in through OpenID Connect: the organisation says who somebody is.

The authorisation code flow with PKCE, a nonce and a state that is bound to the browser. What she
may see stays in the users of the office.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from explained import Explained
from settings import Settings, SettingsError

CALLBACK = "/inloggen/terug"
_SECONDS = 600  # in which one has to log in elsewhere
_TIMEOUT = 10.0  # for one request to the other server
_PENDING = 1000
_LEEWAY = 60  # seconds by which two clocks may differ
# Signatures with a key of the other server; never "none", never one with a shared secret.
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384")
_SIGNED_BY_KEYS = 600.0  # seconds for which its keys are kept


class OpenIdError(Explained):
    """Nobody was let in; the message is Dutch and says what to do."""


@dataclass(frozen=True, slots=True)
class _Pending:
    nonce: str
    verifier: str
    began: float


class OpenId:
    """Talks to the server at ``issuer``."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.time) -> None:
        self._settings = settings
        self._issuer = str(settings.oidc_issuer).rstrip("/")
        self._redirect = f"{str(settings.public_url).rstrip('/')}{CALLBACK}"
        self._clock = clock
        self._pending: OrderedDict[str, _Pending] = OrderedDict()
        self._known: tuple[float, Mapping[str, Any], Mapping[str, Any]] | None = None

    async def begin(self) -> tuple[str, str]:
        """Where to send the browser, and the state that it has to bring back. Raises OpenIdError."""
        found, _ = await self._server()
        state, nonce = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        verifier = secrets.token_urlsafe(48)
        now = self._clock()
        for old in [s for s, item in self._pending.items() if now - item.began > _SECONDS]:
            del self._pending[old]
        self._pending[state] = _Pending(nonce, verifier, now)
        while len(self._pending) > _PENDING:
            self._pending.popitem(last=False)
        async with self._client() as client:
            url, _ = client.create_authorization_url(
                found["authorization_endpoint"], state=state, code_verifier=verifier, nonce=nonce
            )
        return str(url), state

    async def finish(self, query: Mapping[str, str], state: str) -> str:
        """The name of who comes back with ``query``; ``state`` is that of her browser.

        Raises OpenIdError.
        """
        given = query.get("state", "")
        pending = self._pending.pop(given, None) if given else None
        if pending is None or not secrets.compare_digest(given.encode(), state.encode()):
            raise OpenIdError("Het inloggen duurde te lang of begon elders. Begin opnieuw.")
        if self._clock() - pending.began > _SECONDS:
            raise OpenIdError("Het inloggen duurde te lang. Begin opnieuw.")
        if "code" not in query:
            raise OpenIdError("Het inloggen bij de organisatie is afgebroken. Begin opnieuw.")
        claims = await self._claims(query["code"], pending)
        name = claims.get(self._settings.oidc_claim)
        if not isinstance(name, str) or not name:
            raise OpenIdError(
                f"De organisatie gaf geen naam door ({self._settings.oidc_claim}). Meld dit bij de "
                "beheerder."
            )
        if self._settings.oidc_claim == "email" and claims.get("email_verified") is not True:
            raise OpenIdError("Uw e-mailadres is bij de organisatie niet bevestigd.")
        return name

    async def _claims(self, code: str, pending: _Pending) -> Mapping[str, Any]:
        """What the server says under its signature. Raises OpenIdError."""
        import httpx
        from authlib.common.errors import AuthlibBaseError
        from joserfc import jwt
        from joserfc.errors import JoseError
        from joserfc.jwk import KeySet

        try:
            found, keys = await self._server()
            async with self._client() as client:
                token = await client.fetch_token(
                    found["token_endpoint"], code=code, code_verifier=pending.verifier
                )
            read = jwt.decode(
                token["id_token"], KeySet.import_key_set(cast(Any, keys)), algorithms=_ALGORITHMS
            )
            jwt.JWTClaimsRegistry(
                now=lambda: int(self._clock()),
                leeway=_LEEWAY,
                iss={"essential": True, "value": found["issuer"]},
                sub={"essential": True},
                aud={"essential": True, "value": self._settings.oidc_client_id},
                exp={"essential": True},
                iat={"essential": True},
                nonce={"essential": True, "value": pending.nonce},
            ).validate(read.claims)
        except (httpx.HTTPError, AuthlibBaseError, JoseError, ValueError, KeyError, TypeError) as e:
            raise OpenIdError(
                "De organisatie gaf geen geldig bewijs wie u bent. Begin opnieuw; gebeurt het weer, "
                "meld het dan bij de beheerder."
            ) from e
        claims: Mapping[str, Any] = read.claims
        return claims

    async def _server(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """What the server says of itself, and its keys. Raises OpenIdError."""
        import httpx

        now = self._clock()
        if self._known is not None and 0 <= now - self._known[0] < _SIGNED_BY_KEYS:
            return self._known[1], self._known[2]
        try:
            async with httpx.AsyncClient(timeout=_TIMEOUT) as client:
                found = await _got(client, f"{self._issuer}/.well-known/openid-configuration")
                if str(found["issuer"]).rstrip("/") != self._issuer:
                    raise ValueError(found["issuer"])
                keys = await _got(client, str(found["jwks_uri"]))
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise OpenIdError(
                "De server waar u inlogt is niet te bereiken. Probeer het later opnieuw."
            ) from error
        self._known = (now, found, keys)
        return found, keys

    def _client(self) -> Any:
        from authlib.integrations.httpx_client import AsyncOAuth2Client

        secret = self._settings.oidc_client_secret
        return AsyncOAuth2Client(
            self._settings.oidc_client_id,
            secret.get_secret_value() if secret else None,
            scope="openid profile email",
            redirect_uri=self._redirect,
            code_challenge_method="S256",
            timeout=_TIMEOUT,
            token_endpoint_auth_method="client_secret_basic" if secret else "none",
        )


def configured(settings: Settings) -> OpenId | None:
    """The server that is configured, or None. Raises SettingsError where part of it is missing."""
    if settings.oidc_issuer is None:
        return None
    if not settings.oidc_client_id or not settings.public_url:
        raise SettingsError(
            "SPREEKLIJN_OIDC_ISSUER is ingevuld. Vul ook SPREEKLIJN_OIDC_CLIENT_ID en "
            "SPREEKLIJN_PUBLIC_URL in (het adres waarop bezoekers komen)."
        )
    return OpenId(settings)


async def _got(client: Any, url: str) -> Mapping[str, Any]:
    answer = await client.get(url)
    answer.raise_for_status()
    data: Mapping[str, Any] = answer.json()
    if not isinstance(data, dict):
        raise TypeError(url)
    return data
