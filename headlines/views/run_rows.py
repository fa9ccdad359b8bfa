"""What a row's template needs beside the line: addresses, and what the person may do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse

from headlines.models import Membership, Role, Run, Variant
from headlines.views.row_mould import RowMould
from headlines.views.run_page import Line, line_of


def row_context(membership: Membership, run: Run, *, query: str = "") -> dict[str, Any]:
    """Return what every row of a run shares. ``query`` is the page's filter, kept in links."""
    return row_context_of(
        membership.workspace.slug,
        run.pk,
        may_judge=membership.granted.allows(Role.REVIEWER),
        query=query,
    )


def row_context_of(slug: str, run_id: int, *, may_judge: bool, query: str = "") -> dict[str, Any]:
    """Return the same from plain values, for the stream."""
    return {
        "may_judge": may_judge,
        # One look-up for all rows: a row only adds its code.
        "lines_url": f"{reverse('run_detail', args=[slug, run_id])}lines/",
        "query": query,
        "query_and": f"{query}&" if query else "",
    }


def rows_html(variants: Iterable[Variant], context: dict[str, Any]) -> str:
    """Return the rows' markup. Shapes: variants as stored, ``context`` from ``row_context``."""
    lines = [line_of(variant) for variant in variants]
    return render_to_string("headlines/_variant_rows.html", {**context, "lines": lines})


def rows_html_quick(variants: Iterable[Variant], context: dict[str, Any]) -> str:
    """Return the same markup, for many rows that somebody is waiting for."""

    def render(line: Line) -> str:
        return render_to_string("headlines/_variant_row.html", {**context, "line": line})

    mould = RowMould(render)
    return "".join(mould.row(line_of(variant)) for variant in variants)
