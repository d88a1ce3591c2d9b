"""Looking back: for every question of a past annotatie both texts side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from eval.backtest.compare import Compared, Drafted, Elsewhere, Written
from eval.backtest.run import Backtest, backtest_results
from eval.report.dutch import count, percent, status
from eval.report.page import section, table


def backtest_html(test: Backtest) -> Markup:
    """One past paper."""
    return Markup(
        '<header><p class="merk">Spreeklijn</p><h1>Terugkijken: {name}</h1>{intro}</header>'
        "<main>{questions}{elsewhere}{numbers}</main>"
    ).format(
        name=test.name,
        intro=_intro(test),
        questions=section(
            "vragen",
            "Vraag voor vraag",
            Markup("").join(
                _question(place, item) for place, item in enumerate(test.questions, start=1)
            ),
            "Links wat de ambtenaren schreven, rechts het concept uit de oudere stukken.",
        ),
        elsewhere=_elsewhere(test.elsewhere),
        numbers=section("maten", "In cijfers", _numbers(test)),
    )


def story(test: Backtest) -> list[str]:
    """What a backtest shows, in Dutch sentences."""
    written = [item for question in test.questions for item in question.judged]
    reused = [item for item in written if item.reused]
    left_open = sum(question.open for question in test.questions)
    opened = (
        f", waarvan de ambtenaren er {left_open} open of aan een ander lieten" if left_open else ""
    )
    return [
        f"De annotatie heeft {count(len(test.questions), 'vraag', 'vragen')}{opened}.",
        f"De antwoorden tellen {count(len(written), 'zin', 'zinnen')}. Terug op een eerder stuk "
        f"{_go(len(reused))} er {len(reused)}, waarvan {sum(item.literal for item in reused)} "
        f"woordelijk; nieuw geschreven zijn er {len(written) - len(reused)}. Van de hergebruikte "
        f"staan er {sum(item.brought for item in reused)} in het concept.",
        _figures_story(test),
        _status_story(test),
        *_elsewhere_story(test),
    ]


def _figures_story(test: Backtest) -> str:
    known = sum(len(question.known_figures) for question in test.questions)
    agreed = sum(len(question.found_figures) for question in test.questions)
    new = sum(len(question.new_figures) for question in test.questions)
    if not known + new:
        return "De antwoorden noemen geen cijfers."
    if not known:
        return (
            f"De antwoorden noemen {count(new, 'cijfer', 'cijfers')}; geen daarvan stond al in een "
            "eerder stuk."
        )
    return (
        f"De antwoorden noemen {count(known + new, 'cijfer', 'cijfers')}. Al in een eerder stuk "
        f"stonden er {known}; daarvan noemt het concept er {agreed}."
    )


def _status_story(test: Backtest) -> str:
    counts = Counter(question.status for question in test.questions)
    said = (f"{status(name)} {times} keer" for name, times in counts.most_common())
    return f"Zo eindigden de concepten: {', '.join(said)}."


def _elsewhere_story(test: Backtest) -> list[str]:
    if not test.elsewhere:
        return []
    literal = sum(item.sentence.literal for item in test.elsewhere)
    number = len(test.elsewhere)
    return [
        f"Buiten de vragen om, in kernboodschap en standaardlijnen, {_go(number)} "
        f"{count(number, 'zin', 'zinnen')} terug op een eerder stuk, waarvan {literal} woordelijk."
    ]


def _go(number: int) -> str:
    return "gaat" if number == 1 else "gaan"


def _intro(test: Backtest) -> Markup:
    sentences = Markup("").join(Markup("<li>{}</li>").format(item) for item in story(test))
    return Markup(
        "<p>Dit stuk en alles van daarna is weggehaald. De vragen zijn opnieuw gesteld met alleen: "
        "{earlier}.</p><ul>{sentences}</ul>{reused}"
        '<p class="legenda"><span class="her">hergebruikt en in het concept</span> '
        '<span class="mis">hergebruikt, niet in het concept</span> '
        '<span class="nieuw">nieuw</span></p>'
    ).format(
        earlier="; ".join(test.earlier), sentences=sentences, reused=_reused_at(test.questions)
    )


def _reused_at(questions: Sequence[Compared]) -> Markup:
    """Links to the questions whose answers go back on an earlier paper: the page is long."""
    links = Markup(", ").join(
        Markup('<a href="#q{place}">{name}</a>').format(
            place=place, name=f"vraag {item.number}" if item.number else f"de {place}e vraag"
        )
        for place, item in enumerate(questions, start=1)
        if any(sentence.reused for sentence in item.judged)
    )
    return Markup("<p>Hergebruikte zinnen staan bij {}.</p>").format(links) if links else links


def _numbers(test: Backtest) -> Markup:
    rows: list[list[Markup | str]] = [
        [item.about.title, percent(item.value), item.about.meaning]
        for item in backtest_results([test])
    ]
    return table(["Maat", "Waarde", "Betekenis"], rows, "uitleg")


def _elsewhere(items: Sequence[Elsewhere]) -> Markup:
    if not items:
        return Markup("")
    rows: list[list[Markup | str]] = [
        [item.sentence.text, item.part, item.sentence.earlier, item.sentence.where]
        for item in items
    ]
    return section(
        "elders",
        "Hergebruikt buiten de vragen om",
        table(["Zin", "Onderdeel", "Eerdere zin", "Stond in"], rows, "uitleg"),
    )


def _question(place: int, item: Compared) -> Markup:
    number = f"Vraag {item.number}" if item.number else "Vraag"
    who = " van ".join(part for part in (number, item.asker) if part)
    party = f" ({item.party})" if item.party else ""
    return Markup(
        '<article class="fout" id="q{place}"><h4>{question}</h4><p class="oorzaak">{who}{party}</p>'
        '<div class="naast"><div><h5>Wat de ambtenaren schreven</h5>{written}</div>'
        "<div><h5>Concept: {status}</h5>{message}{drafted}</div></div>{figures}</article>"
    ).format(
        place=place,
        question=item.question,
        who=who,
        party=party,
        written=_written_list(item),
        status=status(item.status),
        message=Markup("<p>{}</p>").format(item.message) if item.message else "",
        drafted=_drafted_list(item.drafted),
        figures=_figures(item),
    )


def _written_list(item: Compared) -> Markup:
    if not item.written:
        return Markup("<p>Nog niet ingevuld.</p>")
    opened = Markup("<p>Nog niet (helemaal) ingevuld, of voor een ander.</p>") if item.open else ""
    return Markup("{}<ul>{}</ul>").format(
        opened, Markup("").join(_written(sentence) for sentence in item.written)
    )


def _written(item: Written) -> Markup:
    css = "nieuw" if not item.reused else "her" if item.brought else "mis"
    words = "" if not item.reused else "woordelijk uit " if item.literal else "naar "
    source = (
        Markup('<span class="herkomst" title="{earlier}">{words}{where}</span>').format(
            earlier=item.earlier, words=words, where=item.where
        )
        if item.reused
        else Markup("")
    )
    return Markup('<li class="{css}">{text} {source}</li>').format(
        css=css, text=item.text, source=source
    )


def _drafted_list(items: Sequence[Drafted]) -> Markup:
    shown: list[Markup] = []
    last = ""
    for item in items:
        where = (
            Markup('<span class="herkomst">{}</span>').format(item.where)
            if item.where != last
            else ""
        )
        last = item.where
        shown.append(
            Markup('<li class="{css}">{text} {where}</li>').format(
                css="her" if item.used else "los", text=item.text, where=where
            )
        )
    return Markup("<ul>{}</ul>").format(Markup("").join(shown))


def _figures(item: Compared) -> Markup:
    lost = [figure for figure in item.known_figures if figure not in item.found_figures]
    said = [
        f"{words}: {', '.join(_shown(item) for item in figures)}"
        for words, figures in (
            ("cijfers in beide", item.found_figures),
            ("bekend, niet in het concept", lost),
            ("nieuw van de ambtenaren", item.new_figures),
        )
        if figures
    ]
    return (
        Markup('<p class="klein">{}</p>').format(" · ".join(said).capitalize())
        if said
        else Markup("")
    )


def _shown(figure: str) -> str:
    """A figure with its sign; what it counts is kept as a stem, which nobody reads."""
    number, unit = figure.split(" ", 1)
    return {"%": f"{number}%", "€": f"€ {number}"}.get(unit, number)
