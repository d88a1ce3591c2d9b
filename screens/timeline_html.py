"""A timeline as HTML: the plot, then every line with its wordings, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from assistant.checks.rewording import change_in_words
from assistant.lines.timeline import Entry, Thread, Timeline
from register.diff import old_text
from screens.change_html import diff_html, has_changed, is_rewritten
from screens.cite_html import places_html
from screens.dutch import DRAFT_NOTICE, count, day, kind_name, standing
from screens.source_name import heading, place
from screens.status_html import notice_html, status_html
from screens.timeline_figure_html import OTHERS, figure_html

VIEW = "tijdlijn"
PART = "sl-timeline"  # the class of what this view shows
_START = (
    "Geef een onderwerp, bijvoorbeeld quotum of meldpunt. U ziet dan wat daarover wanneer is "
    "gezegd, en hoe de woorden veranderden."
)
_NOTHING = (
    "Over dit onderwerp is in de stukken niets gevonden. Probeer een ander woord, of kijk bij "
    "Documenten of het stuk is ingelezen."
)
_PERSON = (
    "Dit onderwerp gaat over een persoon. De gemeente spreekt niet over personen: hieronder staat "
    "de lijn daarover."
)


def timeline_html(timeline: Timeline | None, *, as_of: date | None = None) -> Markup:
    """The timeline; how to begin where there is none yet."""
    if timeline is None:
        return _page("", Markup('<p class="sl-hint">{}</p>').format(_START))
    if not timeline.threads:
        body = Markup('<div class="sl-notice"><h3>Niets gevonden</h3><p>{}</p></div>')
        return _page(f"Niets gevonden. {_NOTHING}", body.format(_NOTHING), timeline, as_of)
    said = _summary(timeline)
    timeline = _numbered(timeline)
    body = Markup(
        '<h3 class="sl-of">Wat er is gezegd over <q>{subject}</q></h3><p class="sl-where">{said}'
        '{limit}</p>{person}{plot}{tools}{lines}{others}<p class="sl-draft">{draft}</p>'
    ).format(
        subject=timeline.subject,
        said=said,
        limit=f" Peildatum {day(as_of.isoformat())}." if as_of else "",
        person=notice_html(_PERSON) if timeline.about_person else "",
        plot=figure_html(timeline),
        tools=_tools(timeline),
        lines=Markup("").join(_line(thread) for thread in timeline.threads if thread.line_id),
        others=_others([thread for thread in timeline.threads if not thread.line_id]),
        draft=DRAFT_NOTICE,
    )
    return _page(said, body, timeline, as_of)


def _page(
    announcement: str,
    body: Markup,
    timeline: Timeline | None = None,
    as_of: date | None = None,
) -> Markup:
    return Markup(
        '{status}<div class="{part}" data-subject="{subject}" data-day="{day}">{body}</div>'
    ).format(
        part=PART,
        status=status_html(announcement),
        subject=timeline.subject if timeline else "",
        day=as_of.isoformat() if as_of else "",
        body=body,
    )


def _numbered(timeline: Timeline) -> Timeline:
    """The same with the lines first, and the citations numbered as they are read."""
    threads = sorted(timeline.threads, key=lambda thread: thread.line_id is None)
    cited = [item for t in threads for entry in t.entries for item in entry.citations]
    numbers = {old: place for place, old in enumerate(dict.fromkeys(c.n for c in cited), start=1)}
    return replace(
        timeline,
        threads=tuple(
            replace(
                thread,
                entries=tuple(
                    replace(
                        entry,
                        citations=tuple(replace(c, n=numbers[c.n]) for c in entry.citations),
                    )
                    for entry in thread.entries
                ),
            )
            for thread in threads
        ),
    )


def _summary(timeline: Timeline) -> str:
    """How much there is, in a sentence."""
    lines = sum(thread.line_id is not None for thread in timeline.threads)
    entries = [entry for thread in timeline.threads for entry in thread.entries]
    papers = len({cited.document_id for entry in entries for cited in entry.citations})
    found = [count(lines, "standaardlijn", "standaardlijnen")] if lines else []
    found += [f"{count(len(entries), 'keer', 'keer')} gezegd of voorbereid"]
    return f"{', '.join(found)}, in {count(papers, 'stuk', 'stukken')}."


def _tools(timeline: Timeline) -> Markup | str:
    if not any(has_changed(entry.change) for t in timeline.threads for entry in t.entries):
        return ""
    return Markup(
        '<p class="sl-tools"><button type="button" class="sl-button" data-act="changes" '
        'aria-pressed="true">Toon wat er veranderde</button>'
        '<span class="sl-hint"><del>weg</del> <ins>nieuw</ins> ten opzichte van de keer '
        "ervoor</span></p>"
    )


def _line(thread: Thread) -> Markup:
    return Markup(
        '<section class="sl-thread"><h4><span class="sl-who">Standaardlijn</span> {subject} '
        '<span class="sl-standing">{status}</span></h4>{note}<ol>{entries}</ol></section>'
    ).format(
        subject=thread.subject,
        status=thread.status.value if thread.status else "",
        note=Markup('<p class="sl-note">{}</p>').format(thread.note) if thread.note else "",
        entries=_entries(thread.entries),
    )


def _others(threads: Sequence[Thread]) -> Markup | str:
    if not threads:
        return ""
    entries = [entry for thread in threads for entry in thread.entries]
    return Markup('<section class="sl-thread"><h4>{name}</h4><ol>{entries}</ol></section>').format(
        name=OTHERS, entries=_entries(entries)
    )


def _entries(entries: Sequence[Entry]) -> Markup:
    below = [*(entry.text for entry in entries[1:]), ""]
    return Markup("").join(_entry(entry, text) for entry, text in zip(entries, below, strict=True))


def _entry(entry: Entry, below: str) -> Markup:
    """One time that it was said; ``below`` is the text that stands under it."""
    cited = entry.citations[0]
    held = standing(cited.kind)
    changed = has_changed(entry.change)
    return Markup(
        '<li><p class="sl-moment">{when} <span>{paper}</span> '
        '<span class="sl-standing" data-record="{record}">{held}</span></p>'
        '<p class="sl-said">{text}{cites}</p><p class="sl-where">{where}</p>{change}</li>'
    ).format(
        when=_when(entry.date),
        paper=" ".join(filter(None, [kind_name(cited.kind), cited.body])) or heading(cited),
        record="ja" if held.on_record else "nee",
        held=held.label,
        text=diff_html(entry.diff) if changed and not is_rewritten(entry.diff) else entry.text,
        cites=places_html(VIEW, entry.citations),
        where=" · ".join(place(cited)),
        change=_change(entry, below),
    )


def _change(entry: Entry, below: str) -> Markup | str:
    if entry.change is None:
        return ""
    was, old = "", old_text(entry.diff)
    if has_changed(entry.change) and is_rewritten(entry.diff) and old != below:
        was = Markup(' <span class="sl-was">Dat was: <q>{}</q></span>').format(old)
    return Markup('<p class="sl-note">Ten opzichte van de keer ervoor: {}.{}</p>').format(
        change_in_words(entry.change, old, entry.text), was
    )


def _when(iso: str) -> Markup:
    if not iso:
        return Markup("<b>Zonder datum</b>")
    return Markup('<time datetime="{iso}">{words}</time>').format(iso=iso, words=day(iso))
