"""A division of the size of the whole country: how long it takes in, and how fast it answers."""
import pathlib
import subprocess
import tempfile

from bench.measures import Result

MOST_SECONDS = 30  # for 14,000 buurten in 140 municipalities
MOST_MEMORY = 100  # megabytes
MOST_POINT = 1  # milliseconds
MOST_TERRITORIES = 5  # milliseconds


def of_areas(program):
    with tempfile.TemporaryDirectory(prefix="wijkspraak-areas-") as folder:
        out = subprocess.run([program, pathlib.Path(folder)], capture_output=True, text=True, check=True).stdout
    lines = (line.split("\t") for line in out.splitlines())
    figures = {name: float(number) for name, number in lines}
    return [
        Result(
            "14,000 buurten of 300 points, from GeoJSON",
            f"{figures['import']:.1f} s",
            limit=f"{figures['numbers']:.2f} s to read its numbers",
            ratio=f"{figures['import'] / figures['numbers']:.1f} ×",
            asked=f"< {MOST_SECONDS} s",
            is_reached=figures["import"] < MOST_SECONDS,
        ),
        Result(
            "memory for that",
            f"{figures['memory']:.0f} MB",
            asked=f"< {MOST_MEMORY} MB",
            is_reached=figures["memory"] < MOST_MEMORY,
        ),
        Result(
            "point to buurt, wijk and municipality",
            f"{figures['point'] * 1000:.3f} ms",
            limit=f"{figures['row'] * 1000:.3f} ms for a row by its key",
            ratio=f"{figures['point'] / figures['row']:.0f} ×",
            asked=f"< {MOST_POINT} ms",
            is_reached=figures["point"] * 1000 < MOST_POINT,
        ),
        Result(
            "buurt to territories, of 10,000",
            f"{figures['territories'] * 1000:.3f} ms",
            limit=f"{figures['row'] * 1000:.3f} ms for a row by its key",
            ratio=f"{figures['territories'] / figures['row']:.0f} ×",
            asked=f"< {MOST_TERRITORIES} ms",
            is_reached=figures["territories"] * 1000 < MOST_TERRITORIES,
        ),
    ]
