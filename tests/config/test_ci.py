"""``.ci/run`` on a bare machine: Chromium is installed where it can be, and the tests run in any case."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.config.life import PROJECT

NOTE = 'echo "${0##*/} $*" >> "$NOTES"'


def run(folder: Path, **programs: str) -> tuple[int, list[str], str]:
    """Run .ci/run with only ``programs`` (name to shell script) to call; return code, calls, output."""
    path = folder / "bin"
    path.mkdir()
    for name in ("bash", "dirname", "timeout", "env"):
        (path / name).symlink_to(shutil.which(name) or "")
    for name, script in {"make": "", "id": "echo 0", **programs}.items():
        (path / name.replace("_", "-")).write_text(f"#!{shutil.which('sh')}\n{NOTE}\n{script}\n")
        (path / name.replace("_", "-")).chmod(0o755)
    done = subprocess.run(
        [str(PROJECT / ".ci" / "run")],
        env={"PATH": str(path), "NOTES": str(folder / "notes"), "CI": "true"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    calls = [line for line in (folder / "notes").read_text().splitlines() if not line.startswith("id ")]
    return done.returncode, calls, done.stdout + done.stderr


def test_chromium_is_installed_and_the_tests_run(tmp_path: Path) -> None:
    code, calls, _ = run(tmp_path, apt_get="")
    assert code == 0
    assert [call.split()[-1] for call in calls] == ["update", "fonts-liberation", "test"]
    assert " install -y --no-install-recommends chromium " in calls[1]


def test_a_chromium_that_is_there_is_used(tmp_path: Path) -> None:
    code, calls, _ = run(tmp_path, apt_get="", chromium="")
    assert (code, calls) == (0, ["make test"])


@pytest.mark.parametrize("programs", [{"apt_get": "exit 100"}, {"apt_get": "", "id": "echo 1000"}, {}])
def test_the_tests_run_where_chromium_cannot_be_installed(tmp_path: Path, programs: dict[str, str]) -> None:
    code, calls, said = run(tmp_path, **programs)
    assert code == 0
    assert calls[-1] == "make test"
    assert not programs or "going on without it" in said


def test_failed_tests_fail_the_run(tmp_path: Path) -> None:
    code, _, _ = run(tmp_path, chromium="", make="exit 2")
    assert code == 2
