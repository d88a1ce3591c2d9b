"""The words of a bullet as they are shown."""

from __future__ import annotations

from lxml import html
from markupsafe import Markup

from screens.words_html import words_html

BREAK, AROUND = Markup("<br>"), Markup("<div>{}</div>")


def test_lines_stay_lines() -> None:
    assert words_html("een\ntwee & <drie>", BREAK, AROUND) == "een<br>twee &amp; &lt;drie&gt;"
    assert words_html("Motie\t412", BREAK, AROUND) == "Motie\t412"


def test_a_figure_stands_under_its_year_and_beside_its_row() -> None:
    words = "In euro:\n\t2025\t2026\nTeam <b>\t640\t655\nTotaal\t1.590\t1.390\nZie Ad 3."
    page = html.fromstring(f"<section>{words_html(words, BREAK, AROUND)}</section>")
    assert [cell.text for cell in page.findall(".//thead//th")] == ["2025", "2026"]
    rows = page.findall(".//tbody/tr")
    assert [row.find("th").text for row in rows] == ["Team <b>", "Totaal"]
    assert [cell.text for cell in rows[1].findall("td")] == ["1.590", "1.390"]
    assert len(page.find(".//thead/tr")) == len(rows[0]) == 3
    assert page.text_content().startswith("In euro:")
    assert page.text_content().endswith("Zie Ad 3.")
