"""The audit record: who asked what when, and from what it was answered.

Entries are lines that are only ever added, each chained to the one before by its hash. See
``trail`` for writing and ``verify`` for proving that nothing was changed.
"""
