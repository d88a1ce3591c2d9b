"""The register: what was said about a subject over time, and what was promised.

Standard lines are found at ingest: statements (sentences) of several papers that say the same,
with every earlier wording and how it changed. What an officer decides about a line lives in the
database. Commitments and motions are gathered from the same papers. The decisions behind this
stand in ``docs/adr/``.
"""
