"""A folder in BEIR's form → a data set of passages, queries and judgements.

The form is that of Thakur et al. 2021: `corpus.jsonl`, `queries.jsonl` and `qrels/<split>.tsv`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.types import Kind, Language, Passage
from evals.types import DataSet, Judgements, MeasurementError, Query

_QRELS_COLUMNS = ["query-id", "corpus-id", "score"]


class DataSetError(MeasurementError):
    """A data set is not in BEIR's form; the message says where and how."""


class _Metadata(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    parent: str | None = None
    lang: str | None = None
    kind: str | None = None


class _Record(BaseModel):
    """A line of `corpus.jsonl` or `queries.jsonl`; only a passage has a title."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str = Field(alias="_id", min_length=1)
    title: str | None = None
    text: str
    metadata: _Metadata | None = None

    @property
    def details(self) -> _Metadata:
        return self.metadata or _Metadata()


def read_data_set(folder: Path, split: str) -> DataSet:
    """The passages of `folder`, and of its queries those that `qrels/<split>.tsv` judges a passage relevant to.

    A passage belongs to the document that `metadata.parent` names, or stands alone; its language is `metadata.lang`
    where that is one of ours, else bokmål. A query's kind is `metadata.kind`.

    Raises:
        DataSetError: A file is missing, or a line of it is not in BEIR's form.
    """
    judgements = _read_judgements(folder, split)
    queries = tuple(_query(record) for record in _records(folder / "queries.jsonl") if record.id in judgements)
    _refuse_unknown_queries(judgements, queries, split)
    return DataSet(folder.resolve().name, split, _passages(folder / "corpus.jsonl"), queries, judgements)


def read_questions(path: Path) -> dict[str, str]:
    """Question id → text, of a file in the form of `queries.jsonl`.

    Raises:
        DataSetError: The file is missing, or a line of it is not in BEIR's form.
    """
    return {record.id: record.text for record in _records(path)}


def _passages(path: Path) -> tuple[Passage, ...]:
    counts: Counter[str] = Counter()
    passages = []
    for record in _records(path):
        document = record.details.parent or record.id
        passages.append(_passage(record, document, counts[document]))
        counts[document] += 1
    if not passages:
        raise DataSetError(f"{path.name} holds no passages. It needs one JSON object a line.")
    return tuple(passages)


def _passage(record: _Record, document: str, position: int) -> Passage:
    return Passage(
        id=record.id,
        document_id=document,
        title=record.title or "",
        kind=Kind.UPLOAD,
        language=_language(record.details.lang),
        section_id=document,
        headings=(),
        text=record.text,
        position=position,
    )


def _language(code: str | None) -> Language:
    return Language(code) if code in set(Language) else Language.BOKMAL


def _query(record: _Record) -> Query:
    return Query(record.id, record.text, record.details.kind or "")


def _records(path: Path) -> Iterator[_Record]:
    seen: set[str] = set()
    for number, line in _lines(path):
        record = _record(line, f"{path.name} line {number}")
        if record.id in seen:
            raise DataSetError(f"{path.name} line {number}: the _id {record.id} stands on an earlier line too.")
        seen.add(record.id)
        yield record


def _record(line: str, place: str) -> _Record:
    try:
        return _Record.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the line"
        raise DataSetError(f"{place}: {field}: {first['msg']}.") from error


def _read_judgements(folder: Path, split: str) -> Mapping[str, Judgements]:
    path = folder / "qrels" / f"{split}.tsv"
    lines = _lines(path)
    _check_header(next(lines, (1, ""))[1], path)
    judgements: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, line in lines:
        query, passage, score = _judgement(line, f"{path.name} line {number}")
        if score > 0:
            judgements[query][passage] = score
    if not judgements:
        raise DataSetError(f"{path.name} judges no passage relevant: no score is above 0.")
    return dict(judgements)


def _check_header(header: str, path: Path) -> None:
    if header.split("\t") != _QRELS_COLUMNS:
        expected = ", ".join(_QRELS_COLUMNS)
        raise DataSetError(f"{path.name} line 1: expected the columns {expected} (tabs between), got {header!r}.")


def _judgement(line: str, place: str) -> tuple[str, str, int]:
    fields = line.split("\t")
    if len(fields) != len(_QRELS_COLUMNS):
        raise DataSetError(f"{place}: expected {len(_QRELS_COLUMNS)} columns with tabs between, got {len(fields)}.")
    try:
        return fields[0], fields[1], int(fields[2])
    except ValueError as error:
        raise DataSetError(f"{place}: the score must be a whole number, got {fields[2]!r}.") from error


def _refuse_unknown_queries(judgements: Mapping[str, Judgements], queries: tuple[Query, ...], split: str) -> None:
    unknown = judgements.keys() - {query.id for query in queries}
    if unknown:
        raise DataSetError(f"{split}.tsv judges the query {min(unknown)}, which is not in queries.jsonl.")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers from 1."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, line.rstrip("\r\n")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DataSetError(_missing(path)) from error
    except OSError as error:
        raise DataSetError(f"{path.name} cannot be opened: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DataSetError(f"{path.name} is not UTF-8 text.") from error


def _missing(path: Path) -> str:
    if path.parent.name != "qrels" or not path.parent.is_dir():
        return f"No such file: {path}. A BEIR folder holds corpus.jsonl, queries.jsonl and qrels/<split>.tsv."
    splits = ", ".join(sorted(file.stem for file in path.parent.glob("*.tsv"))) or "none"
    return f"No split {path.stem} in {path.parent}. There is: {splits}. Choose with --split."
