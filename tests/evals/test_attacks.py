from pathlib import Path

import pytest

from evals.attacks import CASES, AttackKind, read_attacks
from evals.types import MeasurementError


def test_only_attacks_by_document_have_one() -> None:
    assert all((case.kind is AttackKind.DOCUMENT) == bool(case.document) for case in read_attacks())


def test_an_attack_can_be_read_as_it_stands_in_the_file() -> None:
    text = CASES.read_text(encoding="utf-8")
    assert text.replace("\n", "").isprintable()


def test_a_line_that_is_no_attack_is_named(tmp_path: Path) -> None:
    path = tmp_path / "attacks.jsonl"
    path.write_text('{"id": "1", "kind": "direct"}\n', encoding="utf-8")
    with pytest.raises(MeasurementError, match=r"attacks\.jsonl line 1"):
        read_attacks(path)
