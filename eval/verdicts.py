"""Checks drafts with a known verdict: ``python -m eval.verdicts --data MAP DRAFTS.jsonl``.

Prints the score, how often the evidence holds a gold passage, and with ``--wrong`` every draft
that got another verdict. A draft of several sentences counts as its worst one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from access.clearance import EVERYTHING
from assistant.checks.claims.checker import CheckedSentence
from assistant.desk import Desk
from eval.checker import SourceVerdict, worst
from eval.groups import Draft, read_drafts
from eval.matching import plain
from eval.measures.verdicts import verdict_score
from settings import load_settings


def shows_gold(draft: Draft, sentences: Sequence[CheckedSentence]) -> bool:
    """Whether a citation overlaps a gold passage: one of the two holds the other."""
    quotes = [
        (Path(citation.document).stem, plain(citation.quote))
        for item in sentences
        for citation in item.evidence
    ]
    return any(
        gold.stem == stem and (plain(gold.quote) in quote or quote in plain(gold.quote))
        for gold in draft.evidence
        for stem, quote in quotes
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Check every draft and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="map van de index")
    parser.add_argument("--wrong", action="store_true", help="toon de missers")
    parser.add_argument("drafts", type=Path)
    options = parser.parse_args(arguments)
    outcomes: list[tuple[str, str]] = []
    shown: list[bool] = []
    with Desk.open(load_settings(data_dir=options.data), EVERYTHING) as desk:
        for draft in read_drafts(options.drafts):
            sentences = desk.check(draft.text)
            given = worst(SourceVerdict(item.verdict.value) for item in sentences)
            outcomes.append((draft.verdict, given))
            if draft.evidence:
                shown.append(shows_gold(draft, sentences))
            if options.wrong and given != draft.verdict:
                reason = sentences[0].reason if sentences else ""
                sys.stdout.write(
                    f"{draft.id} {draft.verdict} -> {given}: {draft.text} [{reason}]\n"
                )
    sys.stdout.write(f"{verdict_score(outcomes)}\n")
    if shown:
        sys.stdout.write(f"evidence holds a gold passage: {sum(shown) / len(shown):.2f}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
