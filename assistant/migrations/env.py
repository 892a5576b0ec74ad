"""Runs the migrations in the transaction of the connection that it is given."""

from alembic import context

from assistant.storage.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True)
context.run_migrations()
