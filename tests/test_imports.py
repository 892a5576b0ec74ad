"""The packages import to the left only, and each library has one door."""

import ast
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_MAY_IMPORT = {
    "corpus": {"corpus"},
    "indexing": {"indexing", "corpus"},
    "assistant": {"assistant", "indexing", "corpus"},
    "api": {"api", "assistant", "indexing", "corpus"},
    "evals": {"evals", "assistant", "indexing", "corpus"},
}
_DOORS = {
    "pypdf": ("corpus/pdf.py", "corpus/pdf_lines.py"),
    "chromadb": ("indexing/store.py",),
    "mcp": ("api/mcp_server.py",),
    "sqlalchemy": ("assistant/storage/", "assistant/migrations/"),
    "alembic": ("assistant/storage/", "assistant/migrations/"),
    "langchain": ("assistant/generating.py",),
}


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("package", _MAY_IMPORT)
def test_a_package_imports_only_to_the_left(package: str) -> None:
    ours = set(_MAY_IMPORT)
    wrong = {
        str(path.relative_to(_ROOT)): bad
        for path in (_ROOT / package).rglob("*.py")
        if (bad := (imports(path) & ours) - _MAY_IMPORT[package])
    }
    assert not wrong


@pytest.mark.parametrize("library", _DOORS)
def test_a_library_has_one_door(library: str) -> None:
    packages = ["corpus", "indexing", "assistant", "api"]
    users = {
        path.relative_to(_ROOT).as_posix()
        for package in packages
        for path in (_ROOT / package).rglob("*.py")
        if library in imports(path)
    }
    assert users
    assert not {user for user in users if not user.startswith(_DOORS[library])}
