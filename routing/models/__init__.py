"""What routing stores: models, policies, why a run went where it went, every call that was made."""

from routing.models.catalogue import CatalogueModel, ModelPrice
from routing.models.policies import DaySpend, PolicyEvent, PolicyVersion, SpendReservation
from routing.models.records import Call, Decision

__all__ = [
    "Call",
    "CatalogueModel",
    "DaySpend",
    "Decision",
    "ModelPrice",
    "PolicyEvent",
    "PolicyVersion",
    "SpendReservation",
]
