"""Which engine holds the vectors, and how it is opened for reading and for writing."""

from __future__ import annotations

from pathlib import Path

from index.generations import SHARD, Build, Generation, Manifest
from index.schema import SCHEMA_VERSION
from index.store import StoreCorrupt, StoreMismatch, StoreOutdated, VectorStore
from settings import Settings

EDGE, SERVER = "edge", "server"
# Not with "ingest --rebuild": that leaves out what was read from elsewhere, as what users brought in.
_RENEW = (
    "opnieuw met: spreeklijn doctor. Dat gaat uit van wat al is ingelezen: u hoeft de stukken niet "
    "opnieuw in te lezen en er gaat niets verloren."
)


def engine_name(settings: Settings) -> str:
    """The engine that the settings ask for."""
    return SERVER if settings.qdrant_url else EDGE


def check_identity(manifest: Manifest, wanted: Manifest) -> None:
    """Raise StoreMismatch where an index was made with other means than those at hand.

    A setting goes first: who set it may want it back. StoreOutdated says that no setting differs.
    """
    settings = (
        ("SPREEKLIJN_EMBEDDING_MODEL", "het taalmodel", manifest.embedding, wanted.embedding),
        ("SPREEKLIJN_QDRANT_URL", "de opslag", manifest.engine, wanted.engine),
    )
    for name, what, found, asked in settings:
        if found != asked:
            raise StoreMismatch(
                f"De index is gemaakt met een andere instelling: {what} is '{found}', gevraagd is "
                f"'{asked}'.",
                f"Zet {name} terug, of maak de index {_RENEW}",
            )
    made = (manifest.schema, manifest.analyser, manifest.fingerprint, manifest.dimension)
    if made != (wanted.schema, wanted.analyser, wanted.fingerprint, wanted.dimension):
        raise StoreOutdated(
            "De index is gemaakt door een andere versie van Spreeklijn.", f"Maak hem {_RENEW}"
        )


def is_outdated(manifest: Manifest, wanted: Manifest) -> bool:
    """Whether another version of the program made an index. Raises StoreMismatch for another setting."""
    try:
        check_identity(manifest, wanted)
    except StoreOutdated:
        return True
    return False


def identity(
    settings: Settings, analyser: str, embedding: str, fingerprint: str, dimension: int
) -> Manifest:
    """An empty manifest that says with what an index is made."""
    return Manifest(
        schema=SCHEMA_VERSION,
        analyser=analyser,
        embedding=embedding,
        fingerprint=fingerprint,
        dimension=dimension,
        engine=engine_name(settings),
    )


def open_reading(settings: Settings, generation: Generation) -> VectorStore:
    """The vectors of ``generation``. Raises StoreError."""
    if generation.manifest.engine == SERVER:
        return _server(settings, generation.manifest.collection or "")
    return _edge(generation.folder / SHARD)


def open_writing(
    settings: Settings, build: Build, wanted: Manifest
) -> tuple[VectorStore, str | None]:
    """The vectors that ``build`` changes, and on a server the name of their collection."""
    if wanted.engine == EDGE:
        from index.edge_store import EdgeStore

        folder = build.folder / SHARD
        if build.fresh:
            return EdgeStore.create(folder, wanted.dimension), None
        return EdgeStore.open(folder, writing=True), None
    from index.server_store import ServerStore

    name = build.base.collection if build.base is not None else None
    if name is None:
        name = f"{settings.qdrant_collection}-{build.number}"
        store = _server(settings, name)
        assert isinstance(store, ServerStore)
        store.create(wanted.dimension)
        return store, name
    return _server(settings, name), name


def settle(build: Build) -> None:
    """Open what ``build`` wrote once more, and close it.

    That shows that it opens, and the engine puts its files in order at the first opening: no
    reader changes them after that, so they can be sealed. Raises StoreError.
    """
    from index.edge_store import EdgeStore

    EdgeStore.open(build.folder / SHARD, writing=True).close()


def _edge(folder: Path) -> VectorStore:
    from index.edge_store import EdgeStore

    return EdgeStore.open(folder)


def _server(settings: Settings, collection: str) -> VectorStore:
    from index.server_store import ServerStore

    if not settings.qdrant_url or not collection:
        raise StoreCorrupt(
            "De index staat op een Qdrant-server, maar SPREEKLIJN_QDRANT_URL is niet ingesteld."
        )
    key = settings.qdrant_api_key.get_secret_value() if settings.qdrant_api_key else None
    return ServerStore.connect(settings.qdrant_url, key, collection)
