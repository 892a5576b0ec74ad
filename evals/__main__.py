"""`python -m evals`: are the answers good (`answers`), is retrieval (`retrieval`), is all fast and small (`bench`)?"""

import logging
import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from evals.answers.baseline import HOW_TO_WRITE, baseline_of, falls, read_baseline, write_baseline
from evals.answers.cases import FOLDER, AnswerCase, Half, read_answer_cases
from evals.answers.generating import read_records, write_records
from evals.answers.report import NOTES, summary, write_scorecard
from evals.answers.running import run_cases
from evals.answers.scorecard import Scorecard, make_scorecard
from evals.answers.stock import NOTE
from evals.answers.tables import tables
from evals.answers.types import Record
from evals.beir import read_data_set, read_questions
from evals.bench import run_bench
from evals.bench_report import bench_text
from evals.costs import searching_peak_mebibytes
from evals.disturbing import Disturbance, disturbed, reworded
from evals.findings import FIRST_HITS, reach, reach_text, read_cases
from evals.ours import NAME, our_embedder, our_facts_found, our_retrieval
from evals.peers import EMBEDDER_NOTE, PEER_NAMES, peers
from evals.reporting import retrieval_results, retrieval_table, table, write_report
from evals.retrieval import evaluate
from evals.types import DataSet, MeasurementError, RetrievalSystem

_BENCH_SIZES = (3_000, 10_000, 30_000)  # minutes; 100 000 takes about ten more
_BENCH_PEERS = ("bm25s-stems", "langchain-ensemble")
_BOTH = "both"
_CANNOT_GO_ON = 2  # as argparse ends where the arguments are wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; 0, or 2 after one line on what is wrong."""
    options = _parser().parse_args(arguments)
    _log_progress()
    try:
        options.run(options)
    except MeasurementError as error:
        print(f"evals: {error}", file=sys.stderr)
        return _CANNOT_GO_ON
    return 0


def _answers(options: Namespace) -> None:
    halves = tuple(Half) if options.half == _BOTH else (Half(options.half),)
    if options.write_baseline and len(halves) < len(Half):
        raise MeasurementError(f"A baseline is of both halves. Write it with: {HOW_TO_WRITE}")
    cases = read_answer_cases(halves, options.cases)
    scorecard = make_scorecard(cases, _records(options, cases))
    if options.write_baseline:
        write_baseline(baseline_of(scorecard))
    beside = _beside_baseline(scorecard)
    write_scorecard(options.folder, scorecard, beside, (*NOTES, *([NOTE] if len(scorecard.systems) > 1 else [])))
    first = tables(scorecard)[0]
    print(summary(scorecard), table(first.columns, first.rows), *beside, sep="\n\n")
    print(f"\nThe whole of it: {options.folder / 'scorecard.html'}")


def _records(options: Namespace, cases: Sequence[AnswerCase]) -> tuple[Record, ...]:
    """What the systems give for the cases, kept for another time; or what an earlier run kept."""
    if options.outcomes:
        ids = {case.id for case in cases}
        return tuple(record for record in read_records(options.outcomes) if record.case_id in ids)
    records = run_cases(cases, with_stock=options.peers)
    write_records(options.folder / "outcomes.jsonl", records)
    return records


def _calibrate(options: Namespace) -> None:
    from evals.calibration.running import calibrate, calibration_text, write

    calibration = calibrate(options.embedder)
    print(calibration_text(calibration))
    if options.write:
        write(calibration)


def _beside_baseline(scorecard: Scorecard) -> tuple[str, ...]:
    """What there is to say of the scorecard beside the baseline, which is of both halves."""
    if len(scorecard.halves) < len(Half):
        return ("The baseline is of both halves, and this is one.",)
    try:
        return falls(read_baseline(), scorecard) or ("Nothing has fallen below the baseline.",)
    except MeasurementError as error:
        return (str(error),)


def _retrieval(options: Namespace) -> None:
    systems, notes = _systems(PEER_NAMES if options.peers else ())
    results = []
    for data_set in _data_sets(options):
        results.append(evaluate(systems, data_set))
        print(retrieval_table(results[-1]), end="\n\n")
    for note in notes:
        print(note)
    if options.json:
        settings = {"split": options.split, "systems": [system.name for system in systems]}
        write_report(options.json, retrieval_results(results), settings, notes)


def _data_sets(options: Namespace) -> list[DataSet]:
    data_sets = [read_data_set(folder, options.split) for folder in options.beir]
    if options.questions:
        texts = read_questions(options.questions)
        data_sets = [reworded(one, texts, options.questions.stem) for one in data_sets]
    if options.disturb:
        data_sets = [disturbed(one, options.disturb) for one in data_sets]
    return data_sets


def _findings(options: Namespace) -> None:
    with our_facts_found() as find:
        results = reach(read_cases(), find)
    print(reach_text(results, with_missed=options.missed))
    if options.json:
        write_report(options.json, {"reach": {one.language: one.share for one in results}}, {"hits": FIRST_HITS}, ())


def _bench(options: Namespace) -> None:
    systems, notes = _systems(options.peers)
    result = run_bench(systems, options.sizes, langchain_up_to=options.langchain_up_to)
    print(bench_text(result), *notes, sep="\n\n")
    if options.json:
        settings = {"sizes": options.sizes, "systems": [system.name for system in systems]}
        write_report(options.json, asdict(result), settings, notes)


def _memory(options: Namespace) -> None:
    systems, _ = _systems([options.system])
    print(searching_peak_mebibytes(next(system for system in systems if system.name == options.system)))


def _systems(peer_names: Sequence[str]) -> tuple[tuple[RetrievalSystem, ...], tuple[str, ...]]:
    """Ours and the named peers, and what a reader must know of them."""
    embedder = our_embedder()
    ours = our_retrieval(embedder)
    if not peer_names:
        return (ours,), ()
    return (ours, *(peer for peer in peers(embedder) if peer.name in peer_names)), (EMBEDDER_NOTE,)


def _log_progress() -> None:
    """Say on standard error what is being measured, and nothing that the libraries say."""
    handler = logging.StreamHandler()
    handler.addFilter(logging.Filter("evals"))
    logging.basicConfig(format="%(message)s", handlers=[handler])
    logging.getLogger("evals").setLevel(logging.INFO)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m evals", description="Measure the quality and the speed of the product.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    answers = commands.add_parser("answers", help="the scorecard: are the answers to the cases good?")
    answers.add_argument("--half", choices=(*Half, _BOTH), default=_BOTH, help="which cases (default: both)")
    answers.add_argument("--cases", type=Path, default=FOLDER, metavar="FOLDER", help="where the cases stand")
    answers.add_argument("--peers", action=BooleanOptionalAction, default=True, help="run the stock pipeline beside")
    answers.add_argument("--outcomes", type=Path, metavar="FILE", help="measure what an earlier run wrote, run nothing")
    answers.add_argument("--folder", type=Path, default=Path("var/eval"), help="where to write (default: var/eval)")
    answers.add_argument("--write-baseline", action="store_true", help="keep the figures as the new baseline")
    answers.set_defaults(run=_answers)

    retrieval = commands.add_parser("retrieval", help="index and search data sets in BEIR's form")
    retrieval.add_argument("--beir", type=Path, nargs="+", action="extend", required=True, metavar="FOLDER")
    retrieval.add_argument("--split", default="test", help="which of the folder's qrels (default: test)")
    retrieval.add_argument("--peers", action=BooleanOptionalAction, default=False, help="run stock pipelines beside")
    retrieval.add_argument(
        "--disturb", type=Disturbance, choices=list(Disturbance), help="ask with a typing error, or in keywords"
    )
    retrieval.add_argument(
        "--questions",
        type=Path,
        metavar="FILE",
        help="other texts for the same question ids, as queries.jsonl has them",
    )
    retrieval.set_defaults(run=_retrieval)

    findings = commands.add_parser("findings", help="whether every finding is found by a question that it answers")
    findings.add_argument("--missed", action="store_true", help="list the questions that did not find theirs")
    findings.set_defaults(run=_findings)

    calibration = commands.add_parser("calibrate", help="learn anew what speaks for a passage as the answer (minutes)")
    calibration.add_argument(
        "--embedder", type=Path, metavar="FOLDER", help="train the embedder to this folder, or use the one in it"
    )
    calibration.add_argument("--write", action="store_true", help="make what was learned the product's own")
    calibration.set_defaults(run=_calibrate)

    bench = commands.add_parser("bench", help="speed and memory, beside stock pipelines")
    bench.add_argument(
        "--sizes", type=_sizes, default=_BENCH_SIZES, metavar="N,N", help="passages (default: 3000,10000,30000)"
    )
    bench.add_argument("--peers", nargs="*", choices=PEER_NAMES, default=_BENCH_PEERS, help="what to run beside")
    bench.add_argument("--langchain-up-to", type=int, default=10_000, metavar="PASSAGES", help="leave it out above")
    bench.set_defaults(run=_bench)

    for command in (retrieval, findings, bench):
        command.add_argument("--json", type=Path, metavar="FILE", help="write the results to a file, too")

    memory = commands.add_parser("memory", help="the peak memory, in MiB, of one system searching the shipped corpus")
    memory.add_argument("system", choices=(NAME, *PEER_NAMES))
    memory.set_defaults(run=_memory)
    return parser


def _sizes(text: str) -> list[int]:
    """The whole numbers in a list with commas; argparse turns a ValueError into its own message."""
    return [int(size) for size in text.split(",") if size]


if __name__ == "__main__":
    sys.exit(main())
