"""Values about countries, for the whole workbook."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Bring the schema up."""
    op.create_table(
        "value_set",
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("kept_by", sa.String(), nullable=False),
        sa.Column("kept_at", sa.String(), nullable=True),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "country_value",
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("estimate", sa.Float(), nullable=True),
        sa.Column("year", sa.String(), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["value_set.id"]),
        sa.PrimaryKeyConstraint("set_id", "country"),
    )
