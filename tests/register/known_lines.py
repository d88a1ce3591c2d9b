"""Where standard lines stand in the real papers and in the demo papers, found by hand.

A place is the beginning of a file's name and the lines of its text; a line of a paper is one
bullet, and a bullet that a page break cuts lies on two. ``LISTED`` are the lines that the notes
on the domain list, in every wording. ``ALSO`` are further places that say the same, judged one
by one when the register proposed them; what it proposes beyond both is wrong.
"""

from __future__ import annotations

Place = tuple[str, tuple[int, ...]]

LISTED: dict[str, list[Place]] = {
    "signalen serieus, ook anoniem": [
        ("001", (88,)),
        ("001", (37,)),
        ("001", (38,)),
        ("001", (49,)),
        ("000", (164,)),
    ],
    "geen onderzoek op persoonsniveau": [("001", (89,)), ("000", (165,))],
    "wel cultuur, leiderschap, patronen": [("001", (60,)), ("001", (90,)), ("000", (166,))],
    "niet in het publieke debat": [("001", (93,)), ("000", (167, 169))],
    "namen noemen": [("001", (81, 82, 83)), ("000", (171,))],
    "individueel functioneren": [("001", (84,)), ("000", (171,))],
    "waarheid van de brief": [("001", (36,)), ("001", (67,)), ("001", (347,))],
    "niet uit de anonimiteit": [("001", (38,)), ("001", (49,)), ("001", (276,))],
    "geen casuïstiek": [("001", (21,)), ("001", (234,))],
    "aangiftes": [("001", (17, 19, 21)), ("001", (238,))],
    "anoniem melden blijft": [
        ("001", (127,)),
        ("001", (130,)),
        ("004", (302, 303, 304, 305)),
        ("000", (152,)),
    ],
    "vertrouwen door acties": [("001", (94,)), ("000", (166,)), ("004", (197,))],
    "niet van de ene op de andere dag": [
        ("001", (39,)),
        ("001", (186,)),
        ("001", (311,)),
        ("000", (31, 33)),
        ("000", (151,)),
    ],
    "leidinggevenden probleem en oplossing": [("001", (283,)), ("004", (47,)), ("004", (183,))],
    "GMT kwetsbaar opgesteld": [("004", (49,)), ("004", (198,))],
    "streefcijfers en voorkeursbeleid": [("004", (139,)), ("004", tuple(range(252, 264)))],
    "raad informeren op toegezegde momenten": [
        ("004", (74, 75)),
        ("004", (194,)),
        ("004", tuple(range(286, 292))),
    ],
    "kernzin werkgever": [("001", (32,)), ("002", (52,)), ("000", (24,))],
}

# Groups of bullets (each by its first line) that say the same.
ALSO: list[list[tuple[str, int]]] = [
    [("000", 29), ("000", 117)],
    [("000", 49), ("000", 184)],
    [("000", 97), ("000", 179)],
    [("000", 103), ("000", 185)],
    [("000", 120), ("000", 141)],
    [("000", 142), ("000", 180)],
    [("000", 159), ("004", 123)],
    [("001", 40), ("001", 185)],
    [("001", 50), ("001", 365)],
    [("001", 52), ("001", 366)],
    [("001", 53), ("001", 367)],
    [("001", 54), ("001", 369)],
    [("001", 55), ("001", 370)],
    [("001", 68), ("001", 318)],
    [("001", 70), ("001", 319)],
    [("001", 71), ("001", 320)],
    [("001", 72), ("001", 321)],
    [("001", 73), ("001", 322)],
    [("001", 74), ("001", 323)],
    [("001", 75), ("001", 324), ("001", 371)],
    [("001", 95), ("004", 175)],
    [("001", 113), ("001", 335), ("001", 353)],
    [("001", 117), ("001", 298)],
    [("001", 119), ("001", 299)],
    [("001", 124), ("001", 294)],
    [("001", 126), ("004", 100)],
    [("001", 149), ("001", 230)],
    [("001", 150), ("001", 296)],
    [("001", 192), ("001", 261)],
    [("001", 193), ("001", 262)],
    [("001", 288), ("001", 361)],
    [("001", 314), ("001", 352), ("004", 296)],
    [("002", 43), ("002", 92)],
    [("002", 69), ("002", 76)],
    [("002", 90), ("004", 148), ("004", 151)],
    [("002", 147), ("002", 151)],
    [("002", 163), ("004", 329)],
    [("004", 50), ("004", 147)],
    [("004", 52), ("004", 149)],
    [("004", 64), ("004", 193)],
    [("004", 107), ("004", 389)],
    [("004", 188), ("004", 326)],
    [("004", 209), ("004", 315), ("004", 459)],
    [("004", 217), ("004", 341)],
    [("004", 262), ("004", 364)],
    [("004", 309), ("004", 414)],
    [("004", 334), ("004", 350)],
    [("004", 399), ("004", 406)],
    [("004", 431), ("004", 462)],
]

# Lines that return in the demo papers: beginnings of the file's name and of a sentence.
RETURNING: dict[str, list[tuple[str, str]]] = {
    "a letter without a name": [
        ("2024-03-14", "Een signaal zonder naam"),
        ("2025-04-09", "Een signaal zonder naam"),
        ("2025-10-09", "Een signaal zonder naam"),
    ],
    "no inquiry into persons": [
        ("2024-03-14", "Daarom onderzoeken we nooit een persoon"),
        ("2025-04-09", "Daarom onderzoeken we geen personen"),
        ("2025-04-09", "We onderzoeken geen personen"),
        ("2025-10-09", "Daarom onderzoeken we geen personen"),
    ],
    "names": [
        ("2024-03-14", "Namen of functies die tot één persoon"),
        ("2025-04-09", "Namen of functies die tot één persoon"),
        ("2025-10-09", "Namen of functies die tot één persoon"),
    ],
    "individuals": [
        ("2024-03-14", "Over hoe een individuele medewerker"),
        ("2025-04-09", "Over hoe een individuele medewerker"),
        ("2025-10-09", "Over hoe een individuele medewerker"),
    ],
    "writers stay unknown": [
        ("2024-03-14", "Ik ga de schrijvers niet vragen"),
        ("2025-04-09", "Ik ga de schrijvers niet vragen"),
    ],
    "small numbers": [
        ("2024-03-14", "We geven geen aantallen per afdeling"),
        ("2024-11-07", "We geven geen aantallen per afdeling"),
        ("2025-04-09", "We geven geen aantallen per afdeling"),
        ("2025-10-09", "We geven geen aantallen per afdeling"),
    ],
    "culture takes time": [
        ("2023-11-16", "Een cultuur verandert niet met een memo"),
        ("2024-11-07", "Een cultuur verandert niet met een memo"),
        ("2025-10-09", "Een cultuur verandert niet met een memo"),
    ],
    "leaders keep the norm": [
        ("2023-11-16", "Zonder leidinggevenden lukt het niet"),
        ("2024-11-07", "Zonder leidinggevenden lukt het niet"),
        ("2025-04-09", "Zonder leidinggevenden lukt het niet"),
    ],
    "no quota": [
        ("2023-11-16", "De gemeente kan geen quotum"),
        ("2024-11-07_annotatie", "Een algemeen quotum kan de gemeente"),
        ("2024-11-07_verslag", "Over het quotum zegt de wethouder"),
        ("2025-04-09", "Een algemeen quotum kan de gemeente"),
        ("2025-10-09", "Zonder wet kan de gemeente"),
    ],
    "target figure": [
        ("2024-10-01_voordracht", "Het streefcijfer vast te stellen op 20%"),
        ("2024-11-07", "Er komt een streefcijfer voor schaal 10"),
        ("2025-04-09", "Het streefcijfer is 20%"),
        ("2025-10-09", "Het streefcijfer is 20%"),
    ],
    "module obliges": [
        ("2024-10-01_voordracht", "De leiderschapsmodule Ruimte voor Verschil verplicht"),
        ("2024-10-01_besluitenlijst", "De leiderschapsmodule Ruimte voor Verschil verplicht"),
    ],
    "preference goes up to scale 12": [
        ("2024-10-01_voordracht", "Opdracht te geven om te verkennen"),
        ("2024-11-07_annotatie", "We verkennen of het voorkeursbeleid"),
        ("2025-04-09", "Vóór de zomer hoort u of het voorkeursbeleid"),
    ],
}
