"""What a question asks the number of ("hoeveel meldingen"), and whether a text counts it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from index.analysis import fold, stem, stopwords
from ingest.numerals import word_value

_HOW_MANY = re.compile(r"\b(?:hoe ?veel|aantal(?:len)?(?: van)?)((?:\s+[^\W\d_]+){1,3})", re.I)
_LISTED = re.compile(
    r"\b(?:welke|wat (?:zijn|waren) de|noem de|wat voor) (?P<number>\d{1,2}|[a-zé]{3,8}) (?P<noun>[^\W\d_]{4,})",
    re.I,
)
_OPENS_A_LIST = re.compile(r"[^.?!:]{0,120}:")  # to the end of the sentence
# "30% medewerkers" are not thirty; "20% van de medewerkers" says how many.
_TOKEN = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*(?:\s?(?:%|procent\b))?")
# "alle trekkers van de plannen (+/- 45)": the number in brackets behind a name is that of what is named.
_IN_BRACKETS = re.compile(
    r"(?P<named>(?:[^\W\d_]+ ){1,9})\((?:\+/-|±|circa|ca\.|ongeveer|ruim|bijna|samen|in totaal)? ?(?P<number>\d[\d.]*)\)"
)
_DIGITS = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROUGHLY = frozenset({"geen", "tientallen", "honderden", "duizenden"})
# Words behind "hoeveel" that are counted in another way.
_UNCOUNTED = frozenset({"keer", "maal", "procent", "geld", "euro", "tijd"})
_PEOPLE = frozenset({"mensen", "personen"})
# What people are called where they are counted.
_CALLED = (
    *_PEOPLE, "medewerkers", "collega", "ambtenaren", "kandidaten", "deelnemers", "leden", "inwoners", "bewoners"
)  # fmt: skip
_STAFF = ("medewerkers", "ambtenaren", "collega", "collegas", "personeelsleden", "werknemers")
_HOW_MANY_PEOPLE = re.compile(
    rf"\bhoe ?veel (?:van (?:de|onze) |onze |de )?((?:\w+e )?(?:{'|'.join((*_CALLED, *_STAFF, 'collega.s', 'vrouwen', 'mannen', 'jongeren'))})\b)",
    re.I,
)
_BEFORE_NOUN = frozenset({"de", "het", "onze", "deze", "extra", "nieuwe", "andere", "meer"})
_PART_OF = frozenset({"van", "de", "het", "onze", "deze", "al"})  # "24 van de meldingen"
# "medewerkers onder 35 jaar", "functies vanaf schaal 12": which ones, not how many.
_SETS_APART = frozenset(
    map(stem, ("onder", "boven", "vanaf", "tot", "tussen", "jonger", "ouder", "schaal"))
)
_SHORTEST = 4  # letters of what is counted
_CELLS = "\t"  # between the cells of a row
_BEFORE, _BEHIND = 3, 2  # words between a number and what it counts: "24 anonieme meldingen"


def counted_by(question: str) -> tuple[str, ...]:
    """The stem of what ``question`` asks the number of, or several for people; none where it
    names nothing ("hoeveel zijn er?").

    >>> counted_by("Hoeveel meldingen kwamen er binnen?"), counted_by("Hoeveel zijn er?")
    (('meld',), ())
    """
    match = _HOW_MANY.search(question)
    words = [fold(word) for word in match[1].split()] if match else []
    for plain, after in pairwise([*words, ""]):
        if plain in _BEFORE_NOUN or (plain.endswith("e") and _is_plural(after)):
            continue  # "anonieme meldingen"
        if plain in _PEOPLE:
            return tuple(map(stem, _CALLED))
        if plain in _STAFF:
            return tuple(map(stem, _STAFF))
        is_noun = len(plain) >= _SHORTEST and plain not in _UNCOUNTED and plain not in stopwords()
        return (stem(plain),) if is_noun else ()
    return ()


def as_share(question: str) -> str:
    """``question`` for what share of the people it is, where it asks how many; else nothing.

    >>> as_share("Hoeveel medewerkers zijn jonger dan 35?"), as_share("Hoeveel meldingen waren er?")
    ('hoeveel procent van de medewerkers zijn jonger dan 35?', '')
    """
    return (
        _HOW_MANY_PEOPLE.sub(r"hoeveel procent van de \1", question, count=1)
        if (_HOW_MANY_PEOPLE.search(question))
        else ""
    )


def _is_plural(word: str) -> bool:
    """Whether ``word`` looks like a plural, which is what is counted."""
    return len(word) >= _SHORTEST and word.endswith(("en", "s")) and word not in stopwords()


def counts(nouns: tuple[str, ...], text: str) -> bool:
    """Whether ``text`` gives a number of what has one of the stems ``nouns``, or of a sort of it.

    >>> counts(("meld",), "Er zijn tot en met 25 januari 24 meldingen binnengekomen.")
    True
    >>> counts(("meld",), "Het meldpunt blijft tot maart 2025; daarna zien we meldingen terug.")
    False
    """
    words, numbers = _read(text)
    if _CELLS in text:
        # In a table what is counted stands above the numbers, or before them.
        return any(numbers) and any(word.endswith(nouns) for word in words)
    return _is_in_brackets(nouns, text) or any(
        _is_counted(place, words, numbers)
        for place, word in enumerate(words)
        if word.endswith(nouns)
    )


def listed_by(question: str) -> tuple[float, str] | None:
    """How many of what ``question`` wants to hear by name, and the stem of what that is.

    >>> listed_by("Welke drie patronen noemt het rapport?"), listed_by("Welke patronen zijn er?")
    ((3.0, 'patroon'), None)
    """
    match = _LISTED.search(question)
    value = _value(match["number"]) if match else None
    return None if match is None or value is None else (value, stem(fold(match["noun"])))


def lists(listed: tuple[float, str], text: str) -> bool:
    """Whether ``text`` opens a list of so many of that.

    >>> lists((3, "patroon"), "Het rapport noemt drie patronen: roosters, leiding en omgang.")
    True
    >>> lists((3, "patroon"), "Het plan volgt de drie patronen uit het rapport.")
    False
    """
    value, noun = listed
    return any(
        stem(fold(word.group())) == noun
        and _value(number.group()) == value
        and _OPENS_A_LIST.match(text, word.end())
        for number, word in pairwise(_TOKEN.finditer(text))
    )


def _value(token: str) -> float | None:
    return int(token) if token.isdecimal() else word_value(token)


def names(nouns: tuple[str, ...], text: str) -> bool:
    """Whether ``text`` names what has one of the stems ``nouns``, with a number or without."""
    return any(word.endswith(nouns) for word in _read(text)[0])


def _is_in_brackets(nouns: tuple[str, ...], text: str) -> bool:
    return any(
        _is_number(match["number"])
        and any(stem(fold(word)).endswith(nouns) for word in match["named"].split())
        for match in _IN_BRACKETS.finditer(text)
    )


def _is_counted(place: int, words: Sequence[str], numbers: Sequence[bool]) -> bool:
    """Whether a number belongs to the word at ``place``: not "74 gesprekken met medewerkers"."""
    for before in range(place - 1, max(-1, place - 1 - _BEFORE), -1):
        if numbers[before]:
            return True
        if words[before] in stopwords() and words[before] not in _PART_OF:
            break
    for behind in range(place + 1, min(len(words), place + 1 + _BEHIND)):
        if numbers[behind]:
            return True
        if words[behind] in _SETS_APART:
            break
    return False


@lru_cache(maxsize=2_048)
def _read(text: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """The stems of ``text``, and whether each is a number."""
    tokens = _TOKEN.findall(text)
    followed = zip(tokens, [*tokens[1:], ""], strict=False)
    return tuple(stem(fold(token)) for token in tokens), tuple(
        _is_number(token) or (_is_share(token) and after == "van") for token, after in followed
    )


def _is_share(token: str) -> bool:
    return token.endswith(("%", "procent")) and token[0].isdigit()


def _is_number(token: str) -> bool:
    if _DIGITS.fullmatch(token):
        return not _YEAR.fullmatch(token)
    return token.lower() in _ROUGHLY or word_value(token) is not None
