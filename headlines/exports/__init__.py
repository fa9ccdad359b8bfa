"""Approved lines become complete ads and files. Pure: plain data in, bytes out.

A new format is one file with one ``Format`` class and one line in ``registry``.
"""
