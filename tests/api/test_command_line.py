from importlib.metadata import version

import pytest

from api.command_line import main


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"veileder {version('veileder')}\n"


def test_a_command_that_is_none_shows_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sprør"]) == 2
    assert "veileder ask QUESTION" in capsys.readouterr().err
