"""Composition root: settings, embedded services, Celery, URLs, ASGI."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
