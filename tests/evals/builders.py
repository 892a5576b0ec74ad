import json
from collections.abc import Sequence
from pathlib import Path

from corpus.types import Kind, Language, Passage

TEXTS = {
    "lisens": "Lisensen gir kommunen rett til å bruke programmet i tre år.",
    "kurs": "Kurset varer i to dager og holdes på rådhuset hver høst.",
    "ferie": "Ferien skal avtales med lederen innen første april.",
    "lønn": "Lønnen utbetales den tolvte i hver måned.",
    "sykdom": "Ved sykdom meldes fraværet til nærmeste leder samme dag.",
    "reise": "Reiser bestilles gjennom avtalen med reisebyrået.",
    "nøkkel": "Mistede nøkler meldes til vaktmesteren med en gang.",
    "møte": "Møterommene bookes i kalenderen og ryddes etterpå.",
    "bil": "Tjenestebilen lades i garasjen når dagen er over.",
    "arkiv": "Brev og vedtak legges i arkivet av saksbehandleren.",
}


def make_passage(id: str, text: str, title: str = "") -> Passage:
    return Passage(id, id, title, Kind.UPLOAD, Language.BOKMAL, id, (), text, 0)


def make_passages() -> tuple[Passage, ...]:
    return tuple(make_passage(id, text) for id, text in TEXTS.items())


def write_beir(
    folder: Path,
    *,
    passages: Sequence[object] = (
        {"_id": "p1", "title": "T", "text": "Kurs i ledelse"},
        {"_id": "p2", "text": "Ferie"},
    ),
    queries: Sequence[object] = ({"_id": "q1", "text": "kurs"}, {"_id": "q2", "text": "ferie"}),
    qrels: str = "query-id\tcorpus-id\tscore\nq1\tp1\t1\n",
    split: str = "test",
) -> Path:
    (folder / "qrels").mkdir(parents=True)
    (folder / "corpus.jsonl").write_text(_lines(passages), encoding="utf-8")
    (folder / "queries.jsonl").write_text(_lines(queries), encoding="utf-8")
    (folder / "qrels" / f"{split}.tsv").write_text(qrels, encoding="utf-8")
    return folder


def _lines(records: Sequence[object]) -> str:
    return "".join(record if isinstance(record, str) else json.dumps(record) + "\n" for record in records)
