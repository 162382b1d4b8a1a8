"""Who includes whom, against src/layers.txt: the layers, the pure files and the floors."""
import fnmatch
import functools
import re

from checks.project import ROOT


def read_layers():
    """The places that each place or pattern may include, and the floor of each feature."""
    open_to, floors = {}, {}
    for line in (ROOT / "src/layers.txt").read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        place, _, names = line.partition(":")
        if place.startswith("floor "):
            floors.update({name: int(place.removeprefix("floor ")) for name in names.split()})
        else:
            open_to[place.strip()] = names.split()
    return open_to, floors


def feature_of(path):
    """The feature that a path from src/ belongs to, if any."""
    parts = path.split("/")
    return parts[1] if parts[0] == "features" and len(parts) > 2 else None


def pure_places(path, open_to):
    """What a pure file may reach, by the most specific line of layers.txt; None for other files."""
    pattern = next((p for p in open_to if "*" in p and fnmatch.fnmatch(path, p)), None)
    return open_to[pattern] if pattern else None


@functools.cache
def includes_of(path):
    """The files of src/ that this one includes, each with its line."""
    found = []
    for number, line in enumerate((ROOT / "src" / path).read_text(encoding="utf-8").splitlines(), 1):
        include = re.match(r'#include "([\w./]+)"', line)
        if include and (ROOT / "src" / include[1]).exists():
            found.append((number, include[1]))
    return found


@functools.cache
def reached_from(path):
    """Every file of src/ that comes along with this one."""
    reached, waiting = set(), [path]
    while waiting:
        for _, included in includes_of(waiting.pop()):
            if included not in reached:
                reached.add(included)
                waiting.append(included)
    return reached


def front_of(feature):
    """The front door of a feature and the plain values it is made of."""
    door = f"features/{feature}/{feature}.hpp"
    if not (ROOT / "src" / door).exists():
        return {door}
    return {door} | {path for path in reached_from(door) if feature_of(path) == feature}


def of_pure_file(path, included, places):
    """What is wrong with an include of a file that may neither read nor write anything."""
    for reached in sorted({included} | reached_from(included)):
        top = reached.split("/")[0]
        if top not in places and top != "features":
            by_way = "" if reached == included else f", which comes with {included}"
            return f"{path} decides, so it may not know {reached}{by_way}"
    return None


def why_closed(path, included, open_to, floors):
    """What is wrong with this include, or None."""
    home, other = feature_of(path), feature_of(included)
    places = pure_places(path, open_to)
    if places is not None and (why := of_pure_file(path, included, places)):
        return why
    if other and other == home:
        return None
    top, own = included.split("/")[0], path.split("/")[0]
    if top not in [*open_to.get(own, []), own]:
        return f"{f'features/{home}' if home else path.rsplit('/', 1)[0]} may not include {included}"
    # A test may look behind the door of another feature, to put something there to begin with.
    if not (home and other) or path.endswith("_test.cpp"):
        return None
    for feature in (home, other):
        if feature not in floors:
            return f"features/{feature} has no floor in src/layers.txt"
    if floors[other] >= floors[home]:
        relation = "above" if floors[other] > floors[home] else "beside"
        return f"features/{home} may not use features/{other}: it stands {relation} it"
    if included not in front_of(other):
        return f"features/{home} may use only the front door features/{other}/{other}.hpp"
    return None


def problems(project):
    open_to, floors = read_layers()
    for file in project.cpp:
        if not file.path.startswith("src/"):
            continue
        path = file.path.removeprefix("src/")
        for number, included in includes_of(path):
            why = why_closed(path, included, open_to, floors)
            if why:
                yield f"{file.path}:{number}: {why}"
