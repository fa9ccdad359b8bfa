"""Briefs to variants to winners."""

from django.apps import AppConfig


class HeadlinesConfig(AppConfig):
    """The product's own app."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "headlines"
