"""A model server for development and tests: it speaks three vendors' wire formats over HTTP.

What it writes is composed from the brief alone, so everything above it can be run for real without a
model key. It stands by itself: nothing here imports Django or any other package of the project.
"""
