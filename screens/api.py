"""What programs may ask: search, ask, timeline and check, as an API and as tools over MCP.

The answers are those of the command line (``--json``), so the same names are a contract here. They
leave as text: a tool over MCP has no other way to say JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import gradio as gr
from gradio.events import api

from assistant.contract import answer_json, check_json, hit_json
from assistant.desk import Desk
from assistant.register_contract import timeline_json
from database.drafts import LONGEST_DRAFT
from screens.api_inputs import wanted_choices, wanted_day, wanted_number, wanted_text
from screens.asking import LONGEST_QUESTION
from screens.failure import explained
from screens.office import Office
from screens.timeline import LONGEST_SUBJECT
from screens.visitor import name_of, owner_of

_USER = "api"  # under this name what programs ask is recorded
_MOST_HITS = 50


class CallError(gr.Error):
    """What is wrong with a call, as it is read at the other end."""

    def __str__(self) -> str:
        return str(self.message)


class Endpoints:
    """The functions that programs call. What is wrong with a call is told in Dutch."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def _desk(self, request: gr.Request | None) -> Desk:
        """The desk of who calls: what she may see on the screen, and nothing else."""
        return self._office.desk_for(owner_of(request))

    def search(
        self,
        question: str,
        as_of: str = "",
        limit: int = 10,
        request: gr.Request | None = None,
    ) -> str:
        """Find the passages in Dutch council papers that fit a question best, best first.

        Args:
            question: what to look for, in Dutch; at most 4,000 characters.
            as_of: an ISO date (2024-12-05); only papers dated before that day count. Empty: all.
            limit: how many passages, from 1 to 50.

        Returns:
            JSON: what was searched (a misspelt word is corrected), and the hits, each with its text,
            document, meeting, date, agenda item and question.
        """
        with _told(), self._office.turns.of(owner_of(request)):
            query = wanted_text(question, "question", LONGEST_QUESTION)
            day = wanted_day(as_of, "as_of")
            most = wanted_number(limit, "limit", _MOST_HITS)
            found = self._desk(request).look_up(query, as_of=day, limit=most, who=_who(request))
            hits = [hit_json(hit) for hit in found.hits]
            return _text({"query": query, "searched": found.searched, "hits": hits})

    def ask(
        self,
        question: str,
        as_of: str = "",
        since: str = "",
        until: str = "",
        kinds: list[str] | None = None,
        committees: list[str] | None = None,
        parties: list[str] | None = None,
        request: gr.Request | None = None,
    ) -> str:
        """Answer a council question with what was said before, word for word and with sources.

        Args:
            question: the question as a council member asks it, in Dutch; at most 4,000 characters.
            as_of: an ISO date; only papers dated before that day count. Empty: all.
            since: an ISO date: the first day of the papers that count. Empty: no limit.
            until: an ISO date: the last day of the papers that count. Empty: no limit.
            kinds: kinds of paper that count, such as annotatie or raadsbrief. Empty: all.
            committees: committees whose papers count. Empty: all.
            parties: parties whose questions count. Empty: all.

        Returns:
            JSON: the status, the bullets with the numbers of their citations, the citations, and flags
            that a careful officer must see. It is a draft: the sources have to be checked.
        """
        with _told(), self._office.turns.of(owner_of(request)):
            query = wanted_text(question, "question", LONGEST_QUESTION)
            answer = self._desk(request).ask(
                query,
                as_of=wanted_day(as_of, "as_of"),
                since=wanted_day(since, "since"),
                until=wanted_day(until, "until"),
                kinds=wanted_choices(kinds, "kinds"),
                committees=wanted_choices(committees, "committees"),
                parties=wanted_choices(parties, "parties"),
                who=_who(request),
            )
            return _text({"query": query, **answer_json(answer)})

    def timeline(self, subject: str, as_of: str = "", request: gr.Request | None = None) -> str:
        """Tell what was said when about a subject, newest first, with how the wording changed.

        Args:
            subject: a subject in a few Dutch words; at most 200 characters.
            as_of: an ISO date; only papers dated before that day count. Empty: all.

        Returns:
            JSON: threads, each a line with its wordings, their dates, word diffs and citations.
        """
        with _told(), self._office.turns.of(owner_of(request)):
            wanted = wanted_text(subject, "subject", LONGEST_SUBJECT)
            day = wanted_day(as_of, "as_of")
            found = self._desk(request).timeline(wanted, as_of=day, who=_who(request))
            return _text(timeline_json(found, day))

    def check(self, draft: str, as_of: str = "", request: gr.Request | None = None) -> str:
        """Hold every sentence of a Dutch draft against the papers.

        Args:
            draft: the text to check; at most 20,000 characters.
            as_of: an ISO date; only papers dated before that day count. Empty: all.

        Returns:
            JSON: the sentences, each with a verdict (supported, contradicted or unsupported), the reason
            in Dutch and the evidence.
        """
        with _told(), self._office.turns.of(owner_of(request)):
            text = wanted_text(draft, "draft", LONGEST_DRAFT)
            day = wanted_day(as_of, "as_of")
            found = self._desk(request).check(text, as_of=day, who=_who(request))
            return _text(check_json(found))


def add_endpoints(office: Office) -> None:
    """Put the endpoints on the application that is being built."""
    endpoints = Endpoints(office)
    functions: list[Callable[..., str]] = [
        endpoints.search,
        endpoints.ask,
        endpoints.timeline,
        endpoints.check,
    ]
    for function in functions:
        # Not in the queue: a tool is then answered in the call itself, as who made it.
        api(function, api_name=function.__name__, queue=False)


def _who(request: gr.Request | None) -> str:
    """The name under which a call is recorded."""
    return name_of(request) or _USER


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


@contextmanager
def _told() -> Iterator[None]:
    """Whatever goes wrong leaves as a message that says what to do."""
    try:
        yield
    except Exception as error:
        raise CallError(explained(error), print_exception=False) from error
