"""Entries of the audit record in Dutch, for who has to reconstruct what was asked and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from audit.entry import Entry

_ACTIONS = {
    "ask": "vraag",
    "search": "zoekvraag",
    "timeline": "tijdlijn",
    "check": "controle van een tekst",
    "draft": "annotatie gemaakt",
    "edit": "bewerkt",
    "save": "annotatie opgeslagen als bestand",
    "remove": "annotatie verwijderd",
}
_VERDICTS = {"supported": "klopt", "contradicted": "klopt niet", "unsupported": "niet gevonden"}
_CHANGES = {
    "answer": "vraag {}: ander antwoord",
    "added": "vraag {} toegevoegd",
    "dropped": "vraag {} verwijderd",
    "head": "andere kop",
    "core": "andere kernboodschap",
    "done": "vraag {} klaar",
    "undone": "vraag {} niet meer klaar",
}


def answers_by_hash(entries: Iterable[Entry]) -> dict[str, int]:
    """The number of the entry in which each answer was given, by the hash of the answer."""
    return {
        entry.details["answer_hash"]: entry.number
        for entry in entries
        if entry.action == "ask" and "answer_hash" in entry.details
    }


def concerns(entry: Entry, annotatie: int) -> bool:
    """Whether ``entry`` is about the annotatie of that number."""
    return entry.details.get("annotatie") == annotatie


def told(entry: Entry, answers: Mapping[str, int]) -> str:
    """One entry on a few lines; ``answers`` is as ``answers_by_hash`` gives it."""
    details = entry.details
    status = f" ({details['status']})" if details.get("status") else ""
    action = _ACTIONS.get(entry.action, entry.action)
    lines = [f"{entry.number}. {entry.at} {entry.who}: {action}{_which(details)}{status}"]
    # On one line each, and nothing in it that a terminal would act on.
    lines += [f"    {_plain(line)}" for line in _content(details, answers)]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _which(details: Mapping[str, Any]) -> str:
    number = details.get("annotatie")
    return f", annotatie {number}" if number is not None else ""


def _content(details: Mapping[str, Any], answers: Mapping[str, int]) -> Iterator[str]:
    for name in ("question", "subject", "title", "draft", "text"):
        if details.get(name):
            yield details[name]
    if "turn" in details:
        number = answers.get(details.get("answer_hash", ""))
        yield f"hoort bij het antwoord van regel {number}" if number else "bij een bewaard antwoord"
    if verdicts := details.get("verdicts"):
        yield ", ".join(f"{_VERDICTS.get(name, name)}: {n}" for name, n in verdicts.items())
    for question in details.get("questions", ()):
        asked = question["question"]
        yield f"vraag {question['number']} ({question['status']}) {asked}".rstrip()
    for change in details.get("changes", ()):
        what = _CHANGES.get(change["what"], change["what"]).format(change.get("number", ""))
        yield f"{what}: {change['text']}" if change.get("text") else what
    if details.get("file"):
        yield f"als {details['file']}"
    if proof := _proof(details):
        yield f"controlegetal: {proof}"
    if files := _files(details):
        yield f"bronnen: {', '.join(files)}"
    if "code" in details:
        yield _made_with(details)


def _proof(details: Mapping[str, Any]) -> str:
    """The hash of what was given or kept."""
    for name in ("file_hash", "text_hash", "annotatie_hash", "answer_hash"):
        if details.get(name):
            return str(details[name])
    return ""


def _files(details: Mapping[str, Any]) -> list[str]:
    of_changes = [
        item for change in details.get("changes", ()) for item in change.get("sources", ())
    ]
    found = [*details.get("sources", ()), *of_changes]
    return sorted({item.get("file") or item["document"] for item in found})


def _made_with(details: Mapping[str, Any]) -> str:
    index, prompts = details.get("index") or {}, details.get("prompts") or {}
    told = [f"index {index.get('generation', 'geen')}", f"model {details.get('model') or 'geen'}"]
    if prompts:
        told.append("prompts " + ", ".join(f"{name} {n}" for name, n in sorted(prompts.items())))
    return "gemaakt met: " + ", ".join([*told, f"code {details['code']}"])
