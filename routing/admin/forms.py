"""Forms of the catalogue's admin."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import MinValueValidator
from django.utils import timezone

from routing.admin.shown import money
from routing.models import CatalogueModel, ModelPrice

if TYPE_CHECKING:
    # The type stubs make these generic; Django's own classes cannot be subscripted.
    _ModelForm = forms.ModelForm[CatalogueModel]
    _PriceForm = forms.ModelForm[ModelPrice]
else:
    _ModelForm = _PriceForm = forms.ModelForm

_LANGUAGE = re.compile(r"[a-z]{2,3}")


class CommaField(SimpleArrayField):
    """Words with commas between them."""

    def prepare_value(self, value: Any) -> Any:
        """Show a space after each comma."""
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


class CatalogueForm(_ModelForm):
    """A model's row, whole or in part: the list shows two of its fields, the sandbox four."""

    def add_error(self, field: str | None, error: Any) -> None:
        """Say at the top what the model finds wrong with a field that is not shown."""
        by_field = getattr(error, "error_dict", None)
        if field is None and by_field is not None:
            shown: dict[str, list[ValidationError]] = {}
            for name, errors in by_field.items():
                if name in self.fields or name == NON_FIELD_ERRORS:
                    shown.setdefault(name, []).extend(errors)
                else:
                    label = CatalogueModel._meta.get_field(name).verbose_name  # type: ignore[union-attr]  # a column
                    shown.setdefault(NON_FIELD_ERRORS, []).extend(
                        ValidationError(f"{str(label).capitalize()}: {message}")
                        for one in errors
                        for message in one.messages
                    )
            error = ValidationError(shown)
        super().add_error(field, error)

    def clean_temperature_efforts(self) -> list[str] | None:
        """Store nothing where nothing was given: an empty list would mean beside no effort at all."""
        return self.cleaned_data["temperature_efforts"] or None

    def clean_languages(self) -> list[str] | None:
        """Return bare languages. Raises ``ValidationError`` for a region, which no brief would match."""
        languages = [language.lower() for language in self.cleaned_data["languages"] or []]
        if wrong := [language for language in languages if not _LANGUAGE.fullmatch(language)]:
            raise ValidationError(f"{wrong[0]!r} is not a language code such as en or de, without a region.")
        return languages or None


class PriceForm(_PriceForm):
    """A list price. One that held before today has been counted with and can only be read."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("input", "cached_input", "cache_write", "output", "per_step", "per_request"):
            self.fields[name].validators.append(MinValueValidator(0, "A price is not below 0."))
            if isinstance(amount := self.initial.get(name), Decimal):
                self.initial[name] = money(amount)
        if self.instance.pk and self.instance.valid_from < timezone.now().date():
            for field in self.fields.values():
                field.disabled = True
