"""The screens' desk and database, as in the tests of their parts."""

from tests.ui.conftest import assessment, desk, desk_at, served_database, visited_before

__all__ = ["assessment", "desk", "desk_at", "served_database", "visited_before"]
