"""The numbers are made up by the published rules, and belong to nobody that the test knows of."""

import pytest

from assistant.control_digits import is_account, is_identity_number


def identity_number(birth: str, individual: str = "501", remainder: int = 0) -> str:
    """A number by the rules for the date: the first individual number from this one on that has control digits."""
    for serial in range(int(individual), 1000):
        digits = [int(one) for one in f"{birth}{serial:03}"]
        first = (remainder - sum(a * b for a, b in zip(digits, (3, 7, 6, 1, 8, 9, 4, 5, 2), strict=True))) % 11
        digits.append(first)
        second = -sum(a * b for a, b in zip(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
        if first < 10 and second < 10:
            return "".join(map(str, (*digits, second)))
    raise AssertionError(birth)


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(identity_number("010107"), id="born on 1 January"),
        pytest.param(identity_number("290200"), id="leap day"),
        pytest.param(identity_number("410107"), id="D-number"),
        pytest.param(identity_number("018107"), id="synthetic, month plus 80"),
        pytest.param(identity_number("014107"), id="synthetic, month plus 40"),
        pytest.param(identity_number("016607"), id="synthetic, month plus 65"),
        pytest.param(identity_number("418107"), id="synthetic D-number"),
        pytest.param(identity_number("010132", remainder=1), id="from 2032, remainder 1"),
        pytest.param(identity_number("010132", remainder=3), id="from 2032, remainder 3"),
    ],
)
def test_an_identity_number_has_a_date_and_two_control_digits(number: str) -> None:
    assert is_identity_number(number)
    assert is_identity_number(f"{number[:6]} {number[6:]}")


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("01010750161", id="wrong second digit"),
        pytest.param(identity_number("010132", remainder=4), id="remainder that no rule allows"),
        pytest.param(identity_number("320107"), id="day 32"),
        pytest.param(identity_number("300207"), id="30 February"),
        pytest.param(identity_number("011307"), id="month 13"),
        pytest.param("0101075016", id="ten digits"),
        pytest.param("00000000000", id="noughts"),
    ],
)
def test_another_number_is_no_identity_number(number: str) -> None:
    assert not is_identity_number(number)


def test_an_account_has_a_control_digit() -> None:
    assert is_account("1234.56.78903")
    assert not is_account("1234.56.78904")
    assert not is_account("00000000000")
