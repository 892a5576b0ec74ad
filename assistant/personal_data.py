"""Pure: what in a text tells who a person is, and the text without it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.control_digits import is_account, is_identity_number
from assistant.person_names import person_names
from corpus.types import Language


class PersonalKind(StrEnum):
    """The sorts of personal data that are found; the earlier wins where two claim the same characters."""

    EMAIL = "email"
    IDENTITY_NUMBER = "identity_number"
    ACCOUNT = "account"
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class PersonalData:
    """A piece of personal data: `text[start:end]`."""

    kind: PersonalKind
    start: int
    end: int


PLACEHOLDERS: Mapping[Language, Mapping[PersonalKind, str]] = {
    Language.BOKMAL: {
        PersonalKind.EMAIL: "[e-postadresse]",
        PersonalKind.IDENTITY_NUMBER: "[fødselsnummer]",
        PersonalKind.ACCOUNT: "[kontonummer]",
        PersonalKind.PHONE: "[telefonnummer]",
        PersonalKind.NAME: "[navn]",
    },
    Language.NYNORSK: {
        PersonalKind.EMAIL: "[e-postadresse]",
        PersonalKind.IDENTITY_NUMBER: "[fødselsnummer]",
        PersonalKind.ACCOUNT: "[kontonummer]",
        PersonalKind.PHONE: "[telefonnummer]",
        PersonalKind.NAME: "[namn]",
    },
    Language.ENGLISH: {
        PersonalKind.EMAIL: "[e-mail address]",
        PersonalKind.IDENTITY_NUMBER: "[identity number]",
        PersonalKind.ACCOUNT: "[account number]",
        PersonalKind.PHONE: "[phone number]",
        PersonalKind.NAME: "[name]",
    },
}
"""The word that stands in the place of what was left out."""

_APART = r"(?<![\w.,/+-])"  # a number begins here: not inside a word, an amount, a case number or a date
_ENDS = r"(?!\w|[.,/:-]\d)"
_NOT_COUNTED = (  # what follows is not counted by the number
    r"(?!\s?(?:kr\b|kroner|nok\b|prosent|%|per ?cent|mill|mrd|innbygg|ansatte|tilsette|medarbeid|årsverk|person|people|"
    r"inhabitants|residents|employees|timer|timar|hours|stk|euro|€|km\b|tegn|teikn|ord\b|sider|pages))"
)
_AT = r"(?:@| ?[(\[] ?(?:at|krøllalfa) ?[)\]] ?)"
_EMAIL = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]+(?:\.[\w-]+)+")

_IDENTITY = re.compile(rf"{_APART}(?<!\d )\d\d[ .]?\d\d[ .]?\d\d[ -]?\d{{3}} ?\d\d{_ENDS}(?! \d)")
_IDENTITY_AFTER_ITS_NAME = re.compile(
    r"\b(?:fødselsn\w+|personn(?:umme)?r\w*|fnr|d-n(?:umme)?r\w*|identity number|id number|social security number|"
    r"birth number)(?:\W+(?:er|is|mitt|hans|hennes|hennar|til|for|of|my)){0,3}\W{1,3}"
    r"(?P<number>\d\d[ .]?\d\d[ .]?\d\d[ -]?\d{3} ?\d\d|\d{5})(?!\d)",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(rf"{_APART}(?<!\d )\d{{4}}(?: \d\d \d{{5}}|\d{{7}}){_ENDS}(?! \d)")
_ACCOUNT_AS_WRITTEN = re.compile(rf"{_APART}\d{{4}}\.\d\d\.\d{{5}}{_ENDS}|\bNO\d\d(?: ?\d{{4}}){{2}} ?\d{{3}}\b")
_ACCOUNT_AFTER_ITS_NAME = re.compile(
    r"\b(?:konto\w*|account(?: number)?)(?:\W+(?:er|is|nr|number|min|mi|til|of|my)){0,3}\W{1,3}"
    r"(?P<number>\d{4}[ .]?\d\d[ .]?\d{5})(?!\d)",
    re.IGNORECASE,
)
_IN_GROUPS = r"[2-79]\d\d \d\d \d{3}|[2-79]\d(?: \d\d){3}"
_PHONE = re.compile(
    rf"{_APART}(?:(?!20)[2-79]\d{{7}}|(?<!\d )(?:{_IN_GROUPS})(?! \d)){_ENDS}{_NOT_COUNTED}|"
    rf"(?<![\w+])(?:\+|00)47 ?(?:\d{{8}}|{_IN_GROUPS}|\d{{4}} \d{{4}})(?!\d)|"
    rf"(?<![\w+])\+[1-9]\d{{0,2}}[ -]?(?:\(?\d{{1,4}}\)?[ -]?){{2,4}}\d{{2,4}}(?![\d ]*\d){_NOT_COUNTED}"
)
_PHONE_AFTER_ITS_NAME = re.compile(
    r"\b(?:tlf|tel|telefon\w*|mob|mobil\w*|phone|cell|ring|call|sms)(?:\W+(?:nr|nummer\w*|er|is|me|meg|på|til|on|at|"
    r"min|"
    r"my|number|hans|hennes|hennar)){0,4}[^\w+]{1,3}(?P<number>(?:\+?\d ?){8,12})(?!\d)" + _NOT_COUNTED,
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(  # names of other numbers that may stand before one
    r"\b(?:kr|nok|sak\w*|arkiv\w*|journal\w*|case(?: number)?|org\w*|isbn|issn|ordre\w*|order|faktura\w*|invoice|kid|"
    r"side|page|vedtak\w*|bilag\w*|gnr|bnr|prosjekt\w*|project|beløp\w*|amount|budsjett\w*|budget)"
    r"(?:\W{0,2}(?:nr|no|nummer|number))?\W{0,3}$",
    re.IGNORECASE,
)
_BEFORE = 30  # characters that may name a number


def find_personal_data(text: str) -> tuple[PersonalData, ...]:
    """What identifies a person in `text`, in order and apart from each other.

    Identity numbers and accounts are told by their control digits, phone numbers by how they are grouped, names by what
    is said of those who bear them. Amounts, years, case numbers and organisation numbers are none.
    """
    found: list[PersonalData] = []
    for kind, spans in _FINDERS.items():
        for start, end in spans(text):
            if all(end <= other.start or other.end <= start for other in found):
                found.append(PersonalData(kind, start, end))
    return tuple(sorted(found, key=lambda one: one.start))


def without_personal_data(text: str, language: Language = Language.BOKMAL) -> str:
    """`text` with a word for its kind, such as "[telefonnummer]", in the place of each piece of personal data."""
    for one in reversed(find_personal_data(text)):
        text = text[: one.start] + PLACEHOLDERS[language][one.kind] + text[one.end :]
    return text


def _emails(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _EMAIL.finditer(text))


def _identity_numbers(text: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in _IDENTITY.finditer(text) if is_identity_number(match[0]))
    yield from (match.span("number") for match in _IDENTITY_AFTER_ITS_NAME.finditer(text))


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in _ACCOUNT_AS_WRITTEN.finditer(text))
    yield from (match.span("number") for match in _ACCOUNT_AFTER_ITS_NAME.finditer(text))
    for match in _ACCOUNT.finditer(text):
        if is_account(match[0]) and not _is_named_otherwise(text, match.start()):
            yield match.span()


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for match in _PHONE_AFTER_ITS_NAME.finditer(text):
        start, end = match.span("number")
        yield start, start + len(text[start:end].rstrip())
    for match in _PHONE.finditer(text):
        if not _is_named_otherwise(text, match.start()):
            yield match.span()


def _is_named_otherwise(text: str, start: int) -> bool:
    return _OTHER_NUMBER.search(text[max(0, start - _BEFORE) : start]) is not None


_FINDERS: Mapping[PersonalKind, Callable[[str], Iterator[tuple[int, int]] | tuple[tuple[int, int], ...]]] = {
    PersonalKind.EMAIL: _emails,
    PersonalKind.IDENTITY_NUMBER: _identity_numbers,
    PersonalKind.ACCOUNT: _accounts,
    PersonalKind.PHONE: _phones,
    PersonalKind.NAME: person_names,
}
