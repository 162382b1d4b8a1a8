"""What is measured, in turns of both sides, and what it must reach."""
import dataclasses
import re
import statistics
import subprocess

from bench import sides

CONNECTIONS = (1, 16, 64)
LEAST_SPEED = 0.7  # of nginx's, at 64 connections
MOST_WAIT = 2.0  # times nginx's wait that one in a hundred exceeds, at 64 connections
LEAST_REBUILT = 3000  # pages a second
MOST_START = 0.3  # seconds
MOST_MEMORY = 64  # MiB, after the run with 64 connections
# Nobody is signed in with this, but who brings it gets a page of their own.
OWN_PAGE = "Cookie: sessie=bench"

UNITS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}


@dataclasses.dataclass
class Result:
    """One line of the table."""

    name: str
    ours: str
    limit: str = ""
    ratio: str = ""
    asked: str = ""
    is_reached: bool = True


@dataclasses.dataclass
class Turn:
    """One run of wrk."""

    speed: float  # answers a second
    wait: float  # milliseconds that one answer in a hundred exceeds


def turn(port, path, connections, seconds, header=None):
    arguments = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if header:
        arguments += ["-H", header]
    out = subprocess.run(
        [*arguments, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(f"not every request for {path} was answered:\n{out}")
    wait = re.search(r"99%\s+([\d.]+)(us|ms|s|m)", out)
    speed = re.search(r"Requests/sec:\s+([\d.]+)", out)
    return Turn(float(speed[1]), float(wait[1]) * UNITS[wait[2]])


def middle(turns):
    return Turn(
        statistics.median(one.speed for one in turns), statistics.median(one.wait for one in turns)
    )


def of_pages(program, folder, chosen):
    """The public page beside nginx, then rebuilt for each request, and the memory that takes."""
    with program.serving() as (process, port, _):
        status, headers, page = sides.get(port, chosen.page)
        if status != 200:
            raise SystemExit(f"{chosen.page} answers {status}")
        if headers["Cache-Control"] == "no-store":
            raise SystemExit(f"{chosen.page} is not kept ready")
        at_rest = sides.resident_mebibytes(process.pid)
        results = []
        with sides.nginx(folder, page) as nginx_port:
            for connections in CONNECTIONS:
                results += compare(port, nginx_port, connections, chosen)
        under_load = sides.resident_mebibytes(process.pid)
        results.append(rebuilt(port, chosen))
    size = Result("size of the page", f"{len(page) / 1024:.1f} KiB")
    return [size, *results, *memory(at_rest, under_load)]


def compare(port, nginx_port, connections, chosen):
    ours, theirs = [], []
    for _ in range(chosen.rounds):
        theirs.append(turn(nginx_port, "/page.html", connections, chosen.seconds))
        ours.append(turn(port, chosen.page, connections, chosen.seconds))
    own, limit = middle(ours), middle(theirs)
    speed, wait = own.speed / limit.speed, own.wait / limit.wait
    is_asked = connections == max(CONNECTIONS)
    return [
        Result(
            f"kept page, {connections} connections, per second",
            f"{own.speed:,.0f}",
            f"nginx {limit.speed:,.0f}",
            f"{speed:.2f}",
            f"≥ {LEAST_SPEED}" if is_asked else "",
            speed >= LEAST_SPEED or not is_asked,
        ),
        Result(
            f"kept page, {connections} connections, wait of one in a hundred",
            f"{own.wait:.2f} ms",
            f"nginx {limit.wait:.2f} ms",
            f"{wait:.2f}",
            f"≤ {MOST_WAIT:.0f}" if is_asked else "",
            wait <= MOST_WAIT or not is_asked,
        ),
    ]


def rebuilt(port, chosen):
    own = middle(
        [
            turn(port, chosen.page, max(CONNECTIONS), chosen.seconds, OWN_PAGE)
            for _ in range(chosen.rounds)
        ]
    )
    return Result(
        "the same page rebuilt for each request, per second",
        f"{own.speed:,.0f}",
        asked=f"≥ {LEAST_REBUILT:,}",
        is_reached=own.speed >= LEAST_REBUILT,
    )


def memory(at_rest, under_load):
    return [
        Result("memory at rest", f"{at_rest:.0f} MiB"),
        Result(
            "memory after 64 connections",
            f"{under_load:.0f} MiB",
            asked=f"< {MOST_MEMORY} MiB",
            is_reached=under_load < MOST_MEMORY,
        ),
    ]


def of_starting(program, chosen):
    """From start to first answer, with the demo in place."""
    times = []
    for _ in range(chosen.rounds):
        with program.serving(chosen.page) as (_, _, seconds):
            times.append(seconds)
    own = statistics.median(times)
    return [
        Result(
            "from start to first page",
            f"{own:.3f} s",
            asked=f"< {MOST_START} s",
            is_reached=own < MOST_START,
        )
    ]
