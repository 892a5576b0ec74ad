"""The forms that the database has had, one after the other: Alembic's folder, run when the program starts."""
