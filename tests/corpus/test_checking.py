from pathlib import Path

import pytest

from corpus.__main__ import main
from corpus.checking.checks import find_faults
from tests.corpus.knowledge_base import write_knowledge

ORIGINAL = "Forfatterne skriver at folk lærer best når de lærer sammen, tett på det de gjør hver eneste dag."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge")


def plant(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


def faults(folder: Path, *originals: str) -> list[str]:
    return [str(fault) for fault in find_faults(folder, originals)]


def test_a_sound_knowledge_base_has_no_fault(folder: Path) -> None:
    assert faults(folder, "Noe ganske annet.") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        pytest.param(
            "nb/funn.md",
            '{#funn-tid kind="editorial" facts="M1" sources="" step="6"}',
            '{#funn-tid kind="editorial" facts="" sources="" step="6"}',
            "nn/funn.md:18: funn-tid: facts is M1 here and none in nb/funn.md:18. Give both the same.",
            id="attributes that differ",
        ),
        pytest.param(
            "nb/funn.md",
            'facts="R1 R2 G1"',
            'facts="R1 R9 G1"',
            "facts.toml:8: R2: no section in nb/ carries the fact. "
            "Write it, or add the id to the section that says it.",
            id="a required fact that no section carries",
        ),
        pytest.param(
            "nb/funn.md",
            'facts="R1 R2 G1"',
            'facts="R1 R2 R9 G1"',
            "nb/funn.md:7: funn-tall: the fact R9 is in no register. Mend the id.",
            id="a dangling fact",
        ),
        pytest.param(
            "nb/funn.md",
            'sources="E1 E2"',
            'sources="E1 E2 E9"',
            "nb/funn.md:7: funn-tall: the source E9 is not in sources.toml. Mend the id.",
            id="a dangling source",
        ),
        pytest.param(
            "nb/funn.md",
            'sources="E1 E2"',
            'sources="E2"',
            "nb/funn.md:7: funn-tall: the source E1 of R2 is left out. Add it to sources.",
            id="a source left out",
        ),
        pytest.param(
            "findings.toml",
            'id = "R2"\ntheme = "laering"',
            'id = "R2"\ntheme = "larering"',
            "findings.toml:10: R2: the theme larering is not in themes.toml. Write one of laering.",
            id="a dangling theme",
        ),
        pytest.param(
            "questions/nn/alt.toml",
            "[svar-kurs]",
            "[svar-kuss]",
            "questions/nn/alt.toml:1: svar-kuss: no section in nn/ and no finding has this id. "
            "Mend the id, or write the answer.",
            id="a dangling answer of question variants",
        ),
        pytest.param(
            "nb/svar-kurs.md",
            "dere har lært. [M1]",
            "dere har lært. [M1 R2]",
            "nb/svar-kurs.md:13: svar-kurs: R2 is marked but not listed. Add it to facts, or mend the marker.",
            id="a marker that the section does not list",
        ),
        pytest.param(
            "en/svar-kurs.md",
            'facts="R1 M1" sources="E1"',
            'facts="R1 M1 G1" sources="E1 E2"',
            "en/svar-kurs.md:7: svar-kurs: G1 is listed but not marked. Mark its sentence, or take it out of facts.",
            id="a fact that no sentence is marked with",
        ),
        pytest.param(
            "nb/svar-kurs.md",
            "hverandre på jobb. [M1]",
            "hverandre på jobb. [M1, R1]",
            "nb/svar-kurs.md:14: svar-kurs: [M1, R1] is no marker. "
            "Write [R53 M80] after the full stop, ids with spaces between.",
            id="a marker in another shape",
        ),
        pytest.param(
            "nb/svar-kurs.md",
            "hverandre på jobb. [M1]",
            "hverandre på jobb.",
            "nb/svar-kurs.md:14: svar-kurs: nothing here is marked with its facts. "
            "Write [R53 M80] after the full stop, ids with spaces between.",
            id="an item without a marker",
        ),
        pytest.param(
            "nb/funn.md",
            "57 prosent",
            "58 prosent",
            "nb/funn.md:9: funn-tall: the number 58 is in none of its facts. "
            "Write what the fact says, or name the fact that has it.",
            id="a number that no fact has",
        ),
        pytest.param(
            "findings.toml",
            "value = 57",
            "value = 75",
            "findings.toml:2: R1: the figure 75 is not in facts.toml. Write the fact's own figure.",
            id="a figure of a finding that its fact has not",
        ),
        pytest.param(
            "findings.en.toml",
            "57 per cent",
            "75 per cent",
            "findings.en.toml:1: R1: the number 75 is not in facts.toml. Write the fact's own figure.",
            id="a number in the words of a finding",
        ),
        pytest.param(
            "findings.nn.toml",
            "kollega = ",
            "leiar = ",
            'findings.nn.toml:1: R1: nothing says whom the figure kollega is about. Write figures = { kollega = "…" }.',
            id="a figure about nobody",
        ),
        pytest.param(
            "nn/funn.md",
            "- Nokon lærer av ein leiar.\n",
            "",
            "nn/funn.md:7: funn-tall: lists of 1 here and 2 in nb/funn.md:7. Say the same in both.",
            id="an item left out in one language",
        ),
        pytest.param(
            "nn/funn.md",
            "57 prosent",
            "Mange",
            "nn/funn.md:7: funn-tall: the numbers 1997 here and 1997, 57 in nb/funn.md:7. Say the same in both.",
            id="a number left out in one language",
        ),
        pytest.param(
            "nn/funn.md",
            "Sjå steg 3",
            "Se ikke på steg 3",
            "nn/funn.md:20: funn-tid: «ikke» is not nynorsk. Write «ikkje».",
            id="bokmål in nynorsk",
        ),
        pytest.param(
            "glossary.nb.toml",
            "å kunne mer",
            "å kunne meir",
            "glossary.nb.toml:4: G1: «meir» is not bokmål. Write «mer».",
            id="nynorsk in bokmål",
        ),
        pytest.param(
            "nb/funn.md",
            "Sett av tid til å lære.",
            f"{'Kommunestyrets kompetanseutviklingsarbeid forutsetter organisasjonsmessig tilrettelegging ' * 9}.",
            "nb/funn.md:18: funn-tid: LIX 54.1 is above 50. Write shorter sentences and plainer words.",
            id="a section that is hard to read",
        ),
        pytest.param(
            "nb/svar-kurs.md",
            "Folk lærer best når de lærer sammen, tett på det de gjør hver dag. ",
            "",
            "nb/svar-kurs.md:7: svar-kurs: 55 words are fewer than 60. Say how or why, too.",
            id="an answer that is too short",
        ),
        pytest.param(
            "en/svar-kurs.md",
            "The figure does not say how much.",
            "The figure does not say how much. " * 18,
            "en/svar-kurs.md:7: svar-kurs: 184 words are more than 180. Say less, or make two answers of it.",
            id="an answer that is too long",
        ),
        pytest.param(
            "nb/funn.md",
            "La den som deler, vise det i praksis. Spør til slutt hva de andre vil prøve. ",
            "",
            "nb/funn.md:18: funn-tid: 73 words are fewer than 80. Say what it means, or what bears on it, too.",
            id="a section of an article that is too short",
        ),
        pytest.param(
            "nn/funn.md",
            "Slik lærer begge.",
            "Slik lærer begge. " * 56,
            "nn/funn.md:7: funn-tall: 253 words are more than 250. Say less, or make two sections of it.",
            id="a section of an article that is too long",
        ),
        pytest.param(
            "nb/svar-kurs.md",
            "Vårt råd er å gjøre slik:",
            "Gjør slik:",
            "nb/svar-kurs.md:13: svar-kurs: M1 is our own synthesis, and "
            "«Sett av en time i uka til å dele det dere har lært.» does not say so. Write «Vårt råd: …».",
            id="our own advice as the word of a source",
        ),
        pytest.param(
            "nb/funn.md",
            "Det er trolig flere i dag.",
            "Det er flere i dag.",
            "nb/funn.md:7: funn-tall: R2 is uncertain, and no sentence says so. Say so, with a word such as «trolig».",
            id="an uncertain fact as certain",
        ),
        pytest.param(
            "questions/nb/alt.toml",
            '  "hva med R1 nummer 10?",\n',
            "",
            "findings.toml:2: R1: 9 question variants in questions/nb/. Write at least 10.",
            id="too few question variants",
        ),
        pytest.param(
            "questions/nb/alt.toml",
            "hva med R1 nummer 10?",
            "Hva med R2  nummer 10",
            "questions/nb/alt.toml:29: R2: «hva med R2 nummer 10?» is listed under R1 too. "
            "Keep the one that fits best.",
            id="a question that is listed twice",
        ),
        pytest.param(
            "glossary.nn.toml",
            'id = "G1"',
            'id = "G2"',
            "glossary.nn.toml:1: G1: the term is missing. Add a [[term]] with this id.",
            id="a term that is missing",
        ),
        pytest.param(
            "facts.toml",
            'editorial = "whole"',
            'editorial = "all"',
            "facts.toml:13: M1: 'all' is not a valid Editorial in 'editorial'. Write one of no, part, whole.",
            id="a register with a word that is none",
        ),
        pytest.param(
            "findings.nb.toml",
            'statement = "Det',
            'statement = "\nDet',
            "findings.nb.toml:6: findings.nb: no TOML: Illegal character '\\n' (at line 6, column 14). Mend the line.",
            id="a register that is no TOML",
        ),
        pytest.param(
            "nb/funn.md",
            'title = "Funn"\n',
            "",
            "nb/funn.md:2: funn: no title in the front matter. It needs id, title and language.",
            id="front matter without a title",
        ),
        pytest.param(
            "nb/funn.md",
            '## Hva råder vi til? {#funn-tid kind="editorial" facts="M1" sources="" step="6"}',
            "## Hva råder vi til?",
            'nb/funn.md:18: funn: a heading without {#id kind="…"}. Give each section its attributes.',
            id="a heading without attributes",
        ),
        pytest.param(
            "nb/funn.md",
            'step="6"',
            'step="8"',
            "nb/funn.md:18: funn-tid: the step 8 is none of the method. Give 1–7, or leave it out.",
            id="a step that is none",
        ),
        pytest.param(
            "nb/funn.md",
            'sources="E1 E2"',
            'source="E1 E2"',
            "nb/funn.md:7: funn-tall: an attribute is unknown or not in quotes. "
            'Write {#id kind="…" facts="…" sources="…" step="…"}.',
            id="an attribute that is none",
        ),
        pytest.param(
            "nb/funn.md",
            "{#funn-tid ",
            "{#funn-tall ",
            "nb/funn.md:18: funn-tall: nb/funn.md:7 has the same id. Give each section an id of its own.",
            id="an id that is taken",
        ),
    ],
)
def test_a_fault_is_named_with_its_place_and_its_mend(folder: Path, file: str, old: str, new: str, fault: str) -> None:
    plant(folder, file, old, new)
    assert fault in faults(folder)


def test_an_article_that_is_missing_in_a_language_is_named(folder: Path) -> None:
    (folder / "nn" / "funn.md").unlink()
    assert "nn/funn.md:1: funn: nb/funn.md has no counterpart in nn/. Write it." in faults(folder)


def test_a_register_that_is_missing_is_named(folder: Path) -> None:
    (folder / "sources.toml").unlink()
    assert faults(folder) == ["sources.toml:1: sources: no such file. Write the register."]


def test_a_run_of_nine_words_of_an_original_is_named(folder: Path) -> None:
    assert faults(folder, ORIGINAL) == [
        "nb/svar-kurs.md:9: svar-kurs: «folk lærer best når de lærer sammen tett på» stands in an original. "
        "Say it in your own words."
    ]


def test_the_command_prints_the_faults_and_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plant(folder, "nb/funn.md", "57 prosent", "58 prosent")
    assert main(["check", str(folder)]) == 1
    assert f"{folder.as_posix()}/nb/funn.md:9: funn-tall: the number 58" in capsys.readouterr().out


def test_the_command_counts_what_is_sound(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out == f"{folder.as_posix()}: 6 articles and their registers, no fault.\n"
