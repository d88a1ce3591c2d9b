"""A prompt says which variable is missing, and takes none that it does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from prompts.template import FOLDER, Prompt, PromptError, load_prompt


def written(folder: Path, text: str) -> Path:
    (folder / "proef.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_prompt_of_ours_is_sound(file: Path) -> None:
    prompt = load_prompt(file.stem)
    assert prompt.version >= 1
    texts = prompt.fill(**{name: f"<<{name}>>" for name in prompt.variables})
    for name in prompt.variables:
        assert f"<<{name}>>" in "".join(texts)


def test_a_missing_variable_is_named() -> None:
    with pytest.raises(PromptError, match="bronnen"):
        load_prompt("concept").fill(vraag="Hoe staat het ermee?")


def test_an_unknown_variable_is_named() -> None:
    with pytest.raises(PromptError, match="geheim"):
        load_prompt("concept").fill(vraag="?", bronnen="", geheim="x")


def test_a_value_is_put_in_as_it_is() -> None:
    prompt = Prompt(name="x", version=1, variables=("wat",), system="s", user="$wat")
    assert prompt.fill(wat="$wat kost $5 en ${bronnen}") == ("s", "$wat kost $5 en ${bronnen}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: proef\nversion: 1\nsystem: a\n", "user"),
        ("name: proef\nsystem: a\nuser: b\n", "version"),
        ("name: proef\nversion: 1\nsystem: a\nuser: b\nextra: c\n", "extra"),
        ("name: proef\nversion: 1\nsystem: a\nuser: $wat\n", "wat"),
        ("name: proef\nversion: 1\nvariables: [wat]\nsystem: a\nuser: b\n", "wat"),
        ("name: proef\nversion: 1\nsystem: a\nuser: kost 5 $\n", r"\$"),
        ("name: ander\nversion: 1\nsystem: a\nuser: b\n", "ander"),
        ("name: [", "proef.yaml"),
    ],
)
def test_a_file_that_is_not_right(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(PromptError, match=said):
        load_prompt("proef", written(tmp_path, text))


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "proef.yaml").write_bytes("name: één".encode("cp1252"))
    with pytest.raises(PromptError, match=r"proef\.yaml cannot be read"):
        load_prompt("proef", tmp_path)


def test_a_prompt_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match=r"weg\.yaml"):
        load_prompt("weg", tmp_path)
