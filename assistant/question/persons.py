"""Noticing a question about one person: a name, a dismissal, a police report, an accusation.

Such a question gets the standard line on individuals and nothing else. Two looks together: plain
rules for wordings that are always about a person (here and in ``singled_out``), and a trained judge of
the wording, who is believed sooner where somebody is pointed out and later where whoever it may be is
meant. A question about policy ("kunnen leidinggevenden ontslagen worden?") is left alone.
"""

from __future__ import annotations

import re

from assistant.question.lookalikes import without_lookalikes
from assistant.question.names import ADDRESSED, FUNCTIONS
from assistant.question.person_model import person_model
from assistant.question.singled_out import (
    helped,
    is_pointed_out,
    is_singled_out,
    is_whoever,
    names_anybody,
)
from assistant.question.small_names import with_capitals
from index.analysis import fold, stopwords
from ingest.names import CAPITALS, SURNAME

# Somebody in particular: "die voorman", "de leidinggevende uit de brief", a title with a name.
_SPECIFIC = re.compile(
    rf"\b(?:die|dat|deze|dit|de|het|onze|jullie|zo'n)\s+(?:\w+\s+){{0,2}}?{FUNCTIONS}\b"
    r"|\b(?:wie|wiens|iemand|hij|zij|ze|hem|haar|diegene|degene)\b"
    rf"|{ADDRESSED.pattern}",
    re.I,
)
_FIRST = rf"[{CAPITALS}](?:(?![{CAPITALS}\d_])[\w'’-])+"  # no abbreviation
_TITLE = (
    r"\b(?i:mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|de heer|collega|ambtenaar|directeur|manager|teamleider|chef"
    r"|(?!staats)\w*secretaris|griffier)\s+"
    rf"{SURNAME}"
)
_TITLED = re.compile(_TITLE)
# One function bearer without a name, spoken of as such: only ever about how she performs.
_FUNCTIONING = re.compile(
    rf"\b(?:functioner\w+|verkeerd\w*|fout|misdaan|van gedachten wisselen|bespreken|spreken over|hebben over|zeggen wat)\b"
    rf".{{0,60}}\b(?:een|één|die|dat|de|deze)\s+(?:ene\s+|bepaalde\s+|individuele\s+|specifieke\s+)?{FUNCTIONS}\b"
    rf"|\bfunctioner\w+\s+van\s+{FUNCTIONS}\s+(?-i:{SURNAME})"
    rf"|\b(?:een\s+(?:bepaalde|individuele|specifieke)|die(?:\s+ene)?|deze)\s+{FUNCTIONS}\b.{{0,40}}"
    r"\b(?:functioneer\w+|verkeerd|fout|bespreken)\b"
    rf"|\bover\s+(?:die(?:\s+ene)?|deze)\s+{FUNCTIONS}\b.{{0,20}}\bhebben\b",
    re.I,
)
# Of these there is one, so "de gemeentesecretaris" is somebody: whether she does well, or must go. A member
# of the college is judged in public, and is none of them.
_THE_ONE = r"(?<!als )(?<!wanneer )(?<!indien )\b(?:de|die|deze|onze|uw|jullie)\s+(?:(?!staats)\w*secretaris|griffier|(?:algemeen )?\w*directeur)\b"
_OF_HER_OWN = (
    r"(?:(?!\b(?:die|dat|of|om|als|medewerk\w*|mensen|collega\w*|leidinggeven\w*)\b).){0,40}"
)
_MUST_GO = re.compile(
    rf"{_THE_ONE}{_OF_HER_OWN}\b(?:opstappen|opgestapt|aftreden|afgetreden|ontslagen|geschorst|aanblijven"
    r"|geloofwaardig|geschikt|houdbaar|gefaald|(?:moet|kan) weg|weg (?:moet|kan)"
    r"|(?:zijn|haar) (?:werk|taak|taken|functie|rol)\b.{0,20}\b(?:goed|slecht|onvoldoende|naar behoren))\b"
    rf"|\b(?:stapt|treedt|moet|kan)\s+{_THE_ONE}{_OF_HER_OWN}\b(?:op|af|weg)\b(?!\s+\w)"
    rf"|\b(?:functioneer(?:t|de)|presteer(?:t|de)|faal(?:t|de)|deugt?) {_THE_ONE}"
    rf"|\b(?:vertrouwen in|aftreden van|opstappen van|ontslag van|positie van)\s+{_THE_ONE}",
    re.I,
)
# "De directeur die door zijn medewerkers wordt beschuldigd": one, of whom something is said.
_SAID_OF = r"(?:beschuldigd|verdacht|aangeklaagd|zwartgemaakt|aangewezen)"
_ACCUSED = re.compile(
    rf"{_THE_ONE} die [^,?]{{0,60}}?"
    rf"(?:\b(?:wordt|werd|is|was)\b[^,?]{{0,20}} {_SAID_OF}|\b{_SAID_OF} (?:wordt|werd|is|was))\b",
    re.I,
)
# "Klopt het dat vertrouwenspersonen … hebben gemeld?": what certain people did.
_CONFIRM = re.compile(rf"\b(?:klopt het|is het waar|bevestig\w*)\b.{{0,30}}\b{FUNCTIONS}\b", re.I)
_TOUCHES = re.compile(
    r"\b(?:ontslagen|ontslag gekregen|weggestuurd|weggewerkt|weggepest|weggepromoveerd|vertrokken|opgestapt|geschorst"
    r"|op non-?actief|overgeplaatst|schuldig|vrijgesproken|berispt|gestraft|aangifte gedaan|aangeklaagd|hebben gemeld"
    r"|heeft gemeld|beschuldiging\w*|aantijging\w*)\b",
    re.I,
)
# "Wie is die medewerker …": to be told who somebody is of whom no name stands in the papers. Who
# bears a public office may be asked for.
_SOMEBODY = (
    r"(?:medewerk(?:er|ster)|collega|ambtenaar|leidinggevende|team(?:leider|manager|chef|hoofd)|afdelingshoofd|manager|chef"
    r"|baas|ploeg(?:baas|leider)|voorman|opzichter|melders?|meldster|briefschrijvers?|schrijvers?|klokkenluiders?"
    r"|slachtoffers?|daders?|beschuldigden?|beklaagden?|pesters?)"
)
_LETTER = r"(?:brandbrief|klokkenluidersbrief|(?:anonieme|naamloze) \w+|brief(?! (?:aan de raad|van (?:het|de|burgemeester))))"
_WHO = re.compile(
    rf"\bwie (?:is|zijn|was|waren) (?:toch |nou |nu |eigenlijk )?(?:die|dat|deze|de|het) (?:\w+ ){{0,2}}?{_SOMEBODY}\b"
    rf"|\bwie (?:schreef|schreven|stuurden?|verstuurden?) .{{0,30}}\b{_LETTER}\b"
    rf"|\bwie (?:zit|zitten|zat|zaten) .{{0,12}}\bachter .{{0,30}}\b{_LETTER}\b"
    rf"|\b(?:die|de) (?:mevrouw|meneer|man|vrouw|dame|heer|ambtenaar|medewerk(?:er|ster)) die .{{0,30}}\b{_LETTER} (?:heeft |had )?(?:schreef|stuurde|geschreven|gestuurd)\b"
    # "Welke directeur kwam … niet na?": one who fell short is to be singled out.
    rf"|\bwelke (?:directeur|{_SOMEBODY}) (?!(?:mag|kan|moet|hoeft|krijgt|wordt)\b)[^,?]{{0,60}}?\b(?:niet|nooit|fout|verkeerd\w*|onvoldoende)\b",
    re.I,
)
_PRIVATE = re.compile(
    rf"\b(?:waar woont|hoe oud is|(?:adres|telefoonnummer|leeftijd|salaris|huwelijk) van) (?:die )?{ADDRESSED.pattern}",
    re.I,
)
# "Hoe functioneert Karel Wijnberg?", of whom no office is said; of a bureau or a part of town it may be asked.
_OF_NO_PERSON = (
    r"(?i:\w*(?:stichting|vereniging|bureau|team|afdeling|directie|dienst|raad|college|commissie|fonds|platform|project"
    r"|programma|instituut|huis|punt|centrum|netwerk|academie|school|museum|groep|bedrijf|deel|wijk|buurt|loket|lijn"
    r"|noord|oost|zuid|west|nederland|gemeente|advies|partij))"
)
_IN_FULL = rf"(?!(?:\S+\s)?{_OF_NO_PERSON}\b){_FIRST}\s{SURNAME}\b(?! (?:BV|NV)\b)"
_PERFORMS = re.compile(
    rf"\b(?i:functioneren|presteren|prestaties)\s+van\s+{_IN_FULL}"
    rf"|\b(?i:vind\w*|oordeel\w*|beoordeel\w*|tevreden|kritiek)\b.{{0,30}}\b(?i:optreden)\s+van\s+{_IN_FULL}"
    rf"|\b(?i:functioneer(?:t|de)|presteer(?:t|de))\s+{_IN_FULL}"
    rf"|(?<=[\w,;:] ){_IN_FULL}\s(?:\w+\s){{0,4}}(?:functioneer(?:t|de)|presteer(?:t|de))\b"
)
# What an officer asks about the line itself, and figures: answered like any other question.
_ABOUT_THE_LINE = re.compile(
    r"\b(?:standaardlijn|onze lijn|de lijn|wat (?:zeggen|zeiden|antwoord\w+) we|waarom (?:doen|onderzoek\w*|wordt|is er)"
    r"|hoe gaan (?:we|jullie)|beleid|procedure|in het algemeen|hoeveel|welk percentage)\b",
    re.I,
)
# "rapport Jansen": who types bare words looks for papers, unless they say what befell somebody.
_MOST_BARE = 4  # words
_BEFELL = re.compile(
    r"\b(?:ontslag|schorsing|vertrek|aangifte|klachten?|gedrag|functioneren|integriteit|intimidatie)\b",
    re.I,
)
# "Kan een manager …": any manager, so policy.
_ANYBODY = re.compile(
    rf"\b(?:kan|kunnen|mag|mogen|moet|moeten|krijgt|krijgen)\s+(?:een\s+|alle\s+)?{FUNCTIONS}\b",
    re.I,
)
# "Wie heeft dat onderzoek gedaan?": who made a paper of the house is no secret.
_MADE_A_PAPER = re.compile(
    r"\bwie (?:heeft|hebben|maakte[n]?|schreef|schreven|deed|deden|voerde[n]?) .{0,30}"
    r"\b(?:(?:\w*(?:rapport|rapportage|onderzoek|evaluatie|verkenning|plan|agenda|monitor))|advies|raadsbrief|voordracht)\b",
    re.I,
)
# What we say of how somebody performs, who judges it and how often.
_HOW_IT_IS_JUDGED = re.compile(
    r"\bwat (?:zeggen|zeiden|antwoord\w+) we (?:altijd|eerder|steeds)\b|\bwie (?:beoordeelt|bespreekt)\b|\bhoe vaak\b",
    re.I,
)
# "Wat vroeg de heer Jansen?": who asks is a member of the council, and asks in public.
_MEMBER = re.compile(
    rf"\b(?:vroeg|vraagt|stelde|wilde|diende|vra(?:ag|gen) van|motie van) (?:ook |toen )?{ADDRESSED.pattern.replace('?P<title>', '?:')}"
    rf"|{ADDRESSED.pattern.replace('?P<title>', '?:')} (?:vroeg|vraagt|stelde een vraag|stelt|wilde weten|diende)\b",
    re.I,
)
_POINTED_OUT = 0.45  # probability from which the judge is believed where somebody is pointed out
_LIKELY = 0.5  # the same where nobody is
_UNLIKELY = 0.85  # the same where no word is for a person
_OF_THE_LINE = 0.8  # the same for a wording that is usually about the line, or looks for papers
_GUESSED = 0.93  # the same where a word in small letters may be a name
_SURE = 0.9  # the same where whoever it may be is meant


def asks_about_person(question: str) -> bool:
    """Whether ``question`` is about one named or recognisable person, or one case.

    >>> asks_about_person("Is het afdelingshoofd uit de brief inmiddels ontslagen?")
    True
    >>> asks_about_person("Kunnen leidinggevenden worden ontslagen bij wangedrag?")
    False
    """
    touched = bool(_TOUCHES.search(question))
    question = without_lookalikes(question, touched=touched)
    about_line = bool(_ABOUT_THE_LINE.search(question))
    if touched and (_CONFIRM.search(question) or _TITLED.search(question)):
        return True
    if _FUNCTIONING.search(question) and not _HOW_IT_IS_JUDGED.search(question):
        return True
    if any(about.search(question) for about in (_MUST_GO, _ACCUSED, _WHO, _PRIVATE, _PERFORMS)):
        return True
    if is_singled_out(question):
        return True
    if person_model().probability(question) >= _needed(question, about_line):
        return True
    named = with_capitals(question)
    if named == question or helped(question):
        return False
    return person_model().probability(named) >= max(_GUESSED, _needed(named, about_line))


def touches_person(question: str) -> bool:
    """Whether ``question`` asks what befell somebody, or how somebody does, whoever that is.

    >>> touches_person("Hoe beoordeelt u zijn functioneren?"), touches_person("Hoe loopt het plan?")
    (True, False)
    """
    return bool(_TOUCHES.search(question) or _BEFELL.search(question))


def _needed(question: str, about_line: bool) -> float:
    """The probability from which the judge is believed."""
    if about_line or _MADE_A_PAPER.search(question) or _looks_for_papers(question):
        return _OF_THE_LINE
    if any(looks.search(question) for looks in (_ANYBODY, _MEMBER)) or is_whoever(question):
        return _SURE
    if is_pointed_out(question) or _TITLED.search(question):
        return _POINTED_OUT
    return _LIKELY if names_anybody(question) else _UNLIKELY


def _looks_for_papers(question: str) -> bool:
    """Whether ``question`` is a few bare words that say nothing of what befell a person."""
    words = fold(question).split()
    return (
        len(words) <= _MOST_BARE
        and "?" not in question
        and not any(word in stopwords() for word in words)
        and not any(looks.search(question) for looks in (_TITLED, _SPECIFIC, _TOUCHES, _BEFELL))
    )
