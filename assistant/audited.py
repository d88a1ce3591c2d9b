"""Where a desk meets the audit record: the one place at which what somebody did is recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from assistant.answer import Answer, AnswerStatus, Flag
from audit.asked import asked, code_version, sought
from audit.trail import AuditError, Trail
from index.schema import SearchFilter
from prompts.template import FOLDER, load_prompt
from settings import Settings

_LOG = logging.getLogger(__name__)
# The details of an entry, of which so many characters of a text may be kept.
Details = Callable[[int], dict[str, Any]]
Index = dict[str, Any]  # which index it was done with


@dataclass(frozen=True, slots=True)
class Recorder:
    """Records what was asked and made. ``required``: what cannot be recorded is not done."""

    trail: Trail
    keep: int
    required: bool
    model: str | None
    prompts: dict[str, int]

    @classmethod
    def of(cls, settings: Settings) -> Recorder | None:
        """The recorder that the settings ask for, or None where nothing is recorded."""
        if settings.audit == "off":
            return None
        used = settings.llm_url is not None
        names = sorted(file.stem for file in FOLDER.glob("*.yaml")) if used else []
        return cls(
            trail=Trail.open(settings),
            keep=settings.audit_question_length,
            required=settings.audit == "required",
            model=settings.llm_model if used else None,
            prompts={name: load_prompt(name).version for name in names},
        )

    def record(
        self,
        who: str,
        question: str,
        answer: Answer,
        *,
        as_of: date | None,
        wanted: SearchFilter,
        index: Index,
    ) -> Answer:
        """``answer``, once it is recorded; or with what it means that it is not."""
        details = {**asked(question, answer, self.keep), **sought(as_of, wanted)}
        try:
            self._add(who, "ask", details, index)
        except AuditError as error:
            if self.required:
                return Answer(AnswerStatus.ERROR, searched=question, message=str(error))
            return replace(answer, flags=(*answer.flags, Flag("unrecorded", str(error))))
        return answer

    def note(self, who: str, action: str, make: Details, index: Index) -> None:
        """Record ``action``. Raises AuditError where what cannot be recorded may not be done."""
        try:
            self._add(who, action, make(self.keep), index)
        except AuditError:
            if self.required:
                raise

    def _add(self, who: str, action: str, details: dict[str, Any], index: Index) -> None:
        """Write one entry, with what it was made with. Raises AuditError."""
        made_with = {
            "index": index,
            "model": self.model,
            "prompts": self.prompts,
            "code": code_version(),
        }
        try:
            self.trail.add(who, action, {**details, **made_with})
        except AuditError:
            _LOG.exception("It could not be recorded: %s", action)
            raise
