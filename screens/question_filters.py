"""What a question can be limited to: the day one looks from, a period, sorts of paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import gradio as gr
from markupsafe import Markup

from database.conversations import Filters
from explained import Explained
from screens.day_field import DayField
from screens.day_input import DayError
from screens.dutch import kind_name
from screens.office import Offer


@dataclass(frozen=True, slots=True)
class Limits:
    """What was filled in; ``number`` is how many limits that are."""

    as_of: date | None
    filters: Filters
    number: int


class LimitError(Explained):
    """A limit that cannot be used; ``place`` is that of the field among the days."""

    def __init__(self, place: int, message: str) -> None:
        super().__init__(message)
        self.place = place


class QuestionFilters:
    """The fields, in the panel below the question."""

    def __init__(self) -> None:
        with gr.Column(elem_id="filters"):
            with gr.Row(elem_classes="sl-period"):
                self.as_of = DayField("peildatum")
                self.since = DayField(
                    "periode-van", "Stukken vanaf", "Ook de dag zelf.", "1 januari 2024"
                )
                self.until = DayField(
                    "periode-tot", "Stukken tot en met", "Ook de dag zelf.", "31 december 2024"
                )
            self.kinds = gr.CheckboxGroup(label="Soort stuk")
            self.committees = gr.CheckboxGroup(label="Commissie")
            self.parties = gr.CheckboxGroup(label="Fractie")
        self._days = (self.as_of, self.since, self.until)

    @property
    def groups(self) -> list[gr.components.Component]:
        """The fields whose choices depend on the documents."""
        return [self.kinds, self.committees, self.parties]

    @property
    def inputs(self) -> list[gr.components.Component]:
        """Every field, in the order that ``read`` takes them."""
        return [*(day.field for day in self._days), *self.groups]

    @property
    def errors(self) -> list[Any]:
        """Where is told what is wrong, in the order of ``told``."""
        return [day.error for day in self._days]

    def read(self, *values: Any) -> Limits:
        """What was filled in. Raises LimitError."""
        typed, (kinds, committees, parties) = values[:3], values[3:]
        days: list[date | None] = []
        for place, (field, text) in enumerate(zip(self._days, typed, strict=True)):
            try:
                days.append(field.read(text))
            except DayError as error:
                raise LimitError(place, str(error)) from error
        as_of, since, until = days
        if since and until and until < since:
            raise LimitError(2, "Deze dag ligt vóór het begin van de periode. Draai ze om.")
        period = tuple(day.isoformat() if day else "" for day in (since, until))
        filters = Filters(
            tuple(kinds), tuple(committees), tuple(parties), period if any(period) else ()
        )
        return Limits(as_of, filters, self.number(*values))

    @staticmethod
    def number(*values: Any) -> int:
        """How many limits are filled in, whether they can be used or not."""
        typed, groups = values[:3], values[3:]
        return sum(bool(str(text or "").strip()) for text in typed) + sum(map(len, groups))

    def told(self, error: LimitError | None = None) -> tuple[Markup, ...]:
        """What is wrong with each day."""
        return tuple(
            day.told(str(error) if error and error.place == place else "")
            for place, day in enumerate(self._days)
        )

    @staticmethod
    def choices(offer: Offer) -> tuple[Any, Any, Any]:
        """The groups with what can be chosen now."""
        kinds = [(kind_name(kind), kind) for kind in offer.kinds]
        return (
            gr.update(choices=kinds, visible=len(kinds) > 1),
            gr.update(choices=list(offer.committees), visible=bool(offer.committees)),
            gr.update(choices=list(offer.parties), visible=bool(offer.parties)),
        )
