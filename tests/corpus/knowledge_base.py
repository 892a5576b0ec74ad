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

En kollega er lett å spørre, og svaret kommer mens arbeidet pågår. Den som svarer, må også tenke gjennom hvorfor hun
gjør som hun gjør. Slik lærer begge. En bok kan ikke svare på spørsmål, men den kan leses om igjen. Vår merknad: Tallet
viser hva folk mener selv, og ikke hva de har lært. Det kan være to ulike ting.

## Hva råder vi til? {#funn-tid kind="editorial" facts="M1" sources="" step="6"}

Sett av tid til å lære. Se steg 3 og 5.
Vårt råd er å velge en fast time, for ellers tar driften den. Bli enige om hvem som skal dele noe, og hva det gjelder.
La den som deler, vise det i praksis. Spør til slutt hva de andre vil prøve. Skriv det ned på en liste som alle kan se.
Ta listen fram igjen neste gang, og snakk om hva som gikk bra. Da blir læringen en del av arbeidet, og ikke noe som
kommer i tillegg.
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

Ein kollega er lett å spørje, og svaret kjem medan arbeidet går føre seg. Den som svarer, må også tenkje gjennom kvifor
ho gjer som ho gjer. Slik lærer begge. Ei bok kan ikkje svare på spørsmål, men ho kan lesast om att. Vår merknad: Talet
viser kva folk meiner sjølve, og ikkje kva dei har lært. Det kan vere to ulike ting.

## Kva rår vi til? {#funn-tid kind="editorial" facts="M1" sources="" step="6"}

Set av tid til å lære. Sjå steg 3 og 5.
Vårt råd er å velje ein fast time, for elles tek drifta han. Bli einige om kven som skal dele noko, og kva det gjeld.
La den som deler, vise det i praksis. Spør til slutt kva dei andre vil prøve. Skriv det ned på ei liste som alle kan
sjå. Ta lista fram att neste gong, og snakk om kva som gjekk bra. Då blir læringa ein del av arbeidet, og ikkje noko
som kjem i tillegg.
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

A colleague is easy to ask, and the answer comes while the work goes on. The one who answers must also think about why
she does it her way. So both of them learn. A book cannot answer questions, but it can be read again. Our note: The
figure shows what people think themselves, and not what they have learned. The two may differ.

## What do we advise? {#funn-tid kind="editorial" facts="M1" sources="" step="6"}

Set time aside to learn. See steps 3 and 5.
Our advice is to choose a fixed hour, or the daily work takes it. Agree on who is to share something, and what it is
about. Let the one who shares show it in practice. Ask at the end what the others want to try. Write it down on a list
that all can see. Bring out the list next time, and talk about what went well. Then the learning becomes part of the
work, and not something that comes on top.
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
