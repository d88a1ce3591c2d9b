"""What officers decide about standard lines."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002_line_decisions"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take this step."""
    op.create_table(
        "line_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line", sa.String(40), nullable=False),
        sa.Column("decided", sa.String(20), nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("anchors", sa.JSON(), nullable=False),
        sa.Column("others", sa.JSON(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("other_wording", sa.Text(), nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["undoes"], ["line_decision.id"], name="fk_line_decision_undoes"),
        sa.PrimaryKeyConstraint("id", name="pk_line_decision"),
    )
    op.create_index("ix_line_decision_line", "line_decision", ["line"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("line_decision")
