"""The planning method's files → the method in one language, whole and without a loose end."""

from collections.abc import Sequence
from pathlib import Path

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.facts import read_facts
from corpus.method.checks import find_slips
from corpus.method.reading import read_field, read_options, read_step
from corpus.method.types import Method
from corpus.method.words import MethodWords
from corpus.registers import Entry, read_list
from corpus.types import Language

METHOD_FOLDER = KNOWLEDGE_FOLDER / "method"
"""The planning method that Veileder ships: method.toml, and its texts in each language."""


def load_method(language: Language, folder: Path = METHOD_FOLDER) -> Method:
    """Load the planning method in a language. The facts that it rests on are read from the folder above.

    Raises:
        FaultyRegister: When a file cannot be read, an id is unknown, is used twice or leads in a circle, or a text is
            missing or superfluous.
    """
    path = folder / "method.toml"
    head, sets, steps, fields = (read_list(path, name) for name in ("method", "options", "step", "field"))
    entries = _by_id((*sets, *steps, *fields))
    words = MethodWords(folder / f"method.{language}.toml")
    options = {entry.id: read_options(entry, words) for entry in sets}
    by_step = [(_step_id(entry, steps), read_field(entry, options, words)) for entry in fields]
    method = Method(
        version=head[0].text("version"),
        language=language,
        steps=tuple(
            read_step(entry, tuple(field for step_id, field in by_step if step_id == entry.id), options, words)
            for entry in steps
        ),
    )
    words.check_all_asked()
    for slip in find_slips(method, read_facts(folder.parent / "facts.toml").keys()):
        raise entries[slip.owner_id].fault(slip.what, slip.mend)
    return method


def _by_id(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Give the entries by id. Texts are found by the id alone, so no two may have the same."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in found:
            raise entry.fault(f"line {found[entry.id].line} has the same id.", "Give each an id of its own.")
        found[entry.id] = entry
    return found


def _step_id(field: Entry, steps: Sequence[Entry]) -> str:
    step_ids = [step.id for step in steps]
    step_id = field.text("step")
    if step_id not in step_ids:
        raise field.fault(f"the step {step_id!r} is not here.", f"Write one of {', '.join(step_ids)}.")
    return step_id
