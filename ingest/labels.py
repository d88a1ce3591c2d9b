"""The labels of council papers: every spelling, and the one name it is looked up under."""

from __future__ import annotations

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
    "behandelend ambtenaar": "ambtenaar",
    "steller": "ambtenaar",
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


def label_of(text: str) -> str | None:
    """The name under which the label ``text`` is looked up, or None when it is no label.

    >>> label_of("Betreft:")
    'onderwerp'
    """
    words = text.strip().rstrip(":").strip().lower()
    return _SPELLINGS.get(words) or _SPELLINGS.get(words.removesuffix("(s)").strip())
