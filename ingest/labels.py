"""The labels of council papers: every spelling, and the one name it is looked up under."""

from __future__ import annotations

from collections.abc import Sequence

_SPELLINGS = {
    "portefeuille": "portefeuille",
    "portefeuillehouder": "wethouder",
    "wethouder": "wethouder",
    "verantwoordelijk wethouder": "wethouder",
    "pfh": "wethouder",
    "bewindspersoon": "wethouder",
    "agendapunt": "agendapunt",
    "agendapunten": "agendapunt",
    "agendanummer": "agendapunt",
    "punt": "agendapunt",
    "onderwerp": "onderwerp",
    "betreft": "onderwerp",
    "subject": "onderwerp",
    "datum": "datum",
    "datum en tijd": "datum",
    "datum brief": "datum",
    "dagtekening": "datum",
    "datum antwoord": "datum",
    "datum beantwoording": "datum",
    "beantwoord op": "datum",
    "beantwoord": "datum",
    "beantwoord d.d.": "datum",
    "datum besluit": "datum",
    "datum bezoek": "datum",
    "wanneer": "datum",
    "datum vergadering": "vergaderdatum",
    "datum collegevergadering": "vergaderdatum",
    "datum raadsvergadering": "vergaderdatum",
    "datum commissievergadering": "vergaderdatum",
    "vergaderdatum": "vergaderdatum",
    "vergaderdatum en tijd": "vergaderdatum",
    "vergaderdatum en -tijd": "vergaderdatum",
    "vergadering": "vergadering",
    "raadsvergadering": "vergadering",
    "commissie": "commissie",
    "raadscommissie": "commissie",
    "gremium": "commissie",
    "focusdossier": "dossier",
    "dossier": "dossier",
    "kenmerk": "kenmerk",
    "ons kenmerk": "kenmerk",
    "registratienummer": "kenmerk",
    "zaaknummer": "kenmerk",
    "uw kenmerk": "uw kenmerk",
    "uw brief van": "ingediend",
    "ingediend": "ingediend",
    "ingediend op": "ingediend",
    "datum indiening": "ingediend",
    "datum ingediend": "ingediend",
    "datum vragen": "ingediend",
    "ontvangen": "ingediend",
    "ontvangen op": "ingediend",
    "datum ontvangst": "ingediend",
    "behandelend ambtenaar": "ambtenaar",
    "behandeld door": "ambtenaar",
    "contactpersoon": "ambtenaar",
    "opsteller": "ambtenaar",
    "steller": "ambtenaar",
    "afdeling": "afdeling",
    "telefoon": "telefoon",
    "telefoonnummer": "telefoon",
    "doorkiesnummer": "telefoon",
    "e-mail": "e-mail",
    "bijlage": "bijlagen",
    "bijlagen": "bijlagen",
    "locatie": "plaats",
    "plaats": "plaats",
    "waar": "plaats",
    "tijd": "tijd",
    "vertrouwelijkheid": "geheimhouding",
    "geheimhouding": "geheimhouding",
    "openbaarheid": "geheimhouding",
    "rubricering": "geheimhouding",
    "classificatie": "geheimhouding",
    "vertrouwelijkheidsniveau": "geheimhouding",
    "status": "geheimhouding",
    "aan": "aan",
    "van": "van",
}


# Of these a letter prints a row, with the values in the row below it.
_LETTERHEAD = frozenset(
    {"datum", "kenmerk", "uw kenmerk", "ingediend", "ambtenaar", "afdeling", "telefoon", "e-mail"}
    | {"bijlagen", "onderwerp"}
)


def is_letterhead_row(texts: Sequence[str]) -> bool:
    """Whether the cells of a row are the labels that a letter prints above their values.

    >>> is_letterhead_row(["Datum", "Ons kenmerk", "Behandeld door"])
    True
    """
    names = [label_of(text) for text in texts]
    known = all(name in _LETTERHEAD for name in names)
    return len(names) > 1 and known and bool({"kenmerk", "ambtenaar"}.intersection(names))


def label_of(text: str) -> str | None:
    """The name under which the label ``text`` is looked up, or None when it is no label.

    >>> label_of("Betreft:")
    'onderwerp'
    """
    words = text.strip().rstrip(":").strip().lower()
    return _SPELLINGS.get(words) or _SPELLINGS.get(words.removesuffix("(s)").strip())
