"""What is done with many texts at once, on one core: words, rows of tables, and what looks alike."""
import statistics
import subprocess

from bench.measures import Result

LEAST_WORDS = 20  # megabytes a second
LEAST_ROWS = 20_000  # a second
MOST_SECONDS = 2  # for near-duplicates among 10,000 entries


def of_texts(program, chosen):
    runs = [one_run(program) for _ in range(chosen.rounds)]
    middle = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    return [
        at_least("stems of Dutch words, MB a second", middle["words"], LEAST_WORDS),
        *(
            at_least(f"100,000 rows of {kind}, a second", middle[f"rows.{kind.lower()}"], LEAST_ROWS)
            for kind in ("CSV", "XLSX", "ODS")
        ),
        at_most("near-duplicates among 10,000 entries", middle["near-duplicates"], MOST_SECONDS),
        Result("groups among 10,000 entries", f"{middle['groups']:.2f} s"),
        Result("likely themes for 10,000 entries", f"{middle['likely themes']:.2f} s"),
    ]


def one_run(program):
    out = subprocess.run([program], capture_output=True, text=True, check=True).stdout
    lines = (line.split("\t") for line in out.splitlines())
    return {name: float(number) for name, number in lines}


def at_least(name, number, least):
    return Result(name, f"{number:,.0f}", asked=f"≥ {least:,}", is_reached=number >= least)


def at_most(name, seconds, most):
    return Result(name, f"{seconds:.2f} s", asked=f"< {most} s", is_reached=seconds < most)
