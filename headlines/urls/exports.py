"""Export page and downloads of a workspace."""

from __future__ import annotations

from django.urls import path

from headlines.views.exports import export_download, export_new

urlpatterns = [
    path("runs/<int:run_id>/export/", export_new, name="export_new"),
    path("exports/<int:export_id>/", export_download, name="export_download"),
]
