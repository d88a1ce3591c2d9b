"""Words that stand in every annotatie we write, and by which one that comes back is known."""

from __future__ import annotations

CONCEPT = "Concept, door een hulpmiddel opgesteld; controleer de bronnen."
APPENDIX = "Bijlage: bronnen en formuleringen"
OFFICER = "Behandelend ambtenaar:"
FROM_EARLIER = "Toegevoegd in de vorige versie"
NOBODY_YET = "[in te vullen]"
TO_FILL_IN = "[Aanvullen: "
