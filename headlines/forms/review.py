"""What a reviewer sends: a verdict, new words, and where they were."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from headlines.models import Variant

LARGEST_REVISION = 2_147_483_647
LONGEST_QUERY = 2_000


class ChangeForm(forms.Form):
    """The revision the person saw, and the filter of the page they were on."""

    revision = forms.IntegerField(min_value=1, max_value=LARGEST_REVISION, required=False)
    query = forms.CharField(required=False)

    def clean_query(self) -> str:
        """Return the page's query string in its usual form; one that is absurdly long is dropped."""
        query = str(self.cleaned_data["query"])
        return QueryDict(query).urlencode() if len(query) <= LONGEST_QUERY else ""


class DecideForm(ChangeForm):
    """Approve, reject or reopen."""

    status = forms.ChoiceField(
        choices=Variant.Status.choices,
        error_messages={
            "required": "Say whether to approve, reject or reopen the line.",
            "invalid_choice": "A line can be approved, rejected or reopened.",
        },
    )
    reason = forms.CharField(max_length=300, required=False)


class EditForm(ChangeForm):
    """New words for a line. What they may be is the service's to say."""

    text = forms.CharField(required=False, strip=False)
