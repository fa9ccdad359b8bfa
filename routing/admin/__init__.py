"""Routing in Django admin: the models that can be used, why each run went where it went, every call."""

from routing.admin.catalogue import CatalogueModelAdmin
from routing.admin.records import CallAdmin, DecisionAdmin

__all__ = ["CallAdmin", "CatalogueModelAdmin", "DecisionAdmin"]
