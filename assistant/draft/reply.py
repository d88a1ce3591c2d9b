"""The reply of a model taken apart: its sentences, each with the tokens of its sources."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.sentences import split_sentences

_THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_GROUP = re.compile(r"\[\s*(b\d+(?:\s*[,;]\s*b\d+)*)\s*\]", re.IGNORECASE)
_BEHIND = re.compile(r"([.!?])((?:\s*\[b\d+\])+)")  # "... afgerond. [b1]"
_TOKEN = re.compile(r"\[(b\d+)\]")
_MARK = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_NONE = re.compile(r"\W*geen\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A sentence as the model wrote it, with the tokens it carries."""

    text: str
    tokens: tuple[str, ...]


def read_reply(reply: str) -> list[Drafted]:
    """The sentences of ``reply``, in order.

    >>> read_reply("- Er zijn 45 acties afgerond. [b1, b2]")
    [Drafted(text='Er zijn 45 acties afgerond.', tokens=('b1', 'b2'))]
    """
    drafted: list[Drafted] = []
    for line in _THOUGHT.sub("", reply).splitlines():
        line = _MARK.sub("", line.replace("**", "")).strip()
        line = _GROUP.sub(_apart, line)
        # A token behind the full stop belongs to the sentence before it.
        line = _BEHIND.sub(lambda match: f"{match[2]}{match[1]}", line)
        if not line or _NONE.fullmatch(line):
            continue
        for sentence in split_sentences(line):
            tokens = tuple(dict.fromkeys(_TOKEN.findall(sentence)))
            text = " ".join(_TOKEN.sub("", sentence).split())
            text = re.sub(r"\s+([.,;:!?])", r"\1", text)
            if re.search(r"\w", text):
                drafted.append(Drafted(text, tokens))
    return drafted


def _apart(match: re.Match[str]) -> str:
    """ "[b1, b2]" as "[b1][b2]"."""
    return "".join(f"[{name.strip().lower()}]" for name in re.split(r"[,;]", match[1]))
