"""The software bill of materials, as CycloneDX: ``python -m upkeep.sbom > sbom.cdx.json``.

Made from the lock file, so it says what is installed whatever happens to stand on this machine;
licences come from the packages themselves where they are installed.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-torch.txt")
_PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_NAMESPACE = uuid.UUID("6d1f6c0e-5d0e-4f6a-9f0b-8f0f8f3b7c11")


def pinned(root: Path = ROOT) -> Iterator[tuple[str, str, list[str]]]:
    """Every package of the lock files: name, version and the hashes it may have."""
    for name in LOCKS:
        file = root / name
        if not file.is_file():
            continue
        text = file.read_text(encoding="utf-8")
        found = list(_PIN.finditer(text))
        for place, match in enumerate(found):
            end = found[place + 1].start() if place + 1 < len(found) else len(text)
            yield match[1], match[2], _HASH.findall(text[match.end() : end])


def sbom(root: Path = ROOT) -> dict[str, Any]:
    """The bill of materials. The same lock file gives the same bill."""
    packages = sorted(pinned(root), key=lambda package: package[0].lower())
    version = _own_version(root)
    components = [_component(*package) for package in packages]
    names = "".join(f"{name}=={version}" for name, version, _ in packages)
    own = f"pkg:pypi/spreeklijn@{version}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, names)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "spreeklijn",
                "version": version,
                "purl": own,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [item["bom-ref"] for item in components]}],
    }


def _component(name: str, version: str, hashes: list[str]) -> dict[str, Any]:
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
    }
    if licence := _licence(name):
        component["licenses"] = [licence]
    if hashes:
        # One package has several files; each of them is right.
        component["hashes"] = [{"alg": "SHA-256", "content": value} for value in hashes]
    return component


def _licence(name: str) -> dict[str, Any] | None:
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    if expression := found.get_all("License-Expression"):
        return {"expression": expression[0]}
    told = [
        value.rsplit("::", 1)[-1].strip()
        for value in found.get_all("Classifier") or []
        if value.startswith("License ::")
    ]
    told += [value.strip() for value in found.get_all("License") or []]
    shown = next((line for value in told for line in value.splitlines() if line.strip()), "")
    return {"license": {"name": shown[:100]}} if shown else None


def _own_version(root: Path) -> str:
    match = re.search(r'^version = "([^"]+)"', (root / "pyproject.toml").read_text("utf-8"), re.M)
    return match[1] if match else "0"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(sbom(), indent=2, ensure_ascii=False) + "\n")
