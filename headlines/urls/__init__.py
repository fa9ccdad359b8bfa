"""Where every page lives, a module an area."""

from __future__ import annotations

from django.urls import include, path

from headlines.views.health import healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("", include("headlines.urls.accounts")),
    path("w/<slug:workspace_slug>/", include("headlines.urls.briefs")),
    path("w/<slug:workspace_slug>/", include("headlines.urls.runs")),
    path("w/<slug:workspace_slug>/", include("headlines.urls.exports")),
]
