"""Forms: what a person typed, read and judged before a service sees it."""
