import time
from dataclasses import replace

from corpus.chunking import MAX_CHARACTERS, split_passages
from corpus.sentences import split_sentences
from corpus.types import Block

from .builders import SENTENCE, item, make_document, paragraph

LONG_TEXT = " ".join(f"Setning nummer {number} sier noe om læring i kommunen." for number in range(100))


def texts(*blocks: Block) -> list[str]:
    return [passage.text for passage in split_passages(make_document(*blocks))]


def test_a_short_section_is_one_passage() -> None:
    assert texts(paragraph("Vi vil lære."), item("kurs"), item("øving", "2.")) == ["Vi vil lære.\n- kurs\n2. øving"]


def test_a_passage_knows_where_it_comes_from() -> None:
    (passage,) = split_passages(make_document(paragraph("Vi vil lære.")))
    assert passage.id == "plan.01234567.0"
    assert (passage.document_id, passage.section_id, passage.headings) == ("plan", "s1", ("Mål",))
    assert passage.page is None


def test_long_text_is_cut_between_sentences_only() -> None:
    passages = texts(paragraph(LONG_TEXT))
    assert " ".join(passages) == LONG_TEXT
    assert all(400 <= len(passage) <= MAX_CHARACTERS for passage in passages)
    assert [sentence for passage in passages for sentence in split_sentences(passage)] == list(
        split_sentences(LONG_TEXT)
    )


def test_a_section_of_ours_stays_whole() -> None:
    document = make_document(paragraph(LONG_TEXT[:3000]))
    (section,) = document.sections
    ours = replace(document, sections=(replace(section, facts=("R1",)),))
    assert len(split_passages(document)) > 1
    assert len(split_passages(ours)) == 1


def test_text_is_rather_cut_between_paragraphs_than_inside_them() -> None:
    first, second = " ".join([SENTENCE] * 4), " ".join([SENTENCE] * 7)
    assert texts(paragraph(first), paragraph(second)) == [first, second]


def test_a_list_stays_with_its_lead_in() -> None:
    before = paragraph(" ".join([SENTENCE] * 8))
    passages = texts(before, paragraph("Tiltakene er:"), item("kurs " * 20), item("øving " * 20))
    assert passages[1].startswith("Tiltakene er:")


def test_a_numbered_label_stays_with_the_text_it_announces() -> None:
    text = " ".join([SENTENCE] * 5)
    blocks = (paragraph("Disse er:"), item("Planen", "1."), paragraph(text), item("Størrelsen", "2."), paragraph(text))
    assert texts(*blocks)[1].startswith("2. Størrelsen\n")


def test_a_sentence_longer_than_a_passage_is_cut_between_words() -> None:
    monster = "ord " * 1000
    passages = texts(paragraph(monster.strip()))
    assert all(len(passage) <= MAX_CHARACTERS for passage in passages)
    assert " ".join(passages).split() == monster.split()


def test_a_word_longer_than_a_passage_is_cut_too() -> None:
    assert "".join(texts(paragraph("a" * 5000))) == "a" * 5000


def test_pages_are_exact_on_either_side_of_a_break() -> None:
    text = "Dette er en setning som går over to sider. Den neste står på side to."
    (passage,) = split_passages(make_document(item("punkt", page=1), paragraph(text, 1, ((text.index("over"), 2),))))
    assert passage.page_starts == ((0, 1), (passage.text.index("over"), 2))
    assert passage.page_at(passage.text.index("over") - 1) == 1
    assert passage.page_at(passage.text.index("over")) == 2


def test_a_page_break_inside_an_item_counts_its_marker() -> None:
    document = make_document(paragraph("Først:", 4), item("lang tekst", page=4))
    (passage,) = split_passages(document)
    assert passage.page_starts == ((0, 4),)


def test_a_passage_cut_out_of_a_paragraph_begins_on_its_own_page() -> None:
    offset = LONG_TEXT.index("Setning nummer 50 ")
    passages = split_passages(make_document(paragraph(LONG_TEXT, 7, ((offset, 8),))))
    for passage in passages:
        for start, page in passage.page_starts:
            assert page == (7 if LONG_TEXT.index(passage.text[start : start + 25]) < offset else 8)
    assert passages[-1].page == 8


def test_positions_count_through_the_document() -> None:
    passages = split_passages(make_document(paragraph(LONG_TEXT)))
    assert [passage.position for passage in passages] == list(range(len(passages)))


def test_a_section_of_a_megabyte_takes_no_long_time() -> None:
    started = time.perf_counter()
    split_passages(make_document(*(paragraph(LONG_TEXT) for _ in range(200))))
    assert time.perf_counter() - started < 3.0
