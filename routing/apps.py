"""Which model, at what price, and what happened."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_delete, post_migrate, post_save


class RoutingConfig(AppConfig):
    """Routing knows nothing of headlines."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "routing"

    def ready(self) -> None:
        """Fill a fresh catalogue after migrating; notice at once what this process changes in it."""
        from routing import catalogue
        from routing.models import CatalogueModel, ModelPrice

        def seed(using: str, **_: Any) -> None:
            # Migrating backwards may have taken the tables away.
            if CatalogueModel._meta.db_table in connections[using].introspection.table_names():
                catalogue.catalogue_seed()

        def forget(**_: Any) -> None:
            catalogue.forget()

        post_migrate.connect(seed, sender=self, weak=False, dispatch_uid="routing-catalogue-seed")
        for model in (CatalogueModel, ModelPrice):
            for signal in (post_save, post_delete):
                signal.connect(forget, sender=model, weak=False)
