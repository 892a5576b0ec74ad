from assistant.composing import Draft
from assistant.finding import Found
from assistant.revisiting import shortened, sources_told
from assistant.statements import Statement
from assistant.types import Answer, AnswerStatus, Citation
from corpus.types import Kind, Language
from tests.builders import make_passage

_PASSAGE = make_passage("Kort.")


def make_found(*texts: str) -> Found:
    statements = tuple(Statement(text, text, _PASSAGE, is_item=text.startswith("- ")) for text in texts)
    return Found(Language.BOKMAL, Draft(statements))


def said(found: Found) -> list[str]:
    return [statement.text for statement in found.statements]


def test_the_first_sentence_is_the_short_answer() -> None:
    long = "Sett mål for tiltaket og velg målemåte før start, og mål en gang underveis også."
    assert said(shortened(make_found(long, "Vårt råd: Begynn."))) == [long]


def test_a_sentence_of_few_words_has_the_next_one_with_it() -> None:
    assert said(shortened(make_found("Ja.", "Planen må ha mål.", "Den må ha tiltak."))) == ["Ja.", "Planen må ha mål."]


def test_a_list_goes_with_what_leads_to_it() -> None:
    found = make_found("Dette må planen ha:", "- mål", "- tiltak", "Resten er opp til dere.")
    assert said(shortened(found)) == ["Dette må planen ha:", "- mål", "- tiltak"]


def test_sources_are_told_with_section_page_and_the_first_words_of_the_quote() -> None:
    quote = "Planen gjelder i fire år. " + "Den følges opp hvert år av ledergruppen. " * 8
    citation = Citation(1, "plan", "Vår plan", Kind.UPLOAD, "Mål", 7, "plan.0.1", quote, quote.strip(), "/kilder/plan")
    told = sources_told(Answer(AnswerStatus.ANSWERED, Language.NYNORSK, "…", (citation,)))
    first, _, line = told.text.split("\n")
    assert first == "Svaret er henta herfrå:"
    assert line.startswith("- **Vår plan: Mål**, side 7: «Planen gjelder i fire år.")
    assert line.endswith(" [1]")
    assert line.split("«")[1].split("»")[0] in quote
