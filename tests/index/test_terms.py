"""The term list: everyday words bring the official ones along; a bad list says where it is bad."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.analysis import DutchAnalyser, stem
from index.terms import OWN_TERMS, TermList, TermListError, read_rows

ANALYSER = DutchAnalyser()


@pytest.fixture(scope="module")
def own() -> TermList:
    return TermList.load(ANALYSER)


@pytest.mark.parametrize(
    ("said", "official"),
    [("baas", "leidinggevende"), ("chef", "leidinggevende"), ("WPI", "inkomen")],
)
def test_everyday_words_bring_the_official_term(own: TermList, said: str, official: str) -> None:
    assert stem(official) in own.expand(said)


def test_a_word_of_a_longer_name_is_not_meant_apart(own: TermList) -> None:
    assert stem("payroll") in own.expand("dienst")
    assert stem("payroll") not in own.expand("sociale dienst")


def test_every_row_of_our_own_list_can_be_read() -> None:
    assert sum(1 for _ in read_rows(OWN_TERMS)) > 1000


def test_an_office_can_add_a_list_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "eigen.tsv"
    file.write_text("official\teveryday\tenglish\nzwembad\tplons;badhuis\tpool\n", encoding="utf-8")
    assert stem("zwembad") in TermList.load(ANALYSER, [OWN_TERMS, file]).expand("de plons")


def test_a_line_with_too_few_cells_is_named(tmp_path: Path) -> None:
    file = tmp_path / "fout.tsv"
    file.write_text("official\teveryday\tenglish\nzwembad plons\n", encoding="utf-8")
    with pytest.raises(TermListError, match=r"fout\.tsv, regel 2"):
        TermList.load(ANALYSER, [file])
