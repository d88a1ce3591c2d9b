"""Wordings that single somebody out, whatever else is asked: who told, the only one, what befell whom."""

from __future__ import annotations

import re

from ingest.names import CAPITALS

# Who is meant by what she does, was or did; wider than ``names.FUNCTIONS``, of which names are told.
_SOMEBODY = (
    r"(?:\w*(?:hoofd|chef|baas|leid(?:er|ster)|leidinggevende|directeur|directrice|manager|meester|medewerk(?:er|ster)|adviseur"
    r"|coach|secretaris|secretaresse|jurist|co[oö]rdinator|inspecteur|controller|consulent|beheerder|trainer|arts|agent"
    r"|ambtenaar|collega|bestuurder|commandant|assistent|vertrouwenspersoon|griffier|voorzitter|bouwer|chauffeur|kandidaat)"
    r"|boa|handhaver|portier|bode|stagiaire?|melders?|meldster|klager|klaagster|briefschrijver|schrijver|opsteller|bron|lekker"
    r"|klokkenluider|slachtoffer|dader|pester|beschuldigde|beklaagde|betrokkene|getuige|voorman|opzichter|man|vrouw|vent|dame|heer"
    r"|jongen|meisje|meneer|mevrouw|opvolger|voorganger)"
)
_MANY = (
    r"(?:\w*(?:hoofden|chefs|bazen|leiders|leidinggevenden|directeuren|managers|medewerkers|adviseurs|coaches|juristen|ambtenaren"
    r"|collega'?s|vrouwen|mannen|dames|heren|jongens|personen|mensen|melders|klagers|vertrouwenspersonen))"
)
_FEW = r"(?:twee|drie|vier|vijf|[2-5])"
_WORDS = r"(?:[\w'’-]+ ){0,2}?"
# What befalls somebody, or is said to have been done by her.
_BEFELL = re.compile(
    r"\b(?:ontslag\w*|ontslaan|ontheven|geschorst\w*|schorsing|weggestuurd\w*|weggepest\w*|weggewerkt\w*|wegge(?:gaan|moeten)|opgestapt\w*"
    r"|vertrek|vertrekt|vertrekken|vertrek(?:regeling|premie|reden)\w*|vertrok\w*|overgeplaatst\w*|non-?actief|berisp\w*|bestraft|gestraft|straf|veroordeel\w*|vervolgd|gearresteerd"
    r"|vrijgesproken|opgepakt|aangifte|afkoopsom|gouden handdruk|beschuldig\w*|aantijging\w*|klachten|klacht|geklaagd|misdroeg\w*"
    r"|misdragen|gedrag\w*|gepest\w*|pestte|bedreig\w*|uitgescholden|schold\w*|verneder\w*|racist\w*|liegt|loog|gelogen|fraude\w*"
    r"|gestolen|stal|gelekt|misleid\w*|naar huis|op straat gezet|zit thuis|thuis ?zit\w*|aan ?gebleven|aanblijven|waarschuwing|excuses"
    r"|in dienst|terug(?:gekeerd|gekomen|komst)|ruzie|dossier|functioner\w*|disfunctioner\w*|weg (?:is|was|moest|moet)|nog weg|al weg"
    r"|nou weg|\w*conflict|affaire|omgangsvormen|leiderschapsstijl|houding|opstelt|\w*kleineer\w*|\w*intimide\w*|omgekocht|dronken|geschikt|privéleven)\b",
    re.I,
)
# "Wie heeft er gelekt?", "wie klaagde over de chef?": to be told who spoke, or who did it. Who made a paper of
# the house, or may do something, is asked otherwise.
_TELLS = r"(?:gemeld|geklaagd|gelekt|getipt|geklikt|verklikt|aangegeven|gepest|getreiterd|beschuldigd|aangeklaagd|gefilmd|bedreigd|uitgescholden)"
_PIECE = r"(?:melding|klacht|tip|aangifte|brief|brandbrief|mail|e-mail|bericht)"
_WHO_TOLD = re.compile(
    rf"(?<!aan )(?<!voor )(?<!met )\bwie (?:\w+ )?(?:heeft|hebben|heb|had|hadden) (?!(?:ooit|weleens)\b)[^,?]{{0,60}}?\b{_TELLS}\b"
    rf"|\bwie (?:van [^,?]{{2,30}} )?(?:klaagde|lekte|tipte|klikte|verklikte|pestte|treiterde|beschuldigde|bedreigde|verried|meldde|belde met de krant)n?\b"
    rf"|\bwie (?:heeft|hebben|had) (?:\w+ )?(?:die|de|deze|dat) {_WORDS}{_PIECE} (?:over [^,?]{{2,40}} )?(?:\w+ ){{0,3}}?(?:gedaan|ingediend|geschreven|gestuurd|verstuurd|gemaakt)\b"
    rf"|\bvan wie (?:is|was|komt|kwam) (?:nou |nu |toch )?(?:die|de|deze) {_WORDS}{_PIECE}\b"
    rf"|\b(?:van|uit|bij) welke? (?:afdeling|dienst|team|computer|adres|directie|onderdeel) (?:is|was|komt|kwam|zit|werkt) [^,?]{{0,30}}?\b(?:anonieme|melder|klager|briefschrijver|bron)\b"
    r"|^(?:naam|identiteit|adres|herkomst) (?:van )?(?:de )?(?:melder|klager|briefschrijver|klokkenluider|tipgever|afzender)\b(?!.*(?:geheim|bescherm|anoniem|bekend|delen|weglaten))"
    rf"|\b(?:achterhaal\w*|achterhalen|opspor\w*|opgespoord|nagaan|nagegaan|uitzoeken|uitgezocht|weet\w*|weten)\b[^,?]{{0,40}}?,? (?:van )?wie (?:die|de|deze|dat) {_WORDS}{_PIECE}\b",
    re.I,
)
# "Hoeveel klachten waren er? Wie heeft die ingediend?"
_WHO_DID_THAT = re.compile(
    r"\b(?:melding|klacht|tip|aangifte|anonieme brie(?:f|v)|brandbrief)\w*\b[^\n]{0,120}"
    r"\bwie (?:(?:heeft|hebben|had|deed|schreef|stuurde)(?:en)? (?:die|dat|deze|hem|ze)|(?:was|waren|is|zijn) (?:dat|die|het))\b",
    re.I,
)
# "Om welke leidinggevende gaat het?", "wie wordt er bedoeld?", "wie in het GMT was tegen?": to be told whom is meant.
_WHOM = re.compile(
    rf"\b(?:om|over) (?:wie|welke (?:\w+e )?{_SOMEBODY}) (?:gaat|ging|gaan|draait|draaide|hebben|heeft|had)\b"
    r"|\bwie (?:wordt|worden|werd|werden|is|was) (?:er |hier |daar )?(?:nou |nu |eigenlijk )?bedoeld\b"
    r"|\bwie (?:van|in|uit|binnen) (?:de|het|dat|dit|jullie) (?:\w*team|\w*ploeg|directie|g?mt|afdeling) (?:is|was|heeft|had|wilde|zat|stemde|zei)\b"
    r"(?!.{0,60}\b(?:\w*verantwoordelijk|trekker|aanspreekpunt|opdrachtgever|portefeuille)\b)"
    rf"|\bwelke (?:\w+e )?(?!adviseur|coach|mevrouw|meneer|dame|heer){_SOMEBODY} (?:[^,?]{{0,40}} )?(?:\w{{3,}}(?:de|te)|sprak|zei|kreeg|ging|schreef|verzond|loog|stal|wist|zweeg)\b",
    re.I,
)
_NAME_IT = re.compile(
    r"(?<!waarom )\b(?:noem|noemt u|geef|geeft u|vertel|vertelt u|kan het college|kan de wethouder|kunt u|wilt u|wil je)\b"
    r" (?:(?!geen\b|wanneer\b|hoe\b)[\w'’]+ ){0,5}?(?:de|zijn|haar|hun) (?:naam|namen|identiteit)\b(?!.{0,40}\b(?:geheim|bescherm|anoniem))",
    re.I,
)
# "De enige vrouw in het team", "een van de twee juristen": a group so small that each is known. Who says "je" or
# "om … te zijn" means anybody.
_SMALL_GROUP = re.compile(
    rf"(?<!je )(?<!om )(?<!als )\b(?:de|die|een) (?:enige|oudste|jongste|langste) (?:\w+ )?(?:{_SOMEBODY}|moslim\w*|turk\w*|marokkaan\w*|surinamer|antilliaan\w*) (?:in|van|op|bij|binnen|uit) (?:het|de|haar|zijn|ons|\w*team|\w*ploeg|\w*afdeling)\b(?!.{{0,60}}\bte zijn\b)"
    rf"|\b(?:een|één|wie|welke) van de {_FEW} {_WORDS}{_MANY}\b",
    re.I,
)
_PLACE = rf"(?: (?:van|bij|uit|op|in) (?:(?:de|het|t|team|afdeling|dienst|directie|cluster) ){{0,2}}(?-i:[{CAPITALS}])| (?-i:[{CAPITALS}])[\w'’-]+)"
# "De chef van de remise", "het hoofd Toezicht", "die ene jurist", "de vorige directeur": one who can be pointed out.
_POINTED = re.compile(
    rf"\b(?:de|die|het|dat|onze|mijn|deze) {_WORDS}(?!heer|mevrouw){_SOMEBODY}{_PLACE}"
    rf"|\b(?:die|dat|deze) (?:ene |[\w-]{(3,)}e )?(?!(?:getuige|slachtoffer|dader|melder|bron) (?:zijn|waren|is|was|word)){_SOMEBODY}\b"
    rf"|\b(?:de|het) (?:betreffende|bewuste|betrokken|ene|vorige|voormalig[e]?|toenmalig[e]?|ex-|oud-|geschorste|ontslagen|ontheven|vertrokken"
    rf"|weggepeste|weggestuurde|omstreden|falende|foute) ?(?:\w+ )?{_SOMEBODY}\b(?!['’]s)"
    rf"|\b(?:de|die|deze) {_FEW} {_WORDS}{_MANY}\b"
    rf"|\b(?:één|eén) (?:[\w-]{(3,)}e )?{_SOMEBODY}\b",
    re.I,
)
# Of these there is one.
_THE_ONE = re.compile(
    r"\b(?:de|onze|uw) (?:algemeen directeur|(?:haven|markt|stads|gemeente|concern)(?:meester|bouwmeester|archivaris|secretaris|jurist|directeur"
    r"|controller|marinier|ecoloog|dichter)|griffier)\b",
    re.I,
)
# "Die mevrouw die ons adviseerde": the papers name who did something for the town.
_HELPED = re.compile(
    r"\bdie (?:\w+ )?die [^,?]{0,40}?\b(?:geholpen|hielp\w*|geadviseerd|adviseerde\w*|begeleidde\w*|begeleid|onderzocht\w*)\b",
    re.I,
)
# What somebody is there to do, whoever she is.
_HER_TASK = re.compile(
    r"^wat (?:doet|deed|gaat|zegt|zei|kan|moet) (?:de|het)\b|\b(?:taak|taken|rol|opdracht|opdrachtgever|bevoegd\w*|verantwoordelijk) (?:\w+ ){0,2}(?:de|het)\b"
    r"|\b(?:verantwoordelijk|opdrachtgever) (?:voor|van)\b|^wie wordt (?:de|het|onze) (?:nieuwe|volgende)\b|^wie (?:beoordeelt|is|wordt) (?:\w+ ){0,4}?(?:wethouder|burgemeester|voorzitter|portefeuillehouder|trekker|functioneren|werk)\b",
    re.I,
)
# Whoever it may be: "een leidinggevende die …", "als iemand …", "kan de directeur …", "krijgt de melder …".
_WHOEVER = re.compile(
    rf"\b(?:een|n|elke|iedere|geen|alle|zo'n) (?:[\w-]{(3,)}e )?(?:{_SOMEBODY}|{_MANY})\b|\bals (?:de|het|een|je|er|hij|zij|ze)\b"
    r"|(?<!^heeft )(?<!^is )(?<!^had )(?<!^was )\biemand\b(?! (?:van|uit|bij|op|in) )"
    r"|\b(?:kan|kunnen|mag|mogen|hoort|horen) (?:(?:de|het) (?!college|wethouder|burgemeester|raad|gemeente)|(?:een|men|je)\b)|\biedereen\b|\b(?:man|hij|hem) of (?:een |de )?(?:vrouw|zij|haar)\b|\bwanneer een\b|\bin het algemeen\b|\baltijd\b|\bstel (?:dat|je)\b"
    r"|\bhoeveel (?!geld|heeft|kreeg|kost)|\bhoe vaak\b",
    re.I,
)
_OF_LATE = r"\b(?:nog|al|nou|nu|inmiddels|weer|eindelijk|ineens|toen|destijds)\b"
_ANY_OF_THEM = re.compile(
    rf"^(?!.*{_OF_LATE})(?:[\w'’]+ ){{0,4}}?(?:krijgt|ontvangt|hoort|wordt|moet|mag|kan|blijft|hoeft|beslist|weet|betaalt|beschermt|helpt|begeleidt|steunt) (?:aan |door )?(?:de|het) {_SOMEBODY}\b"
    rf"|(?<!\bde )(?<!\bdie )(?<!\bdeze )(?<!\btwee )(?<!\bdrie )\b(?:{_MANY}|slachtoffers|daders)\b"
    rf"|\bje (?:eigen )?{_SOMEBODY}\b",
    re.I,
)


# Sloppy forms too: "mvr", "ie", "die lange van de balie".
_ANYBODY_AT_ALL = re.compile(
    rf"\b(?:{_SOMEBODY}|{_MANY}|wie|wiens|hij|zij|ze|hem|haar|ie|diegene|degene|iemand|mevr\.?|mvr\.?|mw\.?|dhr\.?|mr\.?"
    r"|die \w+ (?:v|vd|vn|van|uit|bij|op)|naam|namen|persoon|\w{2,20}(?:ist|ier|oor|eur|aar|[a-df-z]er|ster|man|vrouw))\b"
    rf"|(?<=[\w,;:] )(?-i:[{CAPITALS}])[\w'’-]*[a-z]",
    re.I,
)


def is_singled_out(question: str) -> bool:
    """Whether ``question`` wants to know who told or did something, or what befell one who is pointed out.

    >>> is_singled_out("Wie heeft er naar de krant gelekt?")
    True
    >>> is_singled_out("Waarom is de enige vrouw in het team overgeplaatst?")
    True
    >>> is_singled_out("Wat gebeurt er met een chef die zich misdraagt?")
    False
    """
    if _WHO_DID_THAT.search(question):
        return True
    if _WHOEVER.search(question):
        return False
    if any(asks.search(question) for asks in (_WHO_TOLD, _WHOM, _NAME_IT, _SMALL_GROUP)):
        return True
    return bool(
        _POINTED.search(question) and _BEFELL.search(question) and not _HER_TASK.search(question)
    )


def helped(question: str) -> bool:
    """Whether ``question`` is about who did something for the town: "die mevrouw die ons hielp"."""
    return bool(_HELPED.search(question))


def is_pointed_out(question: str) -> bool:
    """Whether somebody is pointed out in ``question``: "die jurist", "het hoofd Toezicht"."""
    if helped(question):
        return False
    return bool(_POINTED.search(question) or _THE_ONE.search(question))


def names_anybody(question: str) -> bool:
    """Whether somebody is meant in ``question`` at all, by what she does or a word that stands for her."""
    return bool(_ANYBODY_AT_ALL.search(question))


def is_whoever(question: str) -> bool:
    """Whether ``question`` is about whoever it may be, and points nobody out."""
    if _HER_TASK.search(question):
        return True
    is_anybody = _WHOEVER.search(question) or _ANY_OF_THEM.search(question)
    return bool(is_anybody) and not is_pointed_out(question)
