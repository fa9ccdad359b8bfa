"""Runs and their review, under /w/<workspace_slug>/."""

from __future__ import annotations

from django.urls import path

from headlines.views import review, runs
from headlines.views.run_stream import run_events

urlpatterns = [
    path("runs/", runs.run_list, name="run_list"),
    path("runs/<int:run_id>/", runs.run_detail, name="run_detail"),
    path("runs/<int:run_id>/events", run_events, name="run_events"),
    path("runs/<int:run_id>/activity", runs.run_activity, name="run_activity"),
    path("runs/<int:run_id>/cancel", runs.run_cancel, name="run_cancel"),
    path("runs/<int:run_id>/repeat", runs.run_repeat, name="run_repeat"),
    path("runs/<int:run_id>/undo", review.review_undo, name="review_undo"),
    path("runs/<int:run_id>/lines/<str:code>/decide", review.variant_decide, name="variant_decide"),
    path("runs/<int:run_id>/lines/<str:code>/edit", review.variant_edit, name="variant_edit"),
    path("runs/<int:run_id>/lines/<str:code>/history", review.variant_history, name="variant_history"),
]
