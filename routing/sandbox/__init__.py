"""A model server for development and tests: it speaks five wire formats over HTTP.

What it writes is composed from the brief alone, so everything above it can be run for real without a
model key. Faults of models and networks can be asked for (`faults`). It stands by itself: nothing here
imports Django or any other package of the project.
"""
