"""Measurements anyone can repeat. Each prints its figures as ratios within one run."""
