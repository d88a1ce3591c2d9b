"""One open index: the current generation with all that is needed to search it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from index.analysis import ANALYSER, DutchAnalyser
from index.catalogue import Catalogue, Entry
from index.embedding import Embedder, load_embedder, own_embedder
from index.engine import check_identity, identity, open_reading
from index.generations import Generation, Manifest, current_number, open_current
from index.late import own_late_reader
from index.query import QueryBuilder
from index.rarity import Rarity
from index.relevance import QuestionRelevance
from index.reranker import load_reranker
from index.retriever import HybridRetriever
from index.schema import Access
from index.store import VectorStore
from index.terms import OWN_TERMS, TermList, read_rows
from index.vocabulary import Vocabulary
from settings import Settings

RECORDS = "records"


class Library:
    """The documents of the current generation; ``refresh`` goes on to a newer one.

    Not safe for several threads at once: its user takes care of that.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.reranker = load_reranker(settings.reranker_model)
        self.embedder: Embedder = load_embedder(settings.embedding_model)
        self.analyser = DutchAnalyser()
        self.term_rows = [row for file in term_files(settings) for row in read_rows(file)]
        self._terms = TermList(self.term_rows, self.analyser)
        self.catalogue = Catalogue(settings.data_dir / RECORDS)
        self._generation: Generation | None = None
        self._store: VectorStore | None = None
        self.entries: dict[str, Entry] = {}
        self.vocabulary = Vocabulary()
        self._rarity = Rarity({})
        self.retriever: HybridRetriever = self._open()

    @property
    def generation(self) -> int:
        """The number of the generation that is open."""
        assert self._generation is not None
        return self._generation.number

    @property
    def folder(self) -> Path:
        """The folder of the generation that is open: what else was made from its papers."""
        assert self._generation is not None
        return self._generation.folder

    @property
    def identity(self) -> dict[str, str | int]:
        """Which index is open: enough to tell it from any other."""
        assert self._generation is not None
        manifest = self._generation.manifest
        return {
            "generation": self._generation.number,
            "created_at": manifest.created_at,
            "schema": manifest.schema,
            "analyser": manifest.analyser,
            "embedding": manifest.embedding,
            "fingerprint": manifest.fingerprint,
        }

    def relevance(self, question: str) -> QuestionRelevance:
        """Scores texts against ``question``."""
        return QuestionRelevance(question, self.analyser, self._terms, own_embedder())

    def refresh(self) -> None:
        """Go on to the current generation, if there is a newer one."""
        if current_number(self._settings.data_dir) != self.generation:
            self.close()
            self.retriever = self._open()

    def close(self) -> None:
        """Let go of the generation."""
        if self._store is not None:
            self._store.close()
        if self._generation is not None:
            self._generation.release()
        self._store = self._generation = None

    def _open(self) -> HybridRetriever:
        generation = open_current(self._settings.data_dir)
        try:
            check_identity(generation.manifest, library_identity(self._settings, self.embedder))
            self._store = open_reading(self._settings, generation)
        except Exception:
            generation.release()
            raise
        self._generation = generation
        self.entries = entries_of(generation.manifest)
        self.vocabulary = Vocabulary.load(generation.folder)
        self._rarity = Rarity.load(generation.folder)
        return self.retriever_with(self.vocabulary)

    def retriever_with(
        self,
        vocabulary: Vocabulary,
        access: Access | None = None,
        partly: Collection[str] = (),
    ) -> HybridRetriever:
        """A retriever over what ``access`` allows, which knows the words of ``vocabulary``.

        Of records that are seen ``partly`` it is not counted what they hold.
        """
        assert self._store is not None
        queries = QueryBuilder(self.analyser, self.embedder, self._terms, vocabulary)
        return HybridRetriever(
            self._store, queries, access=access, rarity=self._rarity.without(partly)
        )


def open_library(settings: Settings) -> Library:
    """The index in ``settings.data_dir``. Raises StoreError when there is none to open."""
    return Library(settings)


def term_files(settings: Settings) -> list[Path]:
    """The term list that ships with the project, and the office's own where there is one."""
    return [OWN_TERMS, *([settings.term_list] if settings.term_list else [])]


def library_identity(settings: Settings, embedder: Embedder) -> Manifest:
    """With what an index must be made to be read with these settings."""
    return identity(
        settings, ANALYSER, embedder.name, models_fingerprint(embedder), embedder.dimension
    )


def models_fingerprint(embedder: Embedder) -> str:
    """It changes whenever a vector of the index would: those of a passage, or of its pieces."""
    return f"{embedder.fingerprint}-{own_late_reader().fingerprint}"


def entries_of(manifest: Manifest) -> dict[str, Entry]:
    """The documents of a generation by id."""
    return {name: Entry.from_json(data) for name, data in manifest.documents.items()}
