"""What a person installs: the wheel, in an empty environment, drafts with the content it carries."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from paths import ROOT


def run(*command: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **options
    )  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT)
    if built.returncode and "ConnectionError" in built.stderr + built.stdout:
        pytest.skip("no package index within reach to build the wheel with")
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_content_and_nothing_of_the_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("outlines", "phrasebank"):
        for path in (ROOT / folder).glob("*.toml"):
            assert f"drafter/content/{folder}/{path.name}" in names
    assert "drafter/rendering/base.docx" in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "examples/"))]


def test_installed_into_an_empty_environment_it_drafts(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    binaries = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    python = binaries / "python"
    installed = run(python, "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", wheel)
    assert installed.returncode == 0, installed.stderr
    environment = {**os.environ, "DRAFTER_HOME": str(tmp_path / "home"), "PYTHONPATH": ""}
    example = ROOT / "examples" / "jieduan-tuijin.toml"
    done = run(binaries / "drafter", "build", example, "-o", "a.docx", cwd=tmp_path, env=environment)
    assert done.returncode == 0, done.stderr
    assert "已写好：a.docx" in done.stdout
    assert (tmp_path / "a.docx").stat().st_size > 10_000
    where = run(python, "-c", "import drafter; print(drafter.__file__)", cwd=tmp_path, env=environment)
    assert str(tmp_path) in where.stdout
