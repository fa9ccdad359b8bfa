"""Versions of the routing policy: as JSON, checked, compared, published.

What a policy does with a task is in ``routing.policy``.
"""
