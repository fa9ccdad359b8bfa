"""Briefs: the list, the form, and what one can do with a brief."""

from __future__ import annotations

from django.urls import path

from headlines.views import brief_form, briefs

urlpatterns = [
    path("briefs/", briefs.brief_list, name="brief_list"),
    path("briefs/new", brief_form.brief_new, name="brief_new"),
    path("briefs/<int:brief_id>/", brief_form.brief_edit, name="brief_edit"),
    path("briefs/<int:brief_id>/duplicate", briefs.brief_duplicate, name="brief_duplicate"),
    path("briefs/<int:brief_id>/archive", briefs.brief_archive, name="brief_archive"),
]
