"""Nothing is left out: the facts in the articles, the findings in their registers, the terms in the glossaries."""

from collections.abc import Iterator

from corpus.checking.knowledge import Knowledge
from corpus.faults import Fault
from corpus.types import Language

_FINDING = "R"
_TERM = "G"


def uncarried_facts(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each required fact that no section of a language carries."""
    for language in Language:
        carried = {
            fact for section in knowledge.sections if section.language is language for fact in section.section.facts
        }
        for fact in knowledge.facts.values():
            if fact.required and fact.id not in carried:
                what = f"no section in {language}/ carries the fact."
                yield knowledge.fault(
                    "facts.toml", fact.id, what, "Write it, or add the id to the section that says it."
                )


def missing_findings(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each finding that is not in the register, or that a language does not word."""
    wanted = [fact.id for fact in knowledge.facts.values() if fact.required and fact.id.startswith(_FINDING)]
    for fact_id in wanted if knowledge.findings else ():
        if fact_id not in knowledge.findings:
            yield knowledge.fault("facts.toml", fact_id, "not in findings.toml.", "Add a [[finding]] with this id.")
    for language, wordings in knowledge.wordings.items():
        for finding_id in knowledge.findings.keys() - wordings.keys():
            what = f"no words in findings.{language}.toml."
            yield knowledge.fault("findings.toml", finding_id, what, f"Add [{finding_id}] with a statement.")


def missing_terms(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each term that a glossary lacks, and each number that is left out in the row of ids."""
    terms = knowledge.terms
    count = max((int(term[1:]) for term in terms if term[1:].isdecimal()), default=0)
    wanted = {f"{_TERM}{number}" for number in range(1, count + 1)} | terms.keys()
    for language, glossary in knowledge.glossaries.items():
        for term in wanted - glossary.keys():
            yield Fault(f"glossary.{language}.toml", 1, term, "the term is missing.", "Add a [[term]] with this id.")
