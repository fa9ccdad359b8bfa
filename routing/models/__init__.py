"""What routing stores: which models there are, why a run went where it went, every call that was made."""

from routing.models.catalogue import CatalogueModel, ModelPrice
from routing.models.records import Call, Decision

__all__ = ["Call", "CatalogueModel", "Decision", "ModelPrice"]
