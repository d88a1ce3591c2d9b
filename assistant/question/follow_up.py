"""The standing question of a conversation: half a sentence gets the subject it leans on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.lines.answerability import content_words
from assistant.question.pointing import HERE
from index.analysis import stem
from index.keywords import rarity
from ingest.sentences import LOOSE_LINES, split_sentences

# "Klopt het dat de raad …" points at nothing before it: there "dat" begins a clause.
_SUBJECT = (
    r"(?:de|het|een|er|we|wij|u|jullie|ze|zij|hij|ik|je|dit|deze|die|alle|geen|veel|meer|sommige|mensen"
    r"|medewerkers|ambtenaren|leidinggevenden|onze|uw|zijn|haar|hun)\b"
)
# "Daarop", "hiermee", "ervan": at what was named before.
_ADVERB = r"(?:daar|hier|er)(?:aan|achter|af|bij|binnen|buiten|door|heen|in|mee|na|naar|om|onder|op|over|tegen|toe|uit|van|voor)"
_LEANS = re.compile(
    r"^(?:en|maar|of|ook|dus|hoezo|waarom dan|sinds wanneer|tot wanneer|hoe lang|hoeveel daarvan|wie dan|wat dan)\b"
    r"|(?<!klopt het )(?<!is het waar )(?<!bevestigen )(?<!zeker )(?<!bewijs )(?<!besloten )(?<!gezegd )"
    rf"(?<!beloofd )(?<!afgesproken )\bdat\b(?!\s+{_SUBJECT})|\b(?:die|dit|deze|daar|{_ADVERB}|hij|hem|zij|ze|het jaar (?:daarna|ervoor))\b",
    re.I,
)
# "Met medewerkers die melden", "mag iemand die meldt": the clause says who is meant. "Helpen die lessen?"
# points back, so a bare word must be no verb.
_WHO_IS_MEANT = re.compile(
    r"\b(?:(?:aan|bij|door|met|naar|onder|over|tegen|van|voor|de|die|deze|alle|sommige|een)"
    r" (?:mevrouw|meneer|man|vrouw|dame|heer|collega|\w{3,}(?:en|s))"
    r"|iemand|mensen|\w*leidinggevenden|ambtenaren|vrouwen|mannen|jongeren|kandidaten|inwoners|collega[’']s|\w{4,}(?:er|or|eur|nt)s) die\b",
    re.I,
)
_SHORT = 12  # words; a longer question stands on its own
_POINTS_FIRST = re.compile(
    r"^(?:en |maar )?(?:geldt|gaat|gold|was|is|wordt|werkt|kan|mag) (?:dat|dit|die) ook\b", re.I
)
_MOST_TURNS = 3  # turns that a question leans back over
# A few common words ("waarom niet vaker?") name no subject.
_FEW, _FEWEST = 5, 2  # words, and those that say something
_NAMED = 3  # words that say something before a comma: what follows points at them
_COMMON = 0.55  # rarity below which a word names no subject
_COMMONEST = 0.35  # and below which it says nothing ("hoe komt dat?")
_POINTS = re.compile(r"\b(?:dat|dit|die|deze|daar\w*)\b", re.I)  # at what was answered
_YEAR = re.compile(r"\b20\d\d\b")
_YEAR_AFTER = re.compile(r"\bjaar (?:daarna|erna|erop|later)\b|\bvolgende? jaar\b", re.I)
_YEAR_BEFORE = re.compile(r"\bjaar (?:daarvoor|ervoor|eerder)\b|\bvorige? jaar\b", re.I)
# "En hoeveel waren dat er een jaar eerder?" asks what was asked before, of another year.
_ONLY_A_YEAR = re.compile(
    r"^(?:(?:en|maar|ook|hoe ?veel|wat|hoe|was|is|waren|zijn|wordt|worden|dat|dit|die|het|er|dan|in|voor|over|van|een)\b\s*)*"
    r"(?:20\d\d|jaar (?:daarna|erna|erop|later|daarvoor|ervoor|eerder)|(?:volgend|vorig)e? jaar)\s*[?.]*$",
    re.I,
)
_ASIDE = re.compile(r"\([^)]*\)")  # a source or an explanation in an answer
_MOST_SAID = 25  # words of the previous answer
_MOST_OF_IT = 0.6  # of what the sentence of it that shares most with the question has
_CELLS = re.compile(r"\t| \| ")  # between the cells of a row

History = Sequence[Mapping[str, str]]


def standing_question(question: str, history: History) -> str:
    """``question`` as it was meant, given the turns before it, in the words of who asks.

    ``history`` holds ``role`` and ``content``, oldest first. A question that leans on the
    previous one is put behind it, with the year that it points at; one that asks the same of another
    year is the previous one with that year. Any other is returned as it is.

    >>> standing_question("en in 2026?", [{"role": "user", "content": "Wat is het budget?"}])
    'Wat is het budget? en in 2026?'
    >>> standing_question("en het jaar daarna?", [{"role": "user", "content": "Wat kost het in 2025?"}])
    'Wat kost het in 2026?'
    """
    return " ".join(_whole(question, history, ()))


def searched_question(question: str, history: History) -> str:
    """The same as it must be searched: "dat" may point at what was answered, so that is in it.

    >>> turns = [{"role": "user", "content": "Waar kan ik terecht?"}]
    >>> turns += [{"role": "assistant", "content": "Bij het meldpunt (vraag 2). Het is er nog."}]
    >>> searched_question("tot wanneer loopt dat?", turns)
    'Waar kan ik terecht? Bij het meldpunt. tot wanneer loopt dat?'
    """
    before = previous_question(question, history)
    points = before and _POINTS.search(question)
    return " ".join(_whole(question, history, _answered(history) if points else ()))


def own_part(question: str, history: History) -> str:
    """What a question that leans on another asks itself, with the year that it points at; of any
    other nothing, nor of one whose words say nothing.

    >>> turns = [{"role": "user", "content": "Hoeveel meldingen waren er?"}]
    >>> own_part("waarom een jaar eerder niet?", turns), own_part("en hoe komt dat?", turns)
    ('waarom een jaar eerder niet?', '')
    >>> own_part("Wat kost de training voor leidinggevenden?", turns)
    ''
    """
    before, own = previous_question(question, history), _own(question, history)
    if not before or _of_other_year(question, before, history):
        return ""
    return own if _says_something(question) or re.search(r"\d", own) else ""


def _says_something(question: str) -> bool:
    return any(rarity(word) >= _COMMONEST for word in content_words(question))


def _whole(question: str, history: History, answered: Sequence[str]) -> Sequence[str]:
    """The parts of ``question`` as it was meant, what was ``answered`` among them."""
    before = previous_question(question, history)
    if not before:
        return (question,)
    if other := _of_other_year(question, before, history):
        return (other, *answered)
    return (before, *answered, _own(question, history))


def _own(question: str, history: History) -> str:
    return " ".join((question.strip(), *_year(question, history)))


def _of_other_year(question: str, before: str, history: History) -> str:
    """The question ``before`` with the year that is all that ``question`` asks; nothing where it
    asks more, or that one names no year or several."""
    years = _YEAR.findall(question) or _year(question, history)
    if len(years) != 1 or not _ONLY_A_YEAR.match(question) or not _names_one_year(before):
        return ""
    return _YEAR.sub(years[0], before)


def _names_one_year(question: str) -> bool:
    return len(set(_YEAR.findall(question))) == 1


def asked_alone(question: str, history: History) -> str:
    """What to ask where nothing answers a follow-up together with what it leans on; nothing where
    its words are too few to be looked for.

    Only half of it may lean: "zit de baas bij die gesprekken?" after a question of money.

    >>> asked_alone("en in 2026?", [{"role": "user", "content": "Wat kost de Inclusieagenda in 2025?"}])
    'Wat kost de Inclusieagenda in 2026?'
    """
    before = previous_question(question, history)
    if not before:
        return ""
    if other := _of_other_year(question, before, history):
        return other
    return question if len(content_words(question)) >= _FEWEST else ""


def previous_question(question: str, history: History) -> str:
    """The previous question, where ``question`` leans on it; else nothing.

    Where that one leans in its turn, what it leans on goes in front: the subject was named there.
    """
    asked = [turn["content"].strip() for turn in history if turn.get("role") == "user"]
    found: list[str] = []
    of_year = False
    while asked and len(found) < _MOST_TURNS and _leans(question):
        question = asked.pop()
        only_a_year = bool(_ONLY_A_YEAR.match(question))
        of_year |= only_a_year
        # "Is dat veel?" or "en in 2026?" between them says nothing of the subject.
        says = _says_something(question) and not only_a_year
        if says or not (asked and _leans(question)):
            found.insert(0, question)
    before = " ".join(found)
    year = _year_meant(history) if of_year else None
    return _YEAR.sub(str(year), before) if year and _names_one_year(before) else before


def _leans(question: str) -> bool:
    named, _, rest = question.partition(", ")
    if rest and len(content_words(named)) >= _NAMED:
        # "Klikken over je baas, komt hij dat te weten?" points at what stands before the comma.
        question = named
    if len(question.split()) > _SHORT:
        return bool(_POINTS_FIRST.search(question))
    own = HERE.sub(" ", _WHO_IS_MEANT.sub(" ", question))
    return bool(_LEANS.search(own)) or _names_nothing(question)


def _names_nothing(question: str) -> bool:
    """Whether ``question`` is a few words without a subject of its own."""
    words = content_words(question)
    few = len(question.split()) <= _FEW and len(words) <= _FEWEST
    return few and all(rarity(word) < _COMMON for word in words)


def _answered(history: History) -> list[str]:
    """The first sentence of the last answer that has about most of what was asked last, without asides."""
    if not history or history[-1].get("role") != "assistant":
        return []  # what was asked last got no answer
    # The rows of a table name columns and figures, no subject.
    lines = (line for line in history[-1]["content"].splitlines() if not _CELLS.search(line))
    sentences = split_sentences(_ASIDE.sub("", "\n".join(lines)), LOOSE_LINES)
    if not sentences:
        return []
    asked = next((t["content"] for t in reversed(history) if t.get("role") == "user"), "")
    wanted = {stem(word): rarity(word) for word in content_words(asked)}
    shares = [_shared(wanted, each) for each in sentences]
    # What opens an answer is what it says; what follows may be older.
    best = next(
        each
        for share, each in zip(shares, sentences, strict=True)
        if share >= _MOST_OF_IT * max(shares)
    )
    words = " ".join(best.split()[:_MOST_SAID]).replace(" .", ".")
    return [words] if words else []


def _shared(wanted: Mapping[str, float], sentence: str) -> float:
    said = {stem(word) for word in content_words(sentence)}
    return sum(weight for word, weight in wanted.items() if word in said)


def _year(question: str, history: History) -> list[str]:
    """The year that "het jaar daarna" or "een jaar eerder" points at, given the last one meant.

    That is one that was asked about, if any was: an answer names years of other things as well.
    """
    step = _step(question)
    year = _year_meant(history) if step else None
    return [str(year + step)] if year is not None else []


def _step(question: str) -> int:
    """1 for the year after, -1 for the year before, else 0."""
    return bool(_YEAR_AFTER.search(question)) - bool(_YEAR_BEFORE.search(question))


def counts_from_a_year(question: str, history: History) -> bool:
    """Whether ``question`` asks of the year before or after one that was asked about in ``history``."""
    asked = (turn["content"] for turn in history if turn.get("role") == "user")
    return bool(_step(question)) and any(map(_YEAR.search, asked))


def _year_meant(history: History) -> int | None:
    """The year that was asked about last, a year after another counted on; else one answered with."""
    year: int | None = None
    for turn in history:
        if turn.get("role") == "user":
            if named := _YEAR.findall(turn["content"]):
                year = int(named[0])
            elif year is not None:
                year += _step(turn["content"])
    if year is not None:
        return year
    said = (_ASIDE.sub("", turn["content"]) for turn in reversed(history))
    return next((int(found) for text in said for found in _YEAR.findall(text)), None)
