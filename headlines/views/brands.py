"""A workspace's brands."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from headlines.forms.brands import BrandForm
from headlines.models import Brand, Membership, Role
from headlines.selectors import brand_get, brands_in, membership_get
from headlines.services.brands import brand_save
from headlines.services.errors import FieldErrors


@require_safe
def brand_list(request: HttpRequest, workspace_slug: str) -> HttpResponse:
    """Show a workspace's brands."""
    membership = membership_get(request.user, workspace_slug)
    context = {
        "workspace": membership.workspace,
        "membership": membership,
        "brands": brands_in(membership.workspace),
    }
    return render(request, "headlines/brand_list.html", context)


@require_http_methods(["GET", "POST"])
def brand_new(request: HttpRequest, workspace_slug: str) -> HttpResponse:
    """Make a brand."""
    return _brand_page(request, membership_get(request.user, workspace_slug, Role.MARKETER), None)


@require_http_methods(["GET", "POST"])
def brand_edit(request: HttpRequest, workspace_slug: str, brand_id: int) -> HttpResponse:
    """Change a brand. Runs already made keep what they were made with."""
    membership = membership_get(request.user, workspace_slug, Role.MARKETER)
    return _brand_page(request, membership, brand_get(membership.workspace, brand_id))


def _brand_page(request: HttpRequest, membership: Membership, brand: Brand | None) -> HttpResponse:
    form = BrandForm(
        request.POST if request.method == "POST" else None,
        initial=BrandForm.initial_of(brand) if brand else None,
    )
    if form.is_valid():
        try:
            saved = brand_save(workspace=membership.workspace, content=form.content(), brand=brand)
        except FieldErrors as error:
            for field, sentences in error.errors.items():
                form.add_error(field or None, sentences)
        else:
            messages.success(request, f"{saved} is saved.")
            return redirect("brand_list", membership.workspace.slug)
    context = {"workspace": membership.workspace, "membership": membership, "brand": brand, "form": form}
    return render(request, "headlines/brand_edit.html", context, status=422 if form.is_bound else 200)
