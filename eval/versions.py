"""With which code, index and embedding a run was made."""

from __future__ import annotations

import hashlib
import subprocess
from importlib import metadata
from pathlib import Path

from index.analysis import ANALYSER
from index.embedding import load_embedder
from index.library import models_fingerprint
from index.schema import SCHEMA_VERSION
from ingest.identity import INGEST_VERSION
from settings import Settings

_ROOT = Path(__file__).resolve().parent.parent
_UNKNOWN = "onbekend"
_COUNTING = ("embedding_model", "reranker_model", "term_list")
# Of the language model that writes; without an address there is none.
_WRITING = ("llm_url", "llm_model", "llm_clearance", "llm_timeout", "llm_retries")


def versions(settings: Settings) -> dict[str, str]:
    """Everything that decides an answer, by Dutch name."""
    embedder = load_embedder(settings.embedding_model)
    return {
        "code": code_version(),
        "inlezen": INGEST_VERSION,
        "index": str(SCHEMA_VERSION),
        "tekstanalyse": ANALYSER,
        "embedding": f"{embedder.name} {models_fingerprint(embedder)}",
        "instructies": prompts_version(),
    }


def code_version() -> str:
    """The commit, with a mark where files were changed since; without git the package version."""
    commit = _git("rev-parse", "--short=12", "HEAD")
    if commit is None:
        try:
            return metadata.version("spreeklijn")
        except metadata.PackageNotFoundError:
            return _UNKNOWN
    changed = _git("status", "--porcelain", "--untracked-files=no")
    return f"{commit}, met wijzigingen" if changed else commit


def prompts_version() -> str:
    """A hash of the prompts; a dash where there are none."""
    folder = _ROOT / "prompts"
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")
    if not files:
        return "-"
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.relative_to(folder).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def used_settings(settings: Settings) -> dict[str, str]:
    """The settings that can change an answer, as text; those that are not set left out."""
    names = (*_COUNTING, *(_WRITING if settings.llm_url else ()))
    values = {name: getattr(settings, name) for name in names}
    return {name: str(value) for name, value in values.items() if value not in (None, "")}


def _git(*arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=_ROOT, capture_output=True, text=True, check=False, timeout=10
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
