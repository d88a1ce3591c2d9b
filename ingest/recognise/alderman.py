"""The alderman of a paper: for whom it is written, who signs it, or who speaks in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.paragraphs import Paragraph
from ingest.recognise.agenda import item_headings
from ingest.recognise.labels import labels
from ingest.units import DocumentKind

_PART = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|'t|[Ee]l)\s+){0,3}[A-Z][\w'’-]+"
_ALDERMAN = re.compile(
    rf"\b(?:[Ww]ethouder|[Bb]urgemeester|WH)\s+(?:[A-Z]\.\s?)*(?P<name>(?:[A-Z][\w'’-]+\s+){{0,2}}?{_PART}(?:\s+{_PART})?)"
)
# "Marit Hofstra, wethouder Personeel": the signature of a letter. The given name is left out,
# so that letters and annotaties agree.
_SIGNED = re.compile(
    rf"^(?:(?:[A-Z]\.\s?)+|[A-Z][\w'’-]+\s+)?(?P<name>{_PART}(?:\s+{_PART})?),?\s+[Ww]ethouder\b"
)
_SPEAKS = re.compile(rf"^[Ww]ethouder\s+(?P<name>{_PART})\s+(?:[a-z]+t|zei|gaf|noemde|had|was)\b")
# "Wethouder mr. J. Hofstra (Personeel)"
_BESIDE_NAME = re.compile(
    r"^[Ww]ethouder\s+|(?:(?<=^)|(?<=^[Ww]ethouder\s))(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]e heer|[Mm]evrouw)\.?\s+|\s*\([^()]*\)$"
)
_BELOW_ITEM = 4  # paragraphs below the heading of an item that may name its alderman
_SIGNATURE_LENGTH = 120  # characters
_SIGNATURE_DEPTH = 12  # paragraphs from the end


def recognise_alderman(
    kind: DocumentKind,
    head: Sequence[Paragraph],
    body: Sequence[Paragraph],
    found: Mapping[str, str],
) -> str | None:
    """The name, as printed; None where the paper does not make one alderman its own."""
    if kind is DocumentKind.ANNOTATIE and len(_of_items(body)) > 1:
        return None
    if "wethouder" in found and not found["wethouder"].endswith((".", "?")):
        # "Wethouder Hofstra (Personeel)": the name without what she is.
        return _BESIDE_NAME.sub("", found["wethouder"])
    # Only where the paper addresses her: elsewhere a wethouder is somebody who is spoken of.
    if kind in (DocumentKind.ANNOTATIE, DocumentKind.OP_STAP):
        for paragraph in head[:8]:
            if match := _ALDERMAN.search(paragraph.text):
                return match["name"]
    if kind is DocumentKind.RAADSBRIEF:
        return _only(_SIGNED, [p.text for p in body[-_SIGNATURE_DEPTH:] if _is_short(p)])
    if kind is DocumentKind.VERSLAG:
        return _only(_SPEAKS, [p.text for p in body])
    return None


def _of_items(body: Sequence[Paragraph]) -> set[str]:
    """The aldermen who are named below the headings of a bundle."""
    near = (body[place + 1 : place + 1 + _BELOW_ITEM] for place in item_headings(body))
    return {name for below in near if (name := labels(below).get("wethouder"))}


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= _SIGNATURE_LENGTH


def _only(pattern: re.Pattern[str], texts: Sequence[str]) -> str | None:
    """The one name that ``pattern`` finds; with several aldermen none is the paper's own."""
    names = {match["name"] for text in texts if (match := pattern.search(text))}
    return names.pop() if len(names) == 1 else None
