"""Briefs to variants to winners."""

from django.apps import AppConfig


class HeadlinesConfig(AppConfig):
    """The product's own app."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "headlines"

    def ready(self) -> None:
        """Let routing's pages read briefs, and what became of their lines."""
        from headlines.routing_outcomes import run_outcomes
        from headlines.services.profile_reading import SOURCE
        from routing import brief_reader
        from routing.history import outcomes

        brief_reader.register(SOURCE)
        outcomes.register(run_outcomes)
