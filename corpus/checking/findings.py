"""The findings say what their facts say, and each language says it whole."""

from collections.abc import Iterator

from corpus.checking.figures import numbers
from corpus.checking.knowledge import Knowledge
from corpus.facts import Fact
from corpus.faults import Fault
from corpus.findings import Finding, Wording
from corpus.types import Language

_LEAST_IN_DIGITS = 10  # smaller ones are written in words, and facts.toml has no words


def unequal_findings(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each finding with another figure, source or standing than its fact."""
    for finding in knowledge.findings.values():
        if fact := knowledge.facts.get(finding.id):
            for value in sorted(_values(finding) - set(fact.figures)):
                what = f"the figure {value} is not in facts.toml."
                yield knowledge.fault("findings.toml", finding.id, what, "Write the fact's own figure.")
            for name in ("sources", "editorial", "uncertain"):
                if getattr(finding, name) != getattr(fact, name):
                    what = f"{name} is not what it is in facts.toml, {getattr(fact, name)!s}."
                    yield knowledge.fault("findings.toml", finding.id, what, "Give both the same.")


def unequal_wordings(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each number in the words of a finding that its fact has not, and each figure that they leave out."""
    for language, wordings in knowledge.wordings.items():
        file = f"findings.{language}.toml"
        for wording in wordings.values():
            finding, fact = knowledge.findings.get(wording.id), knowledge.facts.get(wording.id)
            if finding and fact:
                for what, mend in _unequal(finding, fact, wording):
                    yield knowledge.fault(file, wording.id, what, mend)


def unequal_caveats(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each finding with a caveat in bokmål and none in another language, or the other way round."""
    model = knowledge.wordings.get(Language.BOKMAL, {})
    for language, wordings in knowledge.wordings.items():
        for wording in wordings.values():
            if wording.id in model and bool(wording.caveat) != bool(model[wording.id].caveat):
                what = f"{'a' if wording.caveat else 'no'} caveat, other than in findings.{Language.BOKMAL}.toml."
                yield knowledge.fault(f"findings.{language}.toml", wording.id, what, "Say the same in both.")


def _unequal(finding: Finding, fact: Fact, wording: Wording) -> Iterator[tuple[str, str]]:
    said = numbers(f"{wording.statement} {wording.caveat}")
    for number in sorted(said - set(fact.figures)):
        yield f"the number {number} is not in facts.toml.", "Write the fact's own figure."
    for value in sorted(_values(finding) - said):
        yield f"the figure {value} is not said.", "Say it in the statement."
    figures = {figure.id for figure in finding.figures}
    for figure in sorted(figures - wording.populations.keys()):
        yield f"nothing says whom the figure {figure} is about.", f'Write figures = {{ {figure} = "…" }}.'
    for figure in sorted(wording.populations.keys() - figures):
        yield f"{figure} is no figure of the finding in findings.toml.", "Mend the figure's id."


def _values(finding: Finding) -> set[str]:
    """Give the figures that are written in digits."""
    values = {figure.value for figure in finding.figures}
    return {value for value in values if value.isdecimal() and int(value) >= _LEAST_IN_DIGITS}
