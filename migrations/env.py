"""How Alembic runs here: on the connection the start-up hands over, which holds the write lock."""

from alembic import context

from hrdd.store.workshop_tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
)
context.run_migrations()
