"""The log-in of the demo workspace, which ``seed_demo`` makes and ``make run`` prints."""

DEMO_EMAIL = "demo@example.com"
DEMO_PASSWORD = "second-gear"  # noqa: S105 - public on purpose; only made on one's own machine
