"""Who may see what, and when: the one place where that is decided.

``rules`` is the decision itself, on plain values. ``view`` applies it to an open index, and
``gate`` asks again of everything that leaves. See docs/adr/0010-access.md.
"""
