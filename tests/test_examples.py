"""The commands and files that the README names exist and work."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from headlines.brief_check import check_brief
from headlines.brief_input import raw_from_json

CHECKOUT = Path(__file__).resolve().parent.parent
README = (CHECKOUT / "README.md").read_text()


@pytest.mark.parametrize("path", sorted((CHECKOUT / "examples").glob("*.json")), ids=lambda path: path.name)
def test_every_example_brief_is_ready_to_run(path: Path) -> None:
    checked, errors = check_brief(raw_from_json(json.loads(path.read_text())))
    assert errors == {}
    assert checked is not None
    assert checked.wanted >= 15


def test_the_readme_names_only_what_exists() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (CHECKOUT / link).exists(), link
    for command in re.findall(r"manage\.py (\w+)", README):
        assert command in get_commands(), command
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", (CHECKOUT / "Makefile").read_text(), re.MULTILINE), target
    for example in re.findall(r"examples/[\w-]+\.json", README):
        assert (CHECKOUT / example).is_file(), example
