"""How fast a list of 100,000 rows gets into the ledger, beside plain SQLite with the same rows."""
import pathlib
import statistics
import subprocess
import tempfile

from bench.measures import Result

LEAST_ROWS = 20_000  # a second
MOST_ROUNDS = 3  # each takes some seconds


def of_deliveries(program, chosen):
    runs = [one_run(program) for _ in range(min(chosen.rounds, MOST_ROUNDS))]
    middle = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    return [
        Result(
            "a list of 100,000 rows taken over, rows a second",
            f"{middle['import']:,.0f}",
            f"plain SQLite {middle['plain']:,.0f}",
            f"{middle['import'] / middle['plain']:.2f}",
            f"≥ {LEAST_ROWS:,}",
            middle["import"] >= LEAST_ROWS,
        ),
        Result("the same list without numbers of its own", f"{middle['without keys']:,.0f}"),
        Result("the same list once more, all known", f"{middle['again']:,.0f}"),
    ]


def one_run(program):
    with tempfile.TemporaryDirectory(prefix="wijkspraak-bench-") as folder:
        out = subprocess.run(
            [program, pathlib.Path(folder)], capture_output=True, text=True, check=True
        ).stdout
    lines = (line.split("\t") for line in out.splitlines())
    return {name: float(number) for name, number in lines}
