"""Which model, at what price, and what happened."""

from django.apps import AppConfig


class RoutingConfig(AppConfig):
    """Routing knows nothing of headlines."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "routing"
