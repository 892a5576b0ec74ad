import time

import pytest

from corpus.sentences import sentence_spans, split_sentences


@pytest.mark.parametrize(
    "text",
    [
        "Det gjelder bl.a. HR og f.eks. KS.",
        "Se kap. 3, jf. § 12-11, nr. 5 og pkt. 2.",
        "Loven trådte i kraft 1.1.2007 og ble endret 3. juni 2009.",
        "Ca. 40 pst. av kommunene, dvs. nesten halvparten, svarte.",
        "Meld. St. 30 (2019–2020) handler om innovasjon.",
        "Boka kom i 4. utg. i fjor.",
        "J. R. Hansen og A. Berg skrev den.",
        "This holds for e.g. HR, i.e. the staff, says Dr. Smith in no. 5.",
        "Prisen er kr. 500 pr. stk. uten moms.",
        "Han sa «nei!» og gikk.",
        "1. Kompetanseplanen",
        "Andelen steg fra 5 til 12. 35 er målet.",
        "Versjon 3.2 av planen, se www.ks.no for mer.",
    ],
)
def test_a_sentence_is_not_cut_at_an_abbreviation_or_number(text: str) -> None:
    assert split_sentences(text) == (text,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Vi lærer. De øver.", ("Vi lærer.", "De øver."), id="full stop"),
        pytest.param("Hvorfor? Fordi! Ja … Kanskje.", ("Hvorfor?", "Fordi!", "Ja …", "Kanskje."), id="other signs"),
        pytest.param("Kurs osv. Deretter øving.", ("Kurs osv.", "Deretter øving."), id="abbreviation that may be last"),
        pytest.param("Slik var det i 2009. Nå er det ikke.", ("Slik var det i 2009.", "Nå er det ikke."), id="year"),
        pytest.param("Alle svarte. 35 prosent sa ja.", ("Alle svarte.", "35 prosent sa ja."), id="number begins"),
        pytest.param("Han sa «ja.» Så gikk han.", ("Han sa «ja.»", "Så gikk han."), id="quotation"),
        pytest.param("(Se der.) «Ja», sa hun.", ("(Se der.)", "«Ja», sa hun."), id="brackets"),
        pytest.param("Første linje\nAndre linje", ("Første linje", "Andre linje"), id="lines"),
        pytest.param("Vi sa no. Then we left.", ("Vi sa no.", "Then we left."), id="no is not number"),
        pytest.param("Et mål.² Neste mål.", ("Et mål.²", "Neste mål."), id="footnote mark"),
    ],
)
def test_sentences_are_parted(text: str, expected: tuple[str, ...]) -> None:
    assert split_sentences(text) == expected


def test_spans_cover_everything_but_white_space() -> None:
    text = "  En. To?\n\n Tre uten slutt "
    spans = sentence_spans(text)
    assert [text[start:end] for start, end in spans] == ["En.", "To?", "Tre uten slutt"]


def test_text_without_words_has_no_sentences() -> None:
    assert sentence_spans(" \n ") == ()


@pytest.mark.parametrize("text", ["ca. A " * 30_000, "." * 100_000, "a" * 200_000, '"' * 100_000, ". " * 50_000])
def test_long_text_takes_no_long_time(text: str) -> None:
    started = time.perf_counter()
    sentence_spans(text)
    assert time.perf_counter() - started < 1.0
