"""Rows poured into a mould are the template's own, to the letter."""

from __future__ import annotations

import pytest

from headlines.models import Membership, Run, User, Variant
from headlines.selectors import membership_get
from headlines.views.run_page import line_of
from headlines.views.run_rows import row_context, rows_html, rows_html_quick

pytestmark = pytest.mark.django_db

ODD_TEXTS = [
    "Plain words",
    "<script>alert(1)</script> & “quotes” 'single'",
    "{{ brief.name }} {% now %}",
    "\ue000text\ue001",
    "שלום עולם",
]


@pytest.fixture
def membership(run_with_variants: Run, reviewer: User) -> Membership:
    return membership_get(reviewer, run_with_variants.workspace.slug)


def test_every_row_is_the_same_as_the_template_gives(run_with_variants: Run, membership: Membership) -> None:
    for variant, text in zip(run_with_variants.variants.all(), ODD_TEXTS, strict=False):
        Variant.objects.filter(pk=variant.pk).update(text=text, angle="how_to")
    variants = list(run_with_variants.variants.all())
    variants[1].status = "approved"
    variants[5].revision = 3
    variants[6].language = "ar"
    variants[7].length = 99
    variants[8].findings = [
        {"rule": "length", "severity": "warning", "message": "Long.", "start": None, "end": None}
    ]
    variants[9].findings = [
        {"rule": "banned_term", "severity": "error", "message": "No.", "start": 0, "end": 3}
    ]
    context = row_context(membership, run_with_variants, query="status=pending")
    quick = rows_html_quick(variants, context)
    assert quick.split() == rows_html(variants, context).split()
    assert all(line_of(variant).code in quick for variant in variants)
    assert "<script>" not in quick
