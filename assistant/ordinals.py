"""Pure: "den andre faktoren", "step three", "nummer tre": the item of the list that was given."""

import re
from dataclasses import dataclass

from assistant.types import Message

_NUMBERS = {
    1: "første fyrste first ein en one",
    2: "andre second to two",
    3: "tredje third tre three",
    4: "fjerde fourth fire four",
    5: "femte fifth fem five",
    6: "sjette sixth seks six",
    7: "sjuende syvende sjuande seventh sju syv seven",
    8: "åttende åttande eighth åtte eight",
    9: "niende niande ninth ni nine",
    10: "tiende tiande tenth ti ten",
    -1: "siste last",
}
_BY_WORD = {word: number for number, spelled in _NUMBERS.items() for word in spelled.split()}
_ORDINAL_WORD = (
    "første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|syvende|sjuande|åttende|åttande|niende|niande|tiende|tiande|"
    "siste|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last"
)
_CARDINAL_WORD = "ein|en|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|one|two|three|four|five|six|seven|eight|nine|ten"
_THING = (
    r"(?:faktor(?:en)?|punkt(?:et)?|tiltak(?:et)?|grunn(?:en)?|nivå(?:et)?|fase(?:n)?|ledd(?:et)?|råd(?:et)?|"
    r"element(?:et)?|prinsipp(?:et)?|type(?:n)?|metode(?:n)?|fallgruve(?:n)?|krav(?:et)?|spørsmål(?:et)?|hindring(?:en|a)?|funn(?:et)?|trinn(?:et)?|del(?:en)?|steg(?:et)?|"
    r"factor|point|item|measure|reason|level|phase|one|element|principle|finding|barrier|step|stage|part|advice|kind|method|pitfall|requirement)"
)
# Things that are known by their number: "nivå 3" is what their sections are called.
_NUMBERED = (
    r"(?:nivå(?:a|et|ene|er)?|fas(?:e|en|er|ene|ar|ane)|trinn(?:et|ene|a)?|steg(?:et|ene|a)?|"
    r"levels?|phases?|steps?|stages?)"
)
_PREDICATE = (
    r"(?:så |so |egentlig |eigentleg |really )?(?:viktig|matters?\b|important|nødvendig|naudsynt|necessary|mean\b)"
)
_ORDINAL = re.compile(
    rf"\b(?:(?:den|det|the|of the)\s+)(?P<ordinal>{_ORDINAL_WORD})\b"
    rf"(?:\s+(?P<thing>{_THING})\b|(?=\s*[?.!,)]|\s*$|\s+{_PREDICATE}))|"
    rf"\b(?:nummer|nr\.?|punkt|number|no\.|point|item|faktor|factor|grunn|reason|prinsipp|principle|"
    rf"(?P<numbered>{_NUMBERED}))\s+(?P<cardinal>\d{{1,2}}|{_CARDINAL_WORD})\b",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(
    rf"^\W*(?:(?:og|and|men|but|enn|hva med|kva med|what about|how about)\s+)+(?:den|det|the)\s+(?:{_ORDINAL_WORD})"
    rf"(?:\s+{_THING})?(?:\s+(?:then|da|då))?\W*$",
    re.IGNORECASE,
)
# What says of which list the item is, other than the one that was given.
_OF_ANOTHER = re.compile(r"\s+(?:i|in|of|av|på|hos|ved|fra|frå|from|at)\s+[\w-]{3,}", re.IGNORECASE)
_ITEM = re.compile(r"^(?:-|\d+\.)\s+(?P<item>.+)$", re.MULTILINE)
# A list within its sentence, which says how many they are: "fire nivå: reaksjon, læring, bruk og nytte".
_INLINE = re.compile(
    rf"\b(?:{_CARDINAL_WORD}|\d)\s+(?:\w+\s+)?\w+:\s+(?P<items>[^.:;\n\[]+,[^.:;\n\[]+\s(?:og|and)\s[^.:;\n\[]+)",
    re.IGNORECASE,
)
_BETWEEN_ITEMS = re.compile(r",\s+(?:og\s+|and\s+)?|\s+(?:og|and)\s+")
_COUNTED = re.compile(rf"\b(?:{_CARDINAL_WORD}|\d)\s+(?P<thing>{_NUMBERED})\b", re.IGNORECASE)
_SINGULAR = re.compile(r"nivå|fas(?=[ae])|trinn|steg|level|phase|step|stage")
_MARKER = re.compile(r"\s*\[\d+\]")
_NUMBER = re.compile(rf"^{_NUMBERED}\s+\d+\s*[:–-]\s*", re.IGNORECASE)
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list that was given: what it is called, and its text as it stood there.

    `is_numbered` where it is called by its number: "nivå 3 (bruk)".
    """

    name: str
    text: str
    is_numbered: bool


def ordinal_of(text: str) -> re.Match[str] | None:
    """The words that name an item by its number, if there are any."""
    return _ORDINAL.search(text)


def is_only_ordinal(text: str) -> bool:
    """Whether a message asks the same of another item: "and the second?"."""
    return _ELLIPTIC.match(text) is not None


def item_named(match: re.Match[str], history: tuple[Message, ...]) -> Item | None:
    """The item that is meant, of the last list that was given; None where no list has so many.

    What answered a question about an item is not the list that the next item is of.
    """
    if _OF_ANOTHER.match(match.string, match.end()):
        return None
    number, thing = _number(match), _singular(match["numbered"] or match["thing"] or "")
    for message in reversed(history):
        items = [] if _asks_about_an_item(message.question) else _items(message.answer)
        counted = _counted(message)
        if items and (not thing or thing in counted):
            kind = thing or min(counted, default="")
            return _item(items, number, kind, message.answer) if abs(number) <= len(items) else None
    return None


def numbered(match: re.Match[str]) -> str | None:
    """What is meant by its kind and number in digits ("nivå 3"); None for what is not known by its number."""
    thing, number = _singular(match["numbered"] or match["thing"] or ""), _number(match)
    return f"{thing} {number}" if thing and number > 0 else None


def with_ordinal(question: str, text: str) -> str | None:
    """The question with its ordinal replaced by that of `text`; None where one of them has none."""
    before, ordinal = ordinal_of(question), ordinal_of(text)
    if before is None or ordinal is None:
        return None
    thing = f" {before['thing']}" if before["thing"] and not ordinal["thing"] else ""
    return f"{question[: before.start()]}{ordinal[0]}{thing}{question[before.end() :]}"


def _asks_about_an_item(question: str) -> bool:
    """Whether a question names an item of a list by its place, and not a step or a level by its own number."""
    ordinal = ordinal_of(question)
    return ordinal is not None and not (ordinal["numbered"] and ordinal["cardinal"].isdigit())


def _number(match: re.Match[str]) -> int:
    named = (match["ordinal"] or match["cardinal"]).lower()
    return int(named) if named.isdigit() else _BY_WORD[named]


def _items(answer: str) -> list[str]:
    listed = [found["item"] for found in _ITEM.finditer(answer)]
    return listed or _items_within(answer)


def _items_within(answer: str) -> list[str]:
    inline = _INLINE.search(answer)
    return _BETWEEN_ITEMS.split(inline["items"].strip()) if inline else []


def _counted(message: Message) -> set[str]:
    """What the turn counts that is known by its number: "fire nivå"."""
    said = f"{message.question}\n{message.answer}"
    return {_singular(found["thing"]) for found in _COUNTED.finditer(said)}


def _singular(thing: str) -> str:
    """The word for one of what is known by its number; "" for anything else."""
    found = _SINGULAR.match(thing.lower())
    return ("fase" if found[0] == "fas" else found[0]) if found else ""


def _item(items: list[str], number: int, thing: str, answer: str) -> Item:
    """The item; where a sentence has the names of those that the list explains, it is called by its name."""
    names = _items_within(answer)
    place = number if number > 0 else len(items) + 1 + number
    text = items[place - 1]
    name = names[place - 1] if thing and len(names) == len(items) else _short(_NUMBER.sub("", text))
    return Item(f"{thing} {place} ({name})" if thing else name, text, bool(thing))


def _short(item: str) -> str:
    """The item's first words, up to where it begins to explain itself."""
    plain = _MARKER.sub("", item).replace("*", "").strip()
    name = re.split(r"(?<=[\w»)])(?::|\s[–-])\s|[.;?]\s|[.;?]$", plain)[0]
    return " ".join(name.split()[:_MOST_WORDS]).rstrip(" ,.:")
