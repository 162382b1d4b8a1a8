"""A municipality of 300 bodies over ten years, and a register of 10,000: how long the pages take."""
import pathlib
import subprocess
import tempfile

from bench import sides
from bench.ledger import ANEW, ASKED, signed_in, slowest_in_twenty
from bench.measures import Result

MOST_WAIT = 50  # milliseconds that one request in twenty exceeds
MOST_MAP_WAIT = 20  # milliseconds, for a city of 100 buurten
MOST_MAP_SIZE = 120  # kilobytes, likewise
YEARS = 10
BODIES = 300
REGISTER = 10_000
WORDS = ("linde", "molen", "wijkraad+brug", "hof", "kabelbaan")


def pages(bodies):
    """What a resident, a body's coach, a stadsdeelmanager and the council look at."""
    each = [f"wijkorgaan-{1 + step * 7 % bodies}" for step in range(ASKED)]
    return {
        "page of a body": [f"/wijkorganen/{slug}" for slug in each],
        "case of a body": [f"/kantoor/wijkorganen/{slug}" for slug in each],
        "register of the office": ["/kantoor/wijkorganen"] * ASKED,
        "round of talks": [f"/kantoor/jaargesprekken/rondes/{1 + step % 50}" for step in range(ASKED)],
        "a talk": [f"/kantoor/jaargesprekken/{1 + step * 29}" for step in range(ASKED)],
        "levels of a year": [f"/kantoor/niveaus?jaar={2017 + step % 10}" for step in range(ASKED)],
        "requests": ["/kantoor/ondersteuning"] * ASKED,
        "actions": ["/kantoor/acties"] * ASKED,
        "stadsdelen": [f"/kantoor/stadsdelen/{2017 + step % 10}" for step in range(ASKED)],
        "figures for the council": [f"/cijfers/{2017 + step % 10}" for step in range(ASKED)],
        "list behind a figure": [f"/cijfers/{2017 + step % 10}/gesprek?stadsdeel=noord" for step in range(ASKED)],
    }


def register(_):
    words = [WORDS[step % len(WORDS)] for step in range(ASKED)]
    return {
        "register": ["/wijkorganen"] * ASKED,
        "register, searched": [f"/wijkorganen?zoek={word}" for word in words],
        "register of a stadsdeel": ["/wijkorganen?stadsdeel=noord"] * ASKED,
    }


def measured(program, maker, bodies, years, addresses):
    with tempfile.TemporaryDirectory(prefix="wijkspraak-bodies-") as name:
        folder = pathlib.Path(name)
        subprocess.run([maker, folder / "wijkspraak.sqlite", str(bodies), str(years)], check=True)
        served = sides.Program(program, folder)
        with served.serving(data=folder, verb="serve", options=[ANEW]) as (_, port, _):
            cookie = signed_in(program, folder, port)
            for page, paths in addresses(bodies).items():
                slowest_in_twenty(port, paths[:5], cookie)
                yield page, slowest_in_twenty(port, paths, cookie)


def of_maps(program):
    """The two maps of the demo, which has 69 buurten: how long they take and how large they are."""
    results = []
    with tempfile.TemporaryDirectory(prefix="wijkspraak-maps-") as name:
        folder = pathlib.Path(name)
        served = sides.Program(program, folder)
        with served.serving(data=folder, options=[ANEW]) as (_, port, _):
            for page in ("/gebieden", "/gebieden/zonder-wijkorgaan"):
                slowest_in_twenty(port, [page] * 5, "")
                wait = slowest_in_twenty(port, [page] * ASKED, "")
                size = len(sides.get(port, page)[2]) / 1000
                results += [
                    Result(
                        f"map of 69 buurten, {page}, one in twenty exceeds",
                        f"{wait:.1f} ms",
                        asked=f"< {MOST_MAP_WAIT} ms",
                        is_reached=wait < MOST_MAP_WAIT,
                    ),
                    Result(
                        f"size of {page}",
                        f"{size:.0f} kB",
                        asked=f"< {MOST_MAP_SIZE} kB",
                        is_reached=size < MOST_MAP_SIZE,
                    ),
                ]
    return results


def of_bodies(program, maker):
    rows = [(f"{BODIES} bodies, {YEARS} years", BODIES, YEARS, pages), (f"{REGISTER:,} bodies", REGISTER, 0, register)]
    return [
        Result(
            f"{town}: {page}, one in twenty exceeds",
            f"{wait:.1f} ms",
            ratio=f"{wait / MOST_WAIT:.2f}",
            asked=f"< {MOST_WAIT} ms",
            is_reached=wait < MOST_WAIT,
        )
        for town, bodies, years, addresses in rows
        for page, wait in measured(program, maker, bodies, years, addresses)
    ]


def main():
    """Alone: bench/bodies.py PROGRAM MAKER."""
    import sys

    program, maker = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for result in of_bodies(program, maker) + of_maps(program):
        print(result.name, result.ours, "yes" if result.is_reached else "NO")


if __name__ == "__main__":
    main()
