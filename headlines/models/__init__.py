"""What is stored: people and workspaces, brands, briefs, runs and variants, review, exports."""

from headlines.models.accounts import Invitation, Membership, Role, User, Workspace
from headlines.models.brands import Brand
from headlines.models.briefs import Brief, BriefTarget, BriefVersion
from headlines.models.exports import Ad, AdLine, Export
from headlines.models.review import ReviewEvent
from headlines.models.runs import Pass, Run, Variant

__all__ = [
    "Ad",
    "AdLine",
    "Brand",
    "Brief",
    "BriefTarget",
    "BriefVersion",
    "Export",
    "Invitation",
    "Membership",
    "Pass",
    "ReviewEvent",
    "Role",
    "Run",
    "User",
    "Variant",
    "Workspace",
]
