"""An entry of method.toml, with its texts → a set of options, a field or a step."""

from collections import Counter
from collections.abc import Iterable, Mapping

from corpus.method.types import (
    Column,
    Element,
    Evidence,
    Field,
    FieldType,
    Item,
    Items,
    Option,
    Scope,
    Stance,
    Step,
)
from corpus.method.words import MethodWords
from corpus.registers import Entry

OptionSets = Mapping[str, tuple[Option, ...]]

_ROLES = "roller"  # the set that the participants are taken from
_SET_NAMES = frozenset("id options".split())
_STEP_NAMES = frozenset("id number elements facts participants inputs outputs pitfalls evidence".split())
_FIELD_NAMES = frozenset("id step type required required_for depends_on facts options columns".split())
_COLUMN_NAMES = frozenset("id type required options references many covers".split())
_ITEM_NAMES = frozenset("id facts".split())


def read_options(entry: Entry, words: MethodWords) -> tuple[Option, ...]:
    """Read a set of options."""
    _check_names(entry, _SET_NAMES)
    ids = entry.texts("options")
    _check_unique(entry, "option", ids)
    return tuple(Option(option_id, words.text(entry.id, option_id)) for option_id in ids)


def read_field(entry: Entry, sets: OptionSets, words: MethodWords) -> Field:
    """Read a field, with the columns of a table."""
    _check_names(entry, _FIELD_NAMES)
    parts = entry.parts("columns")
    _check_unique(entry, "column", _ids(parts))
    columns = tuple(_column(part, entry.id, sets, words) for part in parts)
    declared = entry.texts("depends_on")
    referred = (column.references for column in columns if column.references)
    return Field(
        id=entry.id,
        step_id=entry.text("step"),
        type=entry.choice("type", FieldType),
        label=words.text(entry.id, "label"),
        question=words.text(entry.id, "question"),
        why=words.text(entry.id, "why"),
        help=words.text(entry.id, "help"),
        example=words.text(entry.id, "example"),
        facts=entry.texts("facts"),
        required=entry.flag("required", default=False),
        required_for=entry.choice("required_for", Scope) if "required_for" in entry.fields else Scope.ALL,
        depends_on=tuple(dict.fromkeys((*declared, *referred))),
        options=_chosen(entry, sets),
        columns=columns,
    )


def read_step(entry: Entry, fields: tuple[Field, ...], sets: OptionSets, words: MethodWords) -> Step:
    """Read a step; `fields` are its own."""
    _check_names(entry, _STEP_NAMES)
    number = entry.number("number")
    if number is None:
        raise entry.fault("no number.", "Write number = 1.")
    return Step(
        id=entry.id,
        number=number,
        elements=_elements(entry),
        name=words.text(entry.id, "name"),
        purpose=words.text(entry.id, "purpose"),
        why=words.text(entry.id, "why"),
        who=words.text(entry.id, "who"),
        facts=entry.texts("facts"),
        participants=_participants(entry, sets),
        inputs=_items(entry, "inputs", words),
        outputs=_items(entry, "outputs", words),
        pitfalls=_items(entry, "pitfalls", words),
        evidence=tuple(Evidence(_id(part), part.choice("stance", Stance)) for part in entry.parts("evidence")),
        fields=fields,
    )


def _column(entry: Entry, table_id: str, sets: OptionSets, words: MethodWords) -> Column:
    _check_names(entry, _COLUMN_NAMES)
    column_id = _id(entry)
    return Column(
        id=column_id,
        type=entry.choice("type", FieldType),
        label=words.text(table_id, "columns", column_id, "label"),
        help=words.text(table_id, "columns", column_id, "help"),
        required=entry.flag("required", default=False),
        options=_chosen(entry, sets),
        references=_optional(entry, "references"),
        many=entry.flag("many", default=False),
        covers=_optional(entry, "covers"),
    )


def _items(entry: Entry, name: str, words: MethodWords) -> Items:
    parts = entry.parts(name)
    _check_unique(entry, name, _ids(parts))
    for part in parts:
        _check_names(part, _ITEM_NAMES)
    items = (Item(_id(part), words.text(entry.id, name, _id(part)), part.texts("facts")) for part in parts)
    return Items(words.text(entry.id, f"{name}_intro"), tuple(items))


def _participants(entry: Entry, sets: OptionSets) -> tuple[Option, ...]:
    roles = {role.id: role for role in sets.get(_ROLES, ())}
    ids = entry.texts("participants")
    for role_id in ids:
        if role_id not in roles:
            raise entry.fault(f"the role {role_id!r} is not among the {_ROLES}.", f"Write one of {', '.join(roles)}.")
    return tuple(roles[role_id] for role_id in ids)


def _elements(entry: Entry) -> tuple[Element, ...]:
    try:
        return tuple(Element(element) for element in entry.texts("elements"))
    except ValueError as error:
        raise entry.fault(f"{error} in 'elements'.", f"Write some of {', '.join(Element)}.") from error


def _chosen(entry: Entry, sets: OptionSets) -> tuple[Option, ...]:
    name = _optional(entry, "options")
    if name and name not in sets:
        raise entry.fault(f"there are no options {name!r}.", f"Write one of {', '.join(sets)}.")
    return sets[name] if name else ()


def _optional(entry: Entry, name: str) -> str:
    return entry.text(name) if name in entry.fields else ""


def _id(part: Entry) -> str:
    """Give the id of a part within its entry; the entry's own `id` names both."""
    return str(part.fields["id"])


def _ids(parts: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(_id(part) for part in parts)


def _check_unique(entry: Entry, kind: str, ids: Iterable[str]) -> None:
    for twice in (one for one, count in Counter(ids).items() if count > 1):
        raise entry.fault(f"{twice!r} stands twice in its {kind} ids.", "Give each an id of its own.")


def _check_names(entry: Entry, known: frozenset[str]) -> None:
    for name in entry.fields.keys() - known:
        raise entry.fault(f"{name!r} is nothing that is read.", f"Write one of {', '.join(sorted(known))}.")
