"""Pure: the rules by which Norwegian identity numbers and bank accounts are made, so that other numbers are let be."""

from calendar import monthrange
from collections.abc import Sequence

_IDENTITY_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_ACCOUNT_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)  # those of the second control digit of an identity number, too
# Numbers from 1964 leave 0, those from 2032 on any of these (the Tax Administration, "Nytt fødselsnummer fra 2032").
_FIRST_REMAINDERS = (0, 1, 2, 3)
_ADDED_TO_MONTH = (80, 65, 40)  # what is added to the month in the numbers of test populations, and of help
_D_NUMBER = 40  # what is added to the day
_CENTURY = 2000  # years have two digits; leap years are the same in this century and, 1900 apart, the last


def is_identity_number(number: str) -> bool:
    """Whether eleven digits are an identity number, D-number or synthetic number: a date and both control digits."""
    digits = _digits(number)
    if len(digits) != 11 or not _is_date(digits):
        return False
    return (_sum(digits, _IDENTITY_WEIGHTS) + digits[9]) % 11 in _FIRST_REMAINDERS and is_account(number)


def is_account(number: str) -> bool:
    """Whether eleven digits have the control digit of a bank account."""
    digits = _digits(number)
    return len(digits) == 11 and any(digits) and (_sum(digits, _ACCOUNT_WEIGHTS) + digits[10]) % 11 == 0


def _is_date(digits: Sequence[int]) -> bool:
    day, month, year = (10 * digits[at] + digits[at + 1] for at in (0, 2, 4))
    day -= _D_NUMBER if day > _D_NUMBER else 0
    month -= next((added for added in _ADDED_TO_MONTH if month > added), 0)
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= monthrange(_CENTURY + year, month)[1]


def _sum(digits: Sequence[int], weights: Sequence[int]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False))


def _digits(number: str) -> tuple[int, ...]:
    return tuple(int(character) for character in number if character.isdigit())
