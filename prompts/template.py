"""A prompt in a file: typed, with a version, and loud about every variable that is not right."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

FOLDER = Path(__file__).parent


class PromptError(ValueError):
    """A prompt file or its variables are not right; the message names what."""


class Prompt(BaseModel):
    """What a model is told: ``system`` and ``user``, with a ``$name`` for every variable.

    >>> prompt = Prompt(name="groet", version=1, variables=("wie",), system="Groet.", user="$wie")
    >>> prompt.fill(wie="de raad")
    ('Groet.', 'de raad')
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1)
    version: int = Field(ge=1)
    variables: tuple[str, ...] = ()
    system: str = Field(min_length=1)
    user: str = Field(min_length=1)

    @model_validator(mode="after")
    def _names_agree(self) -> Self:
        """The variables that are declared are those that are used."""
        used = {name for text in (self.system, self.user) for name in _variables(text)}
        if used != set(self.variables):
            off = ", ".join(sorted(used ^ set(self.variables)))
            raise ValueError(f"declared and used variables differ: {off}")
        return self

    def fill(self, **values: str) -> tuple[str, str]:
        """The two texts with every variable filled in. Raises PromptError.

        A value is put in as it is: a ``$`` in it is no variable.
        """
        missing = sorted(set(self.variables) - set(values))
        unknown = sorted(set(values) - set(self.variables))
        if missing:
            raise PromptError(f"Prompt {self.name} needs: {', '.join(missing)}.")
        if unknown:
            raise PromptError(f"Prompt {self.name} does not know: {', '.join(unknown)}.")
        return Template(self.system).substitute(values), Template(self.user).substitute(values)


def load_prompt(name: str, folder: Path = FOLDER) -> Prompt:
    """The prompt in ``name``.yaml. Raises PromptError."""
    file = folder / f"{name}.yaml"
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        prompt = Prompt.model_validate(data)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PromptError(f"{file.name} cannot be read: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise PromptError(f"{file.name}, {where}: {first['msg']}") from error
    if prompt.name != name:
        raise PromptError(f"{file.name} holds the prompt '{prompt.name}'.")
    return prompt


def _variables(text: str) -> list[str]:
    template = Template(text)
    if not template.is_valid():
        raise ValueError("a $ stands alone; write $$ for the sign itself")
    return template.get_identifiers()
