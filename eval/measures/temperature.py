"""Temperature: is the answer the same when a language model writes less predictably?

The measures of consistency, over the pairs of temperatures of one question, and accuracy at each
temperature. A question at which the model never wrote a sentence that held says nothing: it is left
out, and ``temperature_written`` is the share of the answers in which one is left. Range 0 to 1.

>>> [measure.about.name for measure in WRITTEN]
['temperature_written']
"""

from __future__ import annotations

from eval.measures.consistency import Between
from eval.measures.measure import About, Group, Measure, Score
from eval.temperatures import Warm

_SOURCE = "ParaRel (Elazar e.a., TACL 2021), over paren van temperaturen"

TEMPERATURES = Between(
    name="temperature",
    prefix="temperature_",
    one="temperatuur",
    many="temperaturen",
    suffix=" (temperatuur)",
    source=_SOURCE,
    group=Group.TEMPERATURE,
)
WRITTEN = (
    Measure[Warm](
        About(
            "temperature_written",
            "Geschreven door het taalmodel",
            "Het deel van de antwoorden met een zin van het taalmodel zelf. De andere zijn letterlijk "
            "uit de stukken of geen antwoord.",
            "eigen maat: aandeel van het taalmodel",
            Group.TEMPERATURE,
            None,
        ),
        lambda item: Score(item.is_written),
    ),
)
