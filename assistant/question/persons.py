"""Noticing a question about one person: a name, a dismissal, a police report, an accusation.

Such a question gets the standard line on individuals and nothing else. The rule looks for
somebody (a function, a title with a name, "de mensen die genoemd zijn") together with
something that touches a person (dismissed, guilty, bullied, how she performs), so that a
question about policy ("kunnen leidinggevenden ontslagen worden?") is left alone.
"""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"\b(?i:mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|de heer|collega|ambtenaar|directeur|manager)\s+"
    r"(?:(?:van|de|der|den|ten|ter|el)\s+){0,3}[A-ZÀ-Ý][\w'’-]+"
)
_FUNCTIONS = (
    r"afdelingshoofd\w*|teamleider\w*|teamhoofd\w*|leidinggevende\w*|directeur\w*|directielid|mt-lid\w*|mt-leden"
    r"|managers?|chefs?|baas|bazen|hoofd|ambtena(?:ar|ren)|medewerkers?|collega'?s?|mensen|personen|persoon|man|vrouw"
    r"|bestuurder|secretaris|vertrouwensperso(?:on|nen)|melders?|briefschrijvers?|beschuldigden?"
)
_SOMEBODY = re.compile(
    r"\b(?:(?:het|dat|dit|de|die|deze|een bepaalde?|bepaalde|sommige|twee|drie|vier|beide|\d+)\s+)"
    r"(?:(?!met|van|voor|over|door|aan|bij|in|op\b)\w+\s+)?"
    rf"(?:{_FUNCTIONS})\b",
    re.I,
)
_TOUCHES = re.compile(
    r"\b(?:ontslagen|ontslag gekregen|weggestuurd|weggewerkt|weggepest|vertrokken|opgestapt|geschorst|op non-?actief"
    r"|overgeplaatst|herplaatst|schuldig|vrijgesproken|gepest|geïntimideerd|misdragen|berispt|gewaarschuwd|gestraft"
    r"|functioneert|functioneerde|disfunctione\w+|aangifte|aangeklaagd|vervolgd|beschuldig\w+|aantijging\w*|verdacht"
    r"|gediscrimineerd door|integriteitsschending|meldingen gedaan|gemeld bij|(?:heeft|hebben) gemeld)\b",
    re.I,
)
_RECOGNISABLE = re.compile(
    r"\b(?:met naam|bij naam|met name genoemd|herkenbaar|te herkennen|herleidbaar tot|genoemd in de brief|in de brief genoemd"
    r"|wie (?:is|zijn|was|waren|heeft|hebben|zit|zitten)\b)",
    re.I,
)
_ONE_CASE = re.compile(
    r"\b(?:inmiddels|al|nu|bevestigen|bevestigt|klopt het|is het waar|is er gebeurd met|gebeurd met|wat is er met|was dat vanwege"
    r"|in het debat|bespreken hoe|vanwege de)\b",
    re.I,
)
# "die ene manager", "een bepaalde leidinggevende": one person is meant, named or not.
_ONE_PERSON = re.compile(
    rf"\b(?:(?:die|dat|deze)(?:\s+ene)?|(?:een|één)\s+(?:bepaalde|individuele|specifieke))\s+(?:{_FUNCTIONS})\b"
    rf"|\bfunctioneren van (?:een|die|dat|de|deze)\s+(?:\w+\s+)?(?:{_FUNCTIONS})\b",
    re.I,
)
_DISCUSSED = re.compile(
    r"\b(?:functioner\w+|verkeerd|fout|misdaan|hebben over|het over\b.{1,40}\bhebben|bespreken|spreken over|praten over|zeggen|van gedachten wisselen)\b",
    re.I,
)
# A question about the line itself or about policy is no question about a person.
_ABOUT_POLICY = re.compile(
    r"\b(?:waarom (?:doen|onderzoek\w*|gaan|wordt|is er)|hoe gaan (?:we|jullie)|beleid|procedure|in het algemeen|kunnen|mogen|hoeveel)\b",
    re.I,
)


# What is asked of the corpus when somebody asks about a person: never the person's own words.
PERSON_LINE = (
    "individueel functioneren van mensen niet bespreken; namen noemen of herleidbare "
    "beschrijvingen niet te verantwoorden; geen onderzoek op persoonsniveau; niet ingaan op "
    "persoonlijke casuïstiek of individuele casussen; privacy"
)


def search_question(question: str) -> str:
    """What is searched for ``question``: the line on persons where it is about one."""
    return PERSON_LINE if asks_about_person(question) else question


def asks_about_person(question: str) -> bool:
    """Whether ``question`` is about one named or recognisable person.

    >>> asks_about_person("Is het afdelingshoofd uit de brief inmiddels ontslagen?")
    True
    >>> asks_about_person("Kunnen leidinggevenden worden ontslagen bij wangedrag?")
    False
    """
    touches = bool(_TOUCHES.search(question))
    if _NAMED.search(question) and touches:
        return True
    if _ONE_PERSON.search(question) and _DISCUSSED.search(question):
        return True
    somebody = bool(_SOMEBODY.search(question))
    recognisable = bool(_RECOGNISABLE.search(question))
    if recognisable and somebody and (touches or _ONE_CASE.search(question)):
        return True
    if not (somebody and touches):
        return False
    return bool(_ONE_CASE.search(question)) or not _ABOUT_POLICY.search(question)
