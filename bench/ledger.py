"""A process to which a million people said something: how long its pages take, and how fast it grows."""
import http.client
import pathlib
import re
import sqlite3
import statistics
import subprocess
import tempfile
import time

from bench import sides
from bench.measures import Result

SIZES = (10_000, 100_000, 1_000_000)
MOST_WAIT = 50  # milliseconds that one request in twenty exceeds
ASKED = 100  # requests for each page
ANEW = "--no-kept-pages"
CONNECTIONS = 64
LEAST_SUBMISSIONS = 5_000  # a second, each on disk before its answer
SECONDS = 5

# Each request brings one line of a hall, with an origin of its own.
LINES = """
local thread = 0
function setup(one) one:set("number", thread); thread = thread + 1 end
local count = 0
function request()
    count = count + 1
    local line = string.format('[{"herkomst":"meting-%%d-%%d","leeftijd":0,' ..
        '"tekst":"Meer bomen op het plein, want in de zomer is het er te heet","moment":"1",' ..
        '"tafel":"3","groep":"bewoners"}]', number, count)
    local body = "formulier=%s&regels=" .. line:gsub("[^%%w]", function(c)
        return string.format("%%%%%%02X", string.byte(c)) end)
    return wrk.format("POST", "/kantoor/trajecten/plein/zaal/regels",
        {["Cookie"] = "%s", ["Content-Type"] = "application/x-www-form-urlencoded"}, body)
end
"""
# Of the words in bench_ledger's sentences: in many entries, in some, two together, in none.
WORDS = ("plein", "fietsers", "bomen+speeltuin", "verlichting", "kabelbaan")


def addresses(entries):
    """What a resident and an official look at, each with other words and another page every time."""
    deep = [max(2, entries * step // ASKED) for step in range(1, ASKED + 1)]
    words = [WORDS[step % len(WORDS)] for step in range(ASKED)]
    office = "/kantoor/trajecten/plein"
    return {
        "public page of the process": ["/trajecten/plein"] * ASKED,
        "public list": [f"/trajecten/plein/inbreng?voor={number}" for number in deep],
        "public search": [f"/trajecten/plein/inbreng?zoek={word}" for word in words],
        "public themes": ["/trajecten/plein/themas"] * ASKED,
        "office: ledger, searched": [f"{office}/inbreng?zoek={word}" for word in words],
        "office: working screen of the themes": [f"{office}/themas"] * ASKED,
        "office: one theme": [f"{office}/themas/{1 + step % 50}" for step in range(ASKED)],
        "office: overview": [office] * ASKED,
    }


def slowest_in_twenty(port, paths, cookie):
    """Milliseconds that one request in twenty exceeds, over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    times = []
    for path in paths:
        began = time.monotonic()
        connection.request("GET", path, headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        times.append((time.monotonic() - began) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}")
    connection.close()
    return statistics.quantiles(times, n=20)[-1]


def signed_in(program, data, port):
    """The cookie of an official, who signs in as anybody does."""
    address, password = "meting@voorbeeld.nl", "vier woorden die niemand raadt"
    adding = [program, "account", "add", address, "--name", "Meting", "--role", "projectleider"]
    subprocess.run(
        [*adding, "--data", data], input=f"{password}\n{password}\n", text=True, check=True,
        stdout=subprocess.DEVNULL,
    )
    return sides.sign_in(port, address, password)


def token_of(port, cookie):
    _, _, page = sides.get(port, "/kantoor/trajecten/plein/zaal", {"Cookie": cookie})
    return re.search(r'name="formulier" value="([^"]+)"', page.decode())[1]


def plain_commits(folder):
    """Rows a second that plain SQLite takes with one commit each, on the same disk."""
    connection = sqlite3.connect(folder / "plain.sqlite", isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table rows (id integer primary key, words text not null)")
    rows, began = 0, time.monotonic()
    while time.monotonic() - began < SECONDS:
        connection.execute("insert into rows (words) values ('Meer bomen op het plein')")
        rows += 1
    connection.close()
    return rows / SECONDS


def of_submissions(program, maker):
    with tempfile.TemporaryDirectory(prefix="wijkspraak-lines-") as name:
        folder = pathlib.Path(name)
        database = folder / "wijkspraak.sqlite"
        subprocess.run([maker, database, "1000"], check=True)
        limit = plain_commits(folder)
        served = sides.Program(program, folder)
        with served.serving(data=folder, verb="serve") as (_, port, _):
            cookie = signed_in(program, folder, port)
            script = folder / "lines.lua"
            script.write_text(LINES % (token_of(port, cookie), cookie))
            wrk = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", script]
            out = subprocess.run(
                [*wrk, f"http://127.0.0.1:{port}/"], capture_output=True, text=True, check=True
            ).stdout
        if "Non-2xx" in out:
            raise SystemExit(f"not every line was taken:\n{out}")
        answered = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
        requests = int(re.search(r"(\d+) requests in", out)[1])
        with sqlite3.connect(database) as connection:
            kept = connection.execute("select count(*) from inputs").fetchone()[0] - 1000
    return [
        Result(
            f"lines of a hall from {CONNECTIONS} connections, a second",
            f"{answered:,.0f}",
            f"plain SQLite, one commit each, {limit:,.0f}",
            f"{answered / limit:.2f}",
            f"≥ {LEAST_SUBMISSIONS:,}",
            answered >= LEAST_SUBMISSIONS,
        ),
        Result(
            "of these answered and not kept",
            str(max(0, requests - kept)),
            asked="0",
            is_reached=kept >= requests,
        ),
    ]


def of_ledger(program, maker, sizes=SIZES):
    waits = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="wijkspraak-ledger-") as name:
            folder = pathlib.Path(name)
            subprocess.run([maker, folder / "wijkspraak.sqlite", str(size)], check=True)
            served = sides.Program(program, folder)
            with served.serving(data=folder, verb="serve", options=[ANEW]) as (_, port, _):
                cookie = signed_in(program, folder, port)
                for page, paths in addresses(size).items():
                    slowest_in_twenty(port, paths[:5], cookie)
                    waits.setdefault(page, []).append(slowest_in_twenty(port, paths, cookie))
    return [line_of(page, times, sizes) for page, times in waits.items()]


def line_of(page, times, sizes):
    """Flat: what the largest takes beside the smallest."""
    shown = " · ".join(f"{time:.1f}" for time in times)
    named = " · ".join(f"{size:,}" for size in sizes)
    return Result(
        f"{page}, one in twenty exceeds (ms), at {named} entries",
        shown,
        f"at the smallest {times[0]:.1f}",
        f"{times[-1] / times[0]:.2f}",
        f"< {MOST_WAIT} ms",
        times[-1] < MOST_WAIT,
    )


def main():
    """Alone: bench/ledger.py PROGRAM MAKER [ENTRIES…]."""
    import sys

    sizes = tuple(int(size) for size in sys.argv[3:]) or SIZES
    program, maker = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for result in of_submissions(program, maker) + of_ledger(program, maker, sizes):
        print(result.name, result.ours, result.ratio, "yes" if result.is_reached else "NO")


if __name__ == "__main__":
    main()
