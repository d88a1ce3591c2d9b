"""Who asks, by the names that the papers have: a local party is known to its own municipality alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotatie.incoming import Incoming, IncomingQuestion
from annotatie.incoming.forms import names_apart
from annotatie.incoming.recognise import unknown_words
from ingest.split.people import Asker


def with_known(incoming: Incoming, facets: Mapping[str, Sequence[str]]) -> Incoming:
    """``incoming`` with who asks, where the words above a question are a party or member of the papers.

    ``facets`` are the parties and askers of the papers, as the desk gives them.
    """
    parties = {name.casefold(): name for name in facets["parties"]}
    askers = {name.casefold(): name for name in facets["askers"]}
    solved: list[str] = []

    def known(question: IncomingQuestion) -> IncomingQuestion:
        if question.asker or question.party or not question.above:
            return question
        found = _who(question.above, parties, askers)
        if found is None:
            return question
        solved.append(unknown_words(question.above))
        return replace(question, asker=found.name, party=found.party, above="")

    questions = tuple(map(known, incoming.questions))
    warnings = tuple(text for text in incoming.warnings if text not in solved)
    return replace(incoming, questions=questions, warnings=warnings) if solved else incoming


def _who(above: str, parties: Mapping[str, str], askers: Mapping[str, str]) -> Asker | None:
    words = above.casefold()
    if words in parties:
        return Asker(None, parties[words])
    if words in askers:
        return Asker(askers[words], None)
    for one, two in names_apart(above):
        # Whoever stands beside a known party may be new to the council.
        if party := parties.get(one.casefold()):
            return Asker(two, party)
    return None
