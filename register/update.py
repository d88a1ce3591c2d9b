"""The register brought up to date with the papers of a new generation."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from index.catalogue import Catalogue, Entry
from index.embedding import Embedder
from ingest.units import DocumentRecord
from register.commitments.mentions import mentions_of
from register.likeness import Commonness
from register.links import embedded, find_links, new_pairs, standing_texts
from register.model import Paper
from register.statements import statements_of
from register.store import Kept, load_with_vectors, save


def update_register(
    folder: Path, entries: Iterable[Entry], catalogue: Catalogue, embedder: Embedder
) -> None:
    """Make the register in ``folder`` fit ``entries``.

    ``folder`` holds the register of the generation before. Only papers that are new or changed
    are read and compared with all; what belongs to papers that are gone goes.
    """
    opened = load_with_vectors(folder)
    before = {paper.record: paper for paper in opened.kept.papers}
    mentions = {
        paper.record: [m for m in opened.kept.mentions if m.document_id == paper.document_id]
        for paper in opened.kept.papers
    }
    papers: list[Paper] = []
    for entry in sorted(entries, key=lambda entry: entry.document_id):
        if entry.record not in before:
            record = catalogue.get(entry.record)
            before[entry.record] = _paper(record, entry.record)
            mentions[entry.record] = mentions_of(record)
        papers.append(before[entry.record])
    texts = standing_texts(papers)
    vectors = embedded(texts, opened.vectors, embedder)
    known = [(link.one, link.other) for link in opened.kept.links]
    pairs = [pair for pair in known if pair[0] in texts and pair[1] in texts]
    pairs += new_pairs(texts, vectors, set(texts) - set(opened.vectors))
    common = Commonness(s.text for paper in papers for s in paper.statements)
    kept = Kept(
        papers=tuple(papers),
        links=find_links(texts, vectors, pairs, common),
        mentions=tuple(m for paper in papers for m in mentions[paper.record]),
    )
    save(folder, kept, vectors)


def _paper(record: DocumentRecord, name: str) -> Paper:
    return Paper(
        document_id=record.id,
        record=name,
        file_name=record.file_name,
        kind=record.metadata.kind.value,
        date=record.metadata.meeting_date or "",
        statements=statements_of(record),
    )
