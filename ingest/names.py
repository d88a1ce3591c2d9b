"""What a Dutch name looks like: its capital, of any Latin alphabet, and the small words before it."""

from __future__ import annotations

from itertools import chain

# For a character class. Unlike "A-Z" and "À-Ý" it holds the Ş of Şahin and the Š of Šimić.
CAPITALS = "".join(filter(str.isupper, map(chr, chain(range(0x250), range(0x1E00, 0x1F00)))))
_LETTERS = r"\w\u0300-\u036f'’"  # with accents that stand apart, as some PDFs have them
_THE = r"['‘’`]t"
# "op de" and "aan de" are left out: in small letters they go on about something else.
_SMALL = (
    r"[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Dd]es|[Tt]e|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]en|[Bb]in|[Dd]os|[Dd]as|[Dd]a|[Dd]i"
    rf"|[Dd]el|[Dd]ella|[Ll]a|[Ll]e|[Vv]on|{_THE}|(?:[Ii]n|[Oo]p|[Aa]an|[Uu]it|[Oo]nder|[Oo]ver|[Vv]oor)\s(?:{_THE}|den)"
)
# "van der", "op den", and what is written against the name: "al-", "d'", "'s-".
PREFIX = rf"(?:(?:{_SMALL})\s+){{0,3}}(?:[AaEe]l-|[Dd]['’]|['‘’]s[- ])?"
SURNAME = rf"{PREFIX}[{CAPITALS}][{_LETTERS}-]+"
# "Jansen", "J. van der Meer", "El Amrani"
NAME = rf"{PREFIX}[{CAPITALS}][{_LETTERS}.-]*(?: {PREFIX}[{CAPITALS}][{_LETTERS}-]*){{0,3}}"
