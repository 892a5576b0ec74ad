"""No id dangles: what is referred to is there."""

from collections import Counter
from collections.abc import Iterable, Iterator

from corpus.checking.knowledge import Knowledge
from corpus.faults import Fault


def dangling_ids(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each id of a fact, source, theme, section or finding that is in no register."""
    yield from _in_sections(knowledge)
    yield from _in_registers(knowledge)
    yield from _in_variants(knowledge)


def missing_sources(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each source of its facts that a section leaves out, and in an answer each that no fact has."""
    for section in knowledge.sections:
        facts = [fact for fact_id in section.section.facts if (fact := knowledge.fact(fact_id))]
        of_facts = {source: fact.id for fact in facts for source in fact.sources}
        for source in sorted(of_facts.keys() - set(section.section.sources)):
            yield section.fault(f"the source {source} of {of_facts[source]} is left out.", "Add it to sources.")
        for source in sorted(set(section.section.sources) - of_facts.keys()):
            yield section.fault(f"{source} is the source of none of its facts.", "Take it out of sources.")


def _in_sections(knowledge: Knowledge) -> Iterator[Fault]:
    for section in knowledge.sections:
        for fact_id in section.section.facts if knowledge.facts else ():
            if knowledge.fact(fact_id) is None:
                yield section.fault(f"the fact {fact_id} is in no register.", "Mend the id.")
        for source in section.section.sources if knowledge.sources else ():
            if source not in knowledge.sources:
                yield section.fault(f"the source {source} is not in sources.toml.", "Mend the id.")
        for kind, ids in (("fact", section.section.facts), ("source", section.section.sources)):
            for twice in _repeated(ids):
                yield section.fault(f"the {kind} {twice} is listed twice.", "List it once.")


def _in_registers(knowledge: Knowledge) -> Iterator[Fault]:
    entries = [
        *(("facts.toml", fact.id, fact.sources) for fact in knowledge.facts.values()),
        *(("findings.toml", finding.id, finding.sources) for finding in knowledge.findings.values()),
        *(
            (f"glossary.{language}.toml", term.id, term.sources)
            for language, glossary in knowledge.glossaries.items()
            for term in glossary.values()
        ),
    ]
    for file, entry_id, sources in entries if knowledge.sources else ():
        for source in sources:
            if source not in knowledge.sources:
                yield knowledge.fault(file, entry_id, f"the source {source} is not in sources.toml.", "Mend the id.")
    for finding in knowledge.findings.values():
        if knowledge.themes and finding.theme not in knowledge.themes:
            what = f"the theme {finding.theme} is not in themes.toml."
            yield knowledge.fault("findings.toml", finding.id, what, f"Write one of {', '.join(knowledge.themes)}.")
        if knowledge.facts and finding.id not in knowledge.facts:
            yield knowledge.fault("findings.toml", finding.id, "not in facts.toml.", "Mend the id.")
    for language, wordings in knowledge.wordings.items():
        for finding_id in wordings if knowledge.findings else ():
            if finding_id not in knowledge.findings:
                what = "not in findings.toml."
                yield knowledge.fault(f"findings.{language}.toml", finding_id, what, "Mend the id, or take it out.")


def _in_variants(knowledge: Knowledge) -> Iterator[Fault]:
    for file in knowledge.variants:
        known = {section.id for section in knowledge.sections if section.language is file.language}
        for entry in file.entries:
            if entry.answer_id not in known and entry.answer_id not in knowledge.findings:
                what = f"no section in {file.language}/ and no finding has this id."
                yield Fault(file.file, entry.line, entry.answer_id, what, "Mend the id, or write the answer.")


def _repeated(ids: Iterable[str]) -> list[str]:
    return [one for one, count in Counter(ids).items() if count > 1]
