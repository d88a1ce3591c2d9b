"""Which way a feature may count. A weight with the wrong sign is an accident of the drafts.

A difference can only speak for "contradicted" and against "supported"; what the claim and a
source share can only speak for "supported". Such constraints are what let a combination of few
drafts hold on other papers.
"""

from __future__ import annotations

# Feature: sign in "contradicted" and sign in "supported": "+", "-", "0" (either) or "x" (none).
SIGNS: dict[str, str] = {
    **dict.fromkeys(("alone", "alone_one", "within", "back"), "++"),
    "support": "-+",
    **dict.fromkeys(("missing_most", "missing_all", "missing_alone"), "--"),
    **dict.fromkeys(
        (
            "figure_beaten", "figure_lost", "moment_beaten", "moment_lost", "label_beaten",
            "label_lost", "misplaced", "figure", "moment", "definition", "scale", "label",
            "denial",
            "turned_only", "opposite", "swapped", "member", "conflict", "margin", "refused",
            "asked_denied", "total", "asker_other",
        ),
        "+-",
    ),
    **dict.fromkeys(("asker_match",), "-+"),
    **dict.fromkeys(("name_unknown", "open", "proposal", "tentative", "figure_nowhere"), "--"),
    **dict.fromkeys(
        (
            "moment_nowhere", "label_nowhere", "group", "only_asked", "aimed", "more",
            "promised", "fact_asked",
        ),
        "x-",
    ),
    **dict.fromkeys(("sooner", "name_away"), "+-"),
}  # fmt: skip
