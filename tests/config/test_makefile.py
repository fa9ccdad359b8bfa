"""``make`` on machines that lack something, and on a folder with an awkward name."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.config.life import PROJECT

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
TOOLS = ("make", "sh", "sed", "awk", "touch", "mktemp", "env")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with spaces holding what make looks at."""
    folder = tmp_path / "a checkout with 'quotes'"
    (folder / "requirements").mkdir(parents=True)
    shutil.copy(PROJECT / "Makefile", folder)
    for name in ("local.txt", "dev.txt"):
        (folder / "requirements" / name).touch()
    return folder


def make(checkout: Path, *arguments: str, programs: dict[str, str] | None = None) -> tuple[int, str]:
    """Run make with a PATH of a few tools and ``programs`` (name to shell script)."""
    path = checkout.parent / "bin"
    path.mkdir(exist_ok=True)
    for name in TOOLS:
        if found := shutil.which(name):
            (path / name).unlink(missing_ok=True)
            (path / name).symlink_to(found)
    for name, script in (programs or {}).items():
        (path / name).write_text(f"#!{shutil.which('sh')}\n{script}\n")
        (path / name).chmod(0o755)
    done = subprocess.run(
        [str(path / "make"), *arguments],
        cwd=checkout,
        env={"PATH": str(path), "HOME": str(checkout.parent)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


RECORD = 'echo "$0 $*" >> "$HOME/calls"'
# Pretends to be a good Python: makes a .venv whose python notes how it is called.
GOOD_PYTHON = f"""
case "$*" in
    *venv*--clear*) {shutil.which("mkdir")} -p .venv/bin
        printf '%s\\n' '#!{shutil.which("sh")}' '{RECORD}' > .venv/bin/python
        {shutil.which("chmod")} +x .venv/bin/python ;;
esac
"""


def calls(checkout: Path) -> list[str]:
    noted = checkout.parent / "calls"
    lines = noted.read_text().splitlines() if noted.exists() else []
    noted.unlink(missing_ok=True)
    return lines


def test_a_bare_make_lists_what_there_is(checkout: Path) -> None:
    code, said = make(checkout)
    assert code == 0
    for target in ("make run", "make test", "make check", "make lock", "make format", "make bench"):
        assert target in said


def test_without_a_recent_python_a_sentence_says_what_is_needed(checkout: Path) -> None:
    code, said = make(checkout, "run", programs={"python3": "exit 1", "python3.11": "exit 127"})
    assert code == 2
    assert "Second Gear needs Python 3.11 or newer" in said
    assert "make PYTHON=/path/to/python3.11 run" in said
    assert not (checkout / ".venv").exists()


def test_a_python_without_venv_is_told_what_to_install(checkout: Path) -> None:
    script = 'case "$*" in *ensurepip*) exit 1 ;; *%d.%d*) echo 3.12 ;; esac'
    code, said = make(checkout, "run", programs={"python3": script})
    assert code == 2
    assert "apt-get install python3.12-venv" in said


def test_make_run_installs_once_checks_hashes_and_starts_the_supervisor(checkout: Path) -> None:
    assert make(checkout, "run", programs={"python3": GOOD_PYTHON})[0] == 0
    install, start = calls(checkout)
    assert "pip" in install
    assert "--require-hashes -r requirements/local.txt" in install
    assert start == ".venv/bin/python -m config.supervisor"

    code, said = make(checkout, "run")
    assert (code, said) == (0, "")
    assert calls(checkout) == [".venv/bin/python -m config.supervisor"]


def test_a_changed_lock_file_is_installed(checkout: Path) -> None:
    make(checkout, "run", programs={"python3": GOOD_PYTHON})
    calls(checkout)
    later = (checkout / ".venv" / "installed-local").stat().st_mtime + 5
    os.utime(checkout / "requirements" / "local.txt", (later, later))
    make(checkout, "run")
    assert any("requirements/local.txt" in call for call in calls(checkout))


def test_make_test_installs_what_tests_need_and_passes_arguments_on(checkout: Path) -> None:
    assert make(checkout, "test", "ARGS=-k word", programs={"python3": GOOD_PYTHON})[0] == 0
    install, start = calls(checkout)
    assert "--require-hashes -r requirements/dev.txt" in install
    assert start == ".venv/bin/python -m pytest -k word"


def test_after_make_test_make_run_installs_nothing(checkout: Path) -> None:
    make(checkout, "test", programs={"python3": GOOD_PYTHON})
    calls(checkout)
    make(checkout, "run")
    assert calls(checkout) == [".venv/bin/python -m config.supervisor"]


def test_make_clean_keeps_the_data(checkout: Path) -> None:
    (checkout / ".secondgear").mkdir()
    (checkout / ".venv").mkdir()
    remove = {name: f'exec {shutil.which(name)} "$@"' for name in ("rm", "find")}
    assert make(checkout, "clean", programs=remove)[0] == 0
    assert not (checkout / ".venv").exists()
    assert (checkout / ".secondgear").exists()


def test_a_newer_python_serves_where_the_first_is_too_old(checkout: Path) -> None:
    programs = {"python3.11": "exit 127", "python3": "exit 1", "python3.13": GOOD_PYTHON}
    assert make(checkout, "run", programs=programs)[0] == 0
    assert (checkout / ".venv" / "bin" / "python").exists()


def test_the_lock_files_name_no_registry_and_nest() -> None:
    names = {}
    for group in ("prod", "local", "dev"):
        text = (PROJECT / "requirements" / f"{group}.txt").read_text()
        assert "://" not in text
        names[group] = {line.split()[0] for line in text.splitlines() if line and line[0] not in " #"}
    assert names["prod"] < names["local"] < names["dev"]
