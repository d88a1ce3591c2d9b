"""Annotaties in progress."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004_annotaties"
down_revision = "0003_edited_drafts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take this step."""
    op.create_table(
        "annotatie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(200), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("work", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_annotatie"),
    )
    op.create_index("ix_annotatie_owner", "annotatie", ["owner"])
    op.create_index("ix_annotatie_updated_at", "annotatie", ["updated_at"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("annotatie")
