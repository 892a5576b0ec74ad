"""What is ours is called ours, and what is uncertain is called uncertain."""

import re
from collections.abc import Callable, Iterable, Iterator

from corpus.checking.knowledge import Knowledge
from corpus.facts import Editorial, Fact
from corpus.faults import Fault
from corpus.types import Kind, Language

_NORWEGIAN_OURS = re.compile(
    r"\b(?:vår|vårt|våre|oss|vi (?:foreslår|anbefaler|tilrår|rår|leser|les|mener|meiner|tolker|tolkar|vurderer))\b",
    re.IGNORECASE,
)
_ENGLISH_OURS = re.compile(r"\b(?:our|ours|us|we (?:suggest|recommend|advise|propose|read|think))\b", re.IGNORECASE)
_OURS = {
    Language.BOKMAL: (_NORWEGIAN_OURS, "Vårt råd: …"),
    Language.NYNORSK: (_NORWEGIAN_OURS, "Vårt råd: …"),
    Language.ENGLISH: (_ENGLISH_OURS, "Our advice: …"),
}
_UNSURE = {
    Language.BOKMAL: (
        re.compile(r"usikk|trolig|muligens|antakelig|sannsynligvis|uklart|ikke (?:bekreftet|kjent)", re.IGNORECASE),
        "trolig",
    ),
    Language.NYNORSK: (
        re.compile(r"usikk|truleg|kanskje|venteleg|uklart|ikkje (?:stadfesta|kjen[dt])", re.IGNORECASE),
        "truleg",
    ),
    Language.ENGLISH: (
        re.compile(
            r"uncertain|unsure|probably|possibly|unclear|not (?:been )?(?:confirmed|certain|known)", re.IGNORECASE
        ),
        "probably",
    ),
}


def says_ours(text: str, language: Language) -> bool:
    """Whether a text says that what it holds is ours."""
    return bool(_OURS[language][0].search(text))


def unowned_advice(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each section that passes our own synthesis off as the word of its source."""
    for section in knowledge.sections:
        ours = _facts(section.section.facts, knowledge, lambda fact: fact.editorial is Editorial.WHOLE)
        if section.section.kind is not Kind.EDITORIAL and ours and not says_ours(section.raw.text, section.language):
            what = f"{ours} is our own synthesis, and no sentence says so."
            yield section.fault(what, f"Write «{_OURS[section.language][1]}».")


def unowned_sentences(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each sentence of an answer that is marked with our own synthesis, and neither it nor its lead-in says so."""
    for section in knowledge.answers:
        lead_in_is_ours, paragraph, paragraph_is_ours = False, -1, False
        for one in section.sentences:
            if one.paragraph != paragraph:
                paragraph, paragraph_is_ours = one.paragraph, False
            paragraph_is_ours = paragraph_is_ours or says_ours(one.text, section.language)
            if not one.is_item:
                lead_in_is_ours = paragraph_is_ours and one.text.endswith(":")
            ours = _facts(one.facts, knowledge, lambda fact: fact.editorial is Editorial.WHOLE)
            if ours and not (paragraph_is_ours or (one.is_item and lead_in_is_ours)):
                what = f"{ours} is our own synthesis, and «{one.text}» does not say so."
                mend = f"Write «{_OURS[section.language][1]}»."
                yield section.fault(what, mend, one.line)


def certain_about_the_uncertain(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each section that tells an uncertain fact as if it were certain."""
    for section in knowledge.sections:
        pattern, word = _UNSURE[section.language]
        uncertain = _facts(section.section.facts, knowledge, lambda fact: fact.uncertain)
        if uncertain and not pattern.search(section.raw.text):
            what = f"{uncertain} is uncertain, and no sentence says so."
            yield section.fault(what, f"Say so, with a word such as «{word}».")


def unqualified_wordings(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each finding whose words pass our own synthesis off as found, or an uncertain fact as certain."""
    for language, wordings in knowledge.wordings.items():
        pattern, word = _UNSURE[language]
        for wording in wordings.values():
            text = f"{wording.statement} {wording.caveat}"
            file = f"findings.{language}.toml"
            fact = knowledge.facts.get(wording.id)
            if fact and fact.editorial is Editorial.WHOLE and not says_ours(text, language):
                mend = f"Write «{_OURS[language][1]}»."
                yield knowledge.fault(file, wording.id, "our own synthesis, and nothing says so.", mend)
            if fact and fact.uncertain and not pattern.search(text):
                mend = f"Say so, with a word such as «{word}»."
                yield knowledge.fault(file, wording.id, "uncertain, and nothing says so.", mend)


def _facts(ids: Iterable[str], knowledge: Knowledge, has: Callable[[Fact], bool]) -> str:
    """Give those of the ids whose fact has the property, as text."""
    facts = (knowledge.fact(fact_id) for fact_id in ids)
    return ", ".join(fact.id for fact in facts if fact and has(fact))
