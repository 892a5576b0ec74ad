"""There are enough ways to ask for each guidance answer and each finding, and none leads to two."""

from collections import Counter
from collections.abc import Iterator

from corpus.checking.knowledge import Knowledge
from corpus.checking.words import words_of
from corpus.faults import Fault
from corpus.types import Language

FEWEST_VARIANTS = 10
LAST_FINDING_OF_THE_REPORT = 85


def too_few_variants(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each answer, and each finding of the report, with fewer than ten ways to ask for it in a language."""
    for language in Language:
        counts = _variant_counts(knowledge, language)
        for section in knowledge.answers:
            if section.language is language and counts[section.id] < FEWEST_VARIANTS:
                yield section.fault(*_too_few(counts[section.id], language))
        for finding in knowledge.findings:
            if _is_of_the_report(finding) and counts[finding] < FEWEST_VARIANTS:
                yield knowledge.fault("findings.toml", finding, *_too_few(counts[finding], language))


def repeated_variants(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each question that is listed twice in a language."""
    for language in Language:
        first: dict[str, str] = {}
        for file in knowledge.variants:
            for entry in file.entries if file.language is language else ():
                for question in entry.questions:
                    plain = _plain(question)
                    if plain in first:
                        what = f"«{question}» is listed under {first[plain]} too."
                        yield Fault(file.file, entry.line, entry.answer_id, what, "Keep the one that fits best.")
                    first.setdefault(plain, entry.answer_id)


def _variant_counts(knowledge: Knowledge, language: Language) -> Counter[str]:
    found: dict[str, set[str]] = {}
    for file in knowledge.variants:
        for entry in file.entries if file.language is language else ():
            found.setdefault(entry.answer_id, set()).update(map(_plain, entry.questions))
    return Counter({answer_id: len(questions) for answer_id, questions in found.items()})


def _too_few(count: int, language: Language) -> tuple[str, str]:
    return f"{count} question variants in questions/{language}/.", f"Write at least {FEWEST_VARIANTS}."


def _plain(question: str) -> str:
    return " ".join(words_of(question.casefold()))


def _is_of_the_report(finding_id: str) -> bool:
    number = finding_id.removeprefix("R")
    return number.isdecimal() and int(number) <= LAST_FINDING_OF_THE_REPORT
