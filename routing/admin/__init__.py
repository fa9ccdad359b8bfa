"""Routing in Django admin: the tuning room, the models, why each run went where it went, every call."""

from routing.admin.catalogue import CatalogueModelAdmin
from routing.admin.policy_decisions import DecisionAdmin
from routing.admin.policy_room import PolicyVersionAdmin
from routing.admin.records import CallAdmin

__all__ = ["CallAdmin", "CatalogueModelAdmin", "DecisionAdmin", "PolicyVersionAdmin"]
