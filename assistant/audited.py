"""Where a question meets the audit record: the one place at which answers are recorded."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from assistant.answer import Answer, AnswerStatus, Flag
from audit.asked import asked
from audit.trail import AuditError, Trail
from index.schema import SearchFilter
from prompts.template import FOLDER, load_prompt
from settings import Settings

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recorder:
    """Records answers. ``required``: what cannot be recorded is not answered."""

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
        index: dict[str, Any],
    ) -> Answer:
        """``answer``, once it is recorded; or with what it means that it is not."""
        details = asked(
            question,
            answer,
            as_of=as_of,
            wanted=wanted,
            index=index,
            model=self.model,
            prompts=self.prompts,
            keep=self.keep,
        )
        try:
            self.trail.add(who, "ask", details)
        except AuditError as error:
            _LOG.exception("An answer could not be recorded")
            if self.required:
                return Answer(AnswerStatus.ERROR, searched=question, message=str(error))
            return replace(answer, flags=(*answer.flags, Flag("unrecorded", str(error))))
        return answer
