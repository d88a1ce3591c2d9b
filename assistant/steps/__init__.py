"""The steps of an answer, in the order in which they are taken.

Every step is a small callable over the context: it adds to it, or ends the flow with a status.
"""

from __future__ import annotations

from assistant.flow import Step
from assistant.steps.caution import Caution
from assistant.steps.draft import Draft
from assistant.steps.gather import Gather
from assistant.steps.judge import Judge
from assistant.steps.present import Present
from assistant.steps.retrieve import Retrieve
from assistant.steps.rewrite import Rewrite
from assistant.steps.tools import Pen, Tools
from assistant.steps.understand import Understand
from assistant.steps.verify import verify

__all__ = ["Pen", "Tools", "answer_steps"]


def answer_steps(tools: Tools) -> list[Step]:
    """The whole flow of an answer to one question."""
    return [
        Understand(tools),  # what is asked, by whom, about what sort of thing
        Retrieve(tools),  # units that may answer it
        Judge(tools),  # whether any of them does
        Gather(tools),  # the line, and the units that belong to it
        Draft(tools),  # passages of them in speaking order, older wordings behind
        *([Rewrite(tools.pen)] if tools.pen else []),  # the same in a model's words
        verify,  # every quotation against its source
        Caution(tools),  # age, definitions, premises, commitments, slips
        Present(tools),  # the status, and what an officer must see beside it
    ]
