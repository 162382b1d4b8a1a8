"""The table that a run leaves behind."""
import datetime


def of(results, machine):
    """The lines of the table, with what it was measured on above it."""
    today = datetime.date.today().isoformat()
    lines = [
        f"# Bench of {today}",
        "",
        f"{machine}. Medians, both sides in turns.",
        "",
        "| measure | ours | limit | ratio | asked | reached |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for result in results:
        reached = ("yes" if result.is_reached else "**no**") if result.asked else ""
        cells = [result.name, result.ours, result.limit, result.ratio, result.asked, reached]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def write(folder, lines):
    """Writes the table of today; a second run on a day takes the place of the first."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{datetime.date.today().isoformat()}.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
