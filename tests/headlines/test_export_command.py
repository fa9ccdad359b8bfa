from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from headlines.exports.registry import FORMATS
from headlines.models import Export, Run, Variant


@pytest.fixture
def approved_run(run_with_variants: Run) -> Run:
    Variant.objects.filter(run=run_with_variants).update(status="approved")
    return run_with_variants


def _refused(*arguments: object) -> CommandError:
    with pytest.raises(CommandError) as refused:
        call_command("export", *map(str, arguments))
    return refused.value


@pytest.mark.parametrize("key", list(FORMATS))
def test_every_format_is_written_to_a_file_and_kept(approved_run: Run, tmp_path: Path, key: str) -> None:
    target = tmp_path / "out"
    said = io.StringIO()
    call_command("export", str(approved_run.pk), "--to", key, "-o", str(target), stderr=said)
    export = Export.objects.get()
    assert hashlib.sha256(target.read_bytes()).hexdigest() == export.sha256
    assert export.created_by is None
    assert export.sha256[:12] in said.getvalue()


def test_options_of_the_command_stand_in_the_file(approved_run: Run, tmp_path: Path) -> None:
    target = tmp_path / "ads.csv"
    call_command(
        "export",
        str(approved_run.pk),
        *("--to", "google_ads_bulk", "-o", str(target)),
        *("--campaign", "Autumn", "--ad-group", "Jackets"),
        *("--final-url", "https://other.example/x", "--path1", "rain", "--path2", ""),
        stderr=io.StringIO(),
    )
    [row] = csv.DictReader(target.read_text(encoding="utf-8").splitlines())
    assert [row[name] for name in ("Campaign", "Ad group", "Final URL", "Path 1", "Path 2")] == [
        "Autumn",
        "Jackets",
        "https://other.example/x",
        "rain",
        "",
    ]


def test_a_dash_writes_the_bytes_alone_to_standard_output(
    approved_run: Run, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    call_command("export", str(approved_run.pk), "--to", "google_ads_editor", "-o", "-")
    assert capfdbinary.readouterr().out == bytes(Export.objects.get().content)


@pytest.mark.django_db
def test_an_unknown_run_is_wrong_usage() -> None:
    error = _refused(987654, "--to", "csv", "-o", "-")
    assert (error.returncode, str(error)) == (2, "There is no run 987654.")


def test_an_unknown_format_lists_the_formats(approved_run: Run) -> None:
    error = _refused(approved_run.pk, "--to", "pdf", "-o", "-")
    assert error.returncode == 2
    assert all(key in str(error) for key in FORMATS)


def test_a_wrong_option_is_named(approved_run: Run) -> None:
    error = _refused(approved_run.pk, "--to", "google_ads_bulk", "-o", "-", "--final-url", "nonsense")
    assert error.returncode == 2
    assert str(error).startswith("--final-url: ")


def test_lines_the_run_does_not_hold_are_wrong_usage(approved_run: Run) -> None:
    error = _refused(approved_run.pk, "--to", "csv", "-o", "-", "--language", "de-DE")
    assert error.returncode == 2
    assert "google_rsa en-GB" in str(error)


def test_a_file_that_cannot_be_written_is_said_so(approved_run: Run, tmp_path: Path) -> None:
    error = _refused(approved_run.pk, "--to", "csv", "-o", tmp_path / "no" / "such")
    assert error.returncode == 2
    assert "is kept as export" in str(error)


def test_nothing_complete_says_what_is_missing(run_with_variants: Run) -> None:
    error = _refused(run_with_variants.pk, "--to", "google_ads_bulk", "-o", "-")
    assert error.returncode == 3
    assert "3 more headlines and 2 more descriptions needed" in str(error)
    error = _refused(run_with_variants.pk, "--to", "csv", "-o", "-")
    assert error.returncode == 3


def test_unreviewed_lines_leave_only_when_asked_for(run_with_variants: Run, tmp_path: Path) -> None:
    Variant.objects.filter(run=run_with_variants, code="aaaaa01").update(status="rejected")
    target = tmp_path / "all.csv"
    call_command(
        "export",
        str(run_with_variants.pk),
        *("--to", "csv", "-o", str(target), "--all-pending"),
        stderr=io.StringIO(),
    )
    rows = list(csv.DictReader(io.StringIO(target.read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 10
    assert {row["status"] for row in rows} == {"pending"}
    assert {row["reviewer"] for row in rows} == {""}
