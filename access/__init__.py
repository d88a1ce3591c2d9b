"""Who may see what, and when: the one place where that is decided.

``rules`` is the decision itself, on plain values. ``view`` applies it to an open index, and
``withdrawn`` to answers that were kept. How an exit uses them stands in docs/adr/0010.
"""
