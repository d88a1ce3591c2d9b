"""Keeping what there is: ``spreeklijn doctor``, ``backup`` and ``restore``."""
