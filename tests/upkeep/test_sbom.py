"""The bill of materials names all that is installed, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

from upkeep.sbom import ROOT, pinned, sbom


def test_every_package_of_the_lock_file_is_in_it() -> None:
    bill = sbom()
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    lines = "\n".join(
        file.read_text(encoding="utf-8")
        for file in sorted(ROOT.glob("requirements*.txt"))
        if file.name != "requirements-dev.txt"
    )
    wanted = set(re.findall(r"^([\w.-]+)==([^\s\\;]+)", lines, re.MULTILINE))
    assert {(item["name"], item["version"]) for item in bill["components"]} == wanted
    assert len(wanted) > 100
    refs = [item["bom-ref"] for item in bill["components"]]
    assert len(refs) == len(set(refs))
    assert bill["dependencies"][0]["dependsOn"] == refs


def test_the_same_lock_file_gives_the_same_bill() -> None:
    assert json.dumps(sbom()) == json.dumps(sbom())


def test_hashes_of_the_lock_file_come_along(tmp_path: Path) -> None:
    digest = "ab" * 32
    (tmp_path / "requirements.txt").write_text(
        f"een==1.0 \\\n    --hash=sha256:{digest} \\\n    --hash=sha256:{'cd' * 32}\ntwee==2.0\n",
        encoding="utf-8",
    )
    found = {name: (version, hashes) for name, version, hashes in pinned(tmp_path)}
    assert found == {"een": ("1.0", [digest, "cd" * 32]), "twee": ("2.0", [])}
