"""A small knowledge base in a folder: one article, one guidance answer and all registers, in three languages."""

from pathlib import Path

_ARTICLES = {
    "nb/funn.md": """\
+++
id = "funn"
title = "Funn"
language = "nb"
+++

## Hva ble funnet? {#funn-tall kind="report" facts="R1 R2 G1" sources="E1 E2"}

57 prosent lærer mest av en kollega. Det er trolig flere i dag.

- Noen lærer av en leder.
- Andre lærer av en bok fra 1997.

## Hva råder vi til? {#funn-tid kind="editorial" facts="M1" sources="" step="6"}

Sett av tid til å lære. Se steg 3 og 5.
""",
    "nn/funn.md": """\
+++
id = "funn"
title = "Funn"
language = "nn"
+++

## Kva blei funne? {#funn-tall kind="report" facts="R1 R2 G1" sources="E1 E2"}

57 prosent lærer mest av ein kollega. Det er truleg fleire i dag.

- Nokon lærer av ein leiar.
- Andre lærer av ei bok frå 1997.

## Kva rår vi til? {#funn-tid kind="editorial" facts="M1" sources="" step="6"}

Set av tid til å lære. Sjå steg 3 og 5.
""",
    "en/funn.md": """\
+++
id = "funn"
title = "Findings"
language = "en"
+++

## What was found? {#funn-tall kind="report" facts="R1 R2 G1" sources="E1 E2"}

57 per cent learn most from a colleague. There are probably more today.

- Some learn from a leader.
- Others learn from a book from 1997.

## What do we advise? {#funn-tid kind="editorial" facts="M1" sources="" step="6"}

Set time aside to learn. See steps 3 and 5.
""",
    "nb/svar-kurs.md": """\
+++
id = "svar-kurs"
title = "Svar om kurs"
language = "nb"
+++

## Er det nok med kurs? {#svar-kurs kind="report" facts="R1 M1" sources="E1" step="6"}

Nei, et kurs alene er sjelden nok. [R1] Folk lærer best når de lærer sammen, tett på det de gjør hver dag. [R1]

Vårt råd er å gjøre slik:

- Sett av en time i uka til å dele det dere har lært. [M1]
- La to og to følge hverandre på jobb. [M1]

57 prosent sier at de lærer mest av en kollega (ca. 2011). [R1] Tallet sier ikke noe om hvor mye de lærer. [R1]
""",
    "nn/svar-kurs.md": """\
+++
id = "svar-kurs"
title = "Svar om kurs"
language = "nn"
+++

## Er det nok med kurs? {#svar-kurs kind="report" facts="R1 M1" sources="E1" step="6"}

Nei, eit kurs åleine er sjeldan nok. [R1] Folk lærer best når dei lærer saman, tett på det dei gjer kvar dag. [R1]

Vårt råd er å gjere slik:

- Set av ein time i veka til å dele det de har lært. [M1]
- La to og to følgje kvarandre på jobb. [M1]

57 prosent seier at dei lærer mest av ein kollega (ca. 2011). [R1] Talet seier ikkje noko om kor mykje dei lærer. [R1]
""",
    "en/svar-kurs.md": """\
+++
id = "svar-kurs"
title = "Answers about courses"
language = "en"
+++

## Is a course enough? {#svar-kurs kind="report" facts="R1 M1" sources="E1" step="6"}

No, a course alone is seldom enough. [R1] People learn best when they learn together, close to their work. [R1]

Our advice is to do this:

- Set aside an hour a week to share what you have learned. [M1]
- Let two and two follow each other at work. [M1]

57 per cent say that they learn most from a colleague (about 2011). [R1] The figure does not say how much. [R1]
""",
}
_REGISTERS = {
    "facts.toml": """\
[[fact]]
id = "R1"
sources = ["E1"]
editorial = "no"
figures = ["57"]

[[fact]]
id = "R2"
sources = ["E1"]
editorial = "no"
uncertain = true

[[fact]]
id = "M1"
sources = []
editorial = "whole"
""",
    "sources.toml": """\
[[source]]
id = "E1"
title = "Læring i fire kommuner"
publisher = "Et institutt"
year = "ca. 2011"
url = ""
kind = "report"

[[source]]
id = "E2"
title = "En bok om læring"
publisher = "Et forlag"
year = "1997"
url = ""
kind = "literature"
""",
    "themes.toml": """\
[[theme]]
id = "laering"
nb = "Læring"
nn = "Læring"
en = "Learning"
""",
    "findings.toml": """\
[[finding]]
id = "R1"
theme = "laering"
sources = ["E1"]
page = 1
editorial = "no"
figures = [{ id = "kollega", value = 57, unit = "percent", year = 2011 }]

[[finding]]
id = "R2"
theme = "laering"
sources = ["E1"]
editorial = "no"
uncertain = true
""",
    "findings.nb.toml": """\
[R1]
statement = "57 prosent lærer mest av en kollega."
figures = { kollega = "de som svarte" }

[R2]
statement = "Det er trolig flere i dag."
""",
    "findings.nn.toml": """\
[R1]
statement = "57 prosent lærer mest av ein kollega."
figures = { kollega = "dei som svarte" }

[R2]
statement = "Det er truleg fleire i dag."
""",
    "findings.en.toml": """\
[R1]
statement = "57 per cent learn most from a colleague."
figures = { kollega = "those who answered" }

[R2]
statement = "There are probably more today."
""",
    "glossary.nb.toml": """\
[[term]]
id = "G1"
term = "læring"
definition = "Læring er å kunne mer i dag enn i går."
nn = "læring"
en = "learning"
sources = ["E2"]
""",
    "glossary.nn.toml": """\
[[term]]
id = "G1"
term = "læring"
definition = "Læring er å kunne meir i dag enn i går."
nb = "læring"
en = "learning"
sources = ["E2"]
""",
    "glossary.en.toml": """\
[[term]]
id = "G1"
term = "learning"
definition = "Learning is to know more today than yesterday."
nb = "læring"
nn = "læring"
sources = ["E2"]
""",
}
_ASKED = {"nb": "hva med {} nummer {}?", "nn": "kva med {} nummer {}?", "en": "what about {} number {}?"}


def write_knowledge(folder: Path) -> Path:
    """Write a knowledge base without a fault, and give its folder."""
    for file, text in (_ARTICLES | _REGISTERS).items():
        _write(folder / file, text)
    for language, asked in _ASKED.items():
        entries = [_variants(answer_id, asked) for answer_id in ("svar-kurs", "R1", "R2")]
        _write(folder / "questions" / language / "alt.toml", "\n".join(entries))
    return folder


def _variants(answer_id: str, asked: str) -> str:
    questions = "".join(f'  "{asked.format(answer_id, number)}",\n' for number in range(1, 11))
    return f"[{answer_id}]\nquestions = [\n{questions}]\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
