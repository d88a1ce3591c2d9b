"""What officers made of a draft."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003_edited_drafts"
down_revision = "0002_line_decisions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take this step."""
    op.create_table(
        "edited_draft",
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("edited_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_id"], ["turn.id"], name="fk_edited_draft_turn_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("turn_id", name="pk_edited_draft"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("edited_draft")
