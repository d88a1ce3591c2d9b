"""What an officer says about a document herself: front matter, or a sidecar beside the file.

``notitie.pdf`` may have a ``notitie.pdf.meta.yaml`` beside it; a Markdown or text file may
begin with the same lines between two rules of ``---``. What stands there wins from what was
recognised.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from explained import Explained
from ingest.units import DocumentKind, Metadata, Secrecy

SIDECAR_SUFFIX = ".meta.yaml"
_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<body>.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_LISTS = {"agenda_items", "registration_numbers", "commitments", "motions"}
_TEXTS = (
    {field.name for field in fields(Metadata)}
    - _LISTS
    - {
        "kind",
        "agenda_titles",
        "secrecy",
        "meeting_date",
        "meeting_date_end",
        "decided",
    }
)
_DATES = {"meeting_date", "meeting_date_end"}
_SECRECY = {
    "confidentiality": "level",
    "lifted_at": "lifted_at",
    "lifted_to": "lifted_to",
    "ground": "ground",
}
_KNOWN = {"kind", "decided", *_DATES, *_LISTS, *_SECRECY, *_TEXTS}
_FIELD = re.compile(rf"^(?:{'|'.join(sorted({*_KNOWN, 'parts'}))})[ \t]*:", re.MULTILINE)
_MARKDOWN = {".md", ".markdown"}
_LONGEST = 20_000  # characters
_LEVELS = ("openbaar", "intern", "vertrouwelijk", "geheim")


class OverrideError(Explained):
    """A sidecar or front matter that cannot be used; the message is Dutch and names the field."""


def sidecar_of(path: Path) -> Path:
    """Where the sidecar of ``path`` would stand."""
    return path.with_name(path.name + SIDECAR_SUFFIX)


def has_sidecar(path: Path) -> bool:
    """Whether ``path`` has a sidecar; a name too long for one has none."""
    try:
        return sidecar_of(path).is_file()
    except OSError:
        return False


def front_matter_length(path: Path, text: str) -> int:
    """How many characters of ``text`` are front matter (0 where it has none)."""
    match = _front_matter(path, text)
    return match.end() if match else 0


def _front_matter(path: Path, text: str) -> re.Match[str] | None:
    """The front matter; in what is no Markdown only where it names a field of ours.

    A letter may begin with a rule as well.
    """
    match = _FRONT_MATTER.match(text)
    if match is None or ":" not in match["body"]:
        return None
    is_ours = path.suffix.lower() in _MARKDOWN or _FIELD.search(match["body"])
    return match if is_ours else None


def overrides_for(path: Path, text: str) -> dict[str, Any]:
    """The fields an officer set for ``path``; the sidecar wins from the front matter.

    Raises OverrideError when either is no list of fields.
    """
    found: dict[str, Any] = {}
    match = _front_matter(path, text)
    if match is not None:
        found |= _load(match["body"], f"de kop van {path.name}")
    return found | load_sidecar(path)


def load_sidecar(path: Path) -> dict[str, Any]:
    """The fields in the sidecar of ``path``; none where there is none. Raises OverrideError."""
    sidecar = sidecar_of(path)
    if not has_sidecar(path):
        return {}
    return _load(sidecar.read_text(encoding="utf-8-sig", errors="replace"), sidecar.name)


def apply_overrides(metadata: Metadata, found: Mapping[str, Any], source: str) -> Metadata:
    """``metadata`` with the officer's fields. Raises OverrideError for a field that is wrong."""
    changes: dict[str, Any] = {}
    secrecy: dict[str, Any] = {}
    for name, value in found.items():
        if name == "kind":
            changes[name] = _kind(value, source)
        elif name in _DATES:
            changes[name] = _iso(name, value, source)
        elif name in _LISTS:
            items = value if isinstance(value, list) else [value]
            changes[name] = tuple(str(item) for item in items if item is not None)
        elif name in _SECRECY:
            secrecy[_SECRECY[name]] = _secrecy_value(name, value, source)
        elif name == "decided":
            changes[name] = _yes_or_no(name, value, source)
        elif name in _TEXTS:
            empty = "" if name == "title" else None
            changes[name] = empty if value is None else str(value)
        else:
            raise OverrideError(
                f"{source}: het veld '{name}' bestaat niet. Gebruik een van: "
                f"{', '.join(sorted(_KNOWN))}."
            )
    if secrecy:
        _complete(secrecy)
        base = metadata.secrecy if "level" not in secrecy else Secrecy()
        changes["secrecy"] = replace(base, **secrecy)
    return replace(metadata, **changes)


def secrecy_of_fields(found: Mapping[str, Any], source: str) -> Secrecy:
    """The secrecy in ``found``, which may hold nothing else. Raises OverrideError."""
    unknown = sorted(set(found) - set(_SECRECY))
    if unknown:
        raise OverrideError(
            f"{source}: het veld '{unknown[0]}' bestaat hier niet. Gebruik een van: "
            f"{', '.join(sorted(_SECRECY))}."
        )
    fields: dict[str, Any] = {
        _SECRECY[n]: _secrecy_value(n, value, source) for n, value in found.items()
    }
    _complete(fields)
    return Secrecy(**fields)


def _complete(secrecy: dict[str, Any]) -> None:
    """A level that is emptied is unknown."""
    if "level" in secrecy and secrecy["level"] is None:
        secrecy["level"] = "onbekend"


def _load(text: str, source: str) -> dict[str, Any]:
    import yaml

    try:
        if len(text) > _LONGEST or any(isinstance(e, yaml.AliasEvent) for e in yaml.parse(text)):
            # Neither has a use here; references to references would fill the memory.
            raise OverrideError(
                f"{source}: schrijf hooguit {_LONGEST} tekens, en geen verwijzingen (&, *)."
            )
        found = yaml.safe_load(text)
    except (
        yaml.YAMLError,
        RecursionError,
        ValueError,
        # What PyYAML happens to raise for "!!timestamp foo" and "!!bool misschien".
        AttributeError,
        KeyError,
    ) as error:
        raise OverrideError(
            f"{source}: dit is geen geldige YAML. Schrijf per regel 'veld: waarde'."
        ) from error
    if found is None:
        return {}
    if not isinstance(found, dict) or not all(isinstance(key, str) for key in found):
        raise OverrideError(f"{source}: schrijf per regel 'veld: waarde'.")
    return found


def _kind(value: object, source: str) -> DocumentKind:
    try:
        return DocumentKind(str(value))
    except ValueError:
        known = ", ".join(kind.value for kind in DocumentKind)
        raise OverrideError(
            f"{source}: kind '{value}' is onbekend. Gebruik een van: {known}."
        ) from None


def _iso(name: str, value: object, source: str) -> str | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise OverrideError(
            f"{source}: {name} '{value}' is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2024-12-05."
        ) from None


def _yes_or_no(name: str, value: object, source: str) -> bool | None:
    words = {"ja": True, "nee": False, "true": True, "false": False, "none": None}
    word = str(value).strip().lower()
    if word not in words:
        raise OverrideError(f"{source}: {name} '{value}' is onbekend. Schrijf ja of nee.")
    return words[word]


def _secrecy_value(name: str, value: object, source: str) -> str | None:
    if value is None:
        return None
    if name in ("confidentiality", "lifted_to"):
        levels = ("onbekend", *_LEVELS) if name == "confidentiality" else _LEVELS
        if str(value) not in levels:
            raise OverrideError(
                f"{source}: {name} '{value}' is onbekend. Gebruik een van: {', '.join(levels)}."
            )
        return str(value)
    if name == "lifted_at":
        try:
            moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        except ValueError:
            raise OverrideError(
                f"{source}: lifted_at '{value}' is geen moment. Schrijf bijvoorbeeld 2024-11-07T17:00."
            ) from None
        return moment.isoformat(timespec="minutes")
    return str(value)
