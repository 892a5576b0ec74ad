"""Pure: "den andre faktoren", "step three", "nummer tre": the item of the list that was given."""

import re

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
    r"element(?:et)?|prinsipp(?:et)?|spørsmål(?:et)?|hindring(?:en|a)?|funn(?:et)?|trinn(?:et)?|del(?:en)?|steg(?:et)?|"
    r"factor|point|item|measure|reason|level|phase|one|element|principle|finding|barrier|step|part|advice)"
)
_ORDINAL = re.compile(
    rf"\b(?:(?:den|det|the|of the)\s+)(?P<ordinal>{_ORDINAL_WORD})\b(?:\s+{_THING}\b|(?=\s*[?.!,]|\s*$))|"
    rf"\b(?:nummer|nr\.?|punkt|number|no\.|point|item|faktor|factor|grunn|reason|prinsipp|principle)\s+"
    rf"(?P<cardinal>\d{{1,2}}|{_CARDINAL_WORD})\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^(?:-|\d+\.)\s+(?P<item>.+)$", re.MULTILINE)
_MARKER = re.compile(r"\s*\[\d+\]")
_MOST_WORDS = 14


def ordinal_of(text: str) -> re.Match[str] | None:
    """The words that name an item by its number, if there are any."""
    return _ORDINAL.search(text)


def item_named(match: re.Match[str], history: tuple[Message, ...]) -> str | None:
    """The item that is meant, of the last list that was given; None where no list has so many."""
    named = (match["ordinal"] or match["cardinal"]).lower()
    number = int(named) if named.isdigit() else _BY_WORD[named]
    for message in reversed(history):
        items = [found["item"] for found in _ITEM.finditer(message.answer)]
        if items:
            return _short(items[number if number < 0 else number - 1]) if abs(number) <= len(items) else None
    return None


def _short(item: str) -> str:
    """The item's first words, up to where it begins to explain itself."""
    plain = _MARKER.sub("", item).replace("*", "").strip()
    name = re.split(r"(?<=[\w»)])(?::|\s[–-])\s|[.;]\s|[.;]$", plain)[0]
    return " ".join(name.split()[:_MOST_WORDS]).rstrip(" ,.:")
