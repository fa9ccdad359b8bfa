"""Faults on demand: what models and networks do wrong, played when a call or a key's script asks for it.

`registry` lists them all. Three kinds stand apart: `refused` (an error instead of a reply), `written` (what
the model writes) and, for how a reply is sent, `cut`, `mangled` and `bulk`.
"""
