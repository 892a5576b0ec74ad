"""All checks of the knowledge base, in the order in which their faults are best mended."""

from collections.abc import Sequence
from pathlib import Path

from corpus.checking import (
    copying,
    coverage,
    figures,
    findings,
    lengths,
    marking,
    norms,
    parity,
    readability,
    references,
    shape,
    standing,
    variants,
)
from corpus.checking.reading import read_knowledge
from corpus.faults import Fault

_CHECKS = (
    shape.misplaced_articles,
    shape.misshapen_sections,
    shape.repeated_ids,
    references.dangling_ids,
    references.missing_sources,
    marking.misshapen_markers,
    marking.unmatched_markers,
    marking.unmarked_statements,
    figures.unsupported_numbers,
    findings.unequal_findings,
    findings.unequal_wordings,
    findings.unequal_caveats,
    standing.unowned_advice,
    standing.unowned_sentences,
    standing.certain_about_the_uncertain,
    standing.unqualified_wordings,
    parity.missing_articles,
    parity.unequal_articles,
    norms.foreign_words,
    readability.hard_sections,
    readability.hard_answers,
    lengths.misfit_sections,
    lengths.misfit_answers,
    variants.too_few_variants,
    variants.repeated_variants,
    coverage.uncarried_facts,
    coverage.missing_findings,
    coverage.missing_terms,
)


def find_faults(folder: Path, originals: Sequence[str] = ()) -> tuple[Fault, ...]:
    """Give what is wrong in a knowledge folder, by file and line. `originals` are texts that nothing is copied from."""
    knowledge, unreadable = read_knowledge(folder)
    found = [fault for check in _CHECKS for fault in check(knowledge)]
    return tuple(sorted({*unreadable, *found, *copying.copied_runs(knowledge, originals)}))
