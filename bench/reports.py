"""The final report: of the demo, and of a process to which ten thousand people said something."""
import shutil
import statistics
import subprocess
import time

from bench import sides
from bench.measures import Result

INPUTS = 10_000
MOST_PAGE = 1.0  # seconds, for the report of that process as a page
MOST_PAGE_MEMORY = 256  # MiB at the highest
MOST_PDF = 1.0  # seconds, for the demo's report as a PDF
ANEW = "--no-kept-pages"
SLUG = "samenwerkingsafspraken-wijkorganen"
OUTCOMES = ("ertoe-doen", "geen-tweedeling", "diversiteit", "ondersteuning", "doorontwikkeling")

INPUT = '''
[[inbreng]]
tekst = """
Bewoner {number} wil dat de gemeente in straat {street} eerder komt praten, en zegt wat zij met de \\
plannen voor het plein en de {place} gaat doen."""
wie = "inwoners"
uitkomst = "{outcome}"
'''
PLACES = ("speeltuin", "bushalte", "school", "winkels", "bomen", "buurtkamer", "fietsenstalling")


def write_process(demo, folder):
    """The files of the demo, with inputs to the number that is measured."""
    shutil.copytree(demo, folder)
    with open(folder / "uitkomsten.toml", "a", encoding="utf-8") as file:
        for number in range(INPUTS):
            file.write(
                INPUT.format(
                    number=number + 1,
                    street=number % 211,
                    place=PLACES[number % len(PLACES)],
                    outcome=OUTCOMES[number % len(OUTCOMES)],
                )
            )


def seconds_of(port, path):
    began = time.monotonic()
    status, _, body = sides.get(port, path)
    if status != 200 or not body:
        raise SystemExit(f"{path} answers {status}")
    return time.monotonic() - began


def of_reports(program, folder, demo, chosen):
    address = f"/trajecten/{SLUG}/eindverslag"
    with program.serving(options=[ANEW]) as (_, port, _):
        pdfs = [seconds_of(port, f"{address}.pdf") for _ in range(chosen.rounds)]

    write_process(demo, folder / "many")
    large = folder / "large"
    large.mkdir()
    importing = [program.path, "import", folder / "many", "--data", large]
    subprocess.run(importing, check=True, stdout=subprocess.DEVNULL)
    with program.serving(data=large, verb="serve", options=[ANEW]) as (process, port, _):
        pages = [seconds_of(port, address) for _ in range(chosen.rounds)]
        peak = sides.highest_mebibytes(process.pid)
    return [
        below("the demo's report as a PDF", statistics.median(pdfs), MOST_PDF, "s", 2),
        below(f"report page of {INPUTS:,} inputs", statistics.median(pages), MOST_PAGE, "s", 3),
        below("highest memory while making it", peak, MOST_PAGE_MEMORY, "MiB", 0),
    ]


def below(name, value, most, unit, digits):
    return Result(
        name, f"{value:.{digits}f} {unit}", asked=f"< {most:g} {unit}", is_reached=value < most
    )
