"""How many questions about something else are answered: ``python -m benchmarks.scope TEXT_FOLDER``.

Asks the papers of a set (``--set``, ``--documents``; without: the demo) 200 questions of the training
pairs on the subjects least like anything in those papers, each in one of its wordings. All that is
answered is answered wrongly. TEXT_FOLDER is the one that ``training`` reads.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from eval.dataset import DEMO, open_set
from eval.indexes import document_files, indexed, opened
from index.library import open_library
from settings import load_settings
from training.corpus import items
from training.scope import about_something_else

_ASKED = 200


def main() -> None:
    """Print how many questions got which status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("--set", type=Path, default=DEMO)
    parser.add_argument("--documents", type=Path)
    options = parser.parse_args()
    documents = open_set(options.set, options.documents).documents
    if documents is None:
        parser.error("geef de map met stukken met --documents")
    files, settings = document_files(documents), load_settings()
    with closing(open_library(indexed(files, settings))) as library:
        # Another draw than the one that the judge was trained on.
        questions = about_something_else(library, items(options.text), _ASKED, seed=77)
    with opened(files, settings) as desk:
        told = Counter(desk.ask(question).status.value for question in questions)
    for status, count in told.most_common():
        sys.stdout.write(f"{status:<24} {count / len(questions):.3f}\n")


if __name__ == "__main__":
    main()
