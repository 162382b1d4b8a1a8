"""Who includes whom, against src/layers.txt: the layers, the pure files and the floors."""
import fnmatch
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


def places_open_to(path, open_to):
    """What the most specific line of layers.txt allows this file."""
    pattern = next((p for p in open_to if "*" in p and fnmatch.fnmatch(path, p)), None)
    if pattern:
        return open_to[pattern]
    top = path.split("/")[0]
    return [*open_to.get(top, []), top]


def why_closed(path, included, open_to, floors):
    """What is wrong with this include, or None."""
    home, other = feature_of(path), feature_of(included)
    if other and other == home:
        return None
    top = included.split("/")[0]
    if top not in places_open_to(path, open_to):
        is_feature = home and f"features/{home}" or path.rsplit("/", 1)[0]
        return f"{is_feature} may not include {included}"
    if not (home and other):
        return None
    # A test may look behind the door of a lower floor, to put something there to begin with.
    if included != f"features/{other}/{other}.hpp" and not path.endswith("_test.cpp"):
        return f"features/{home} may use only the front door features/{other}/{other}.hpp"
    for feature in (home, other):
        if feature not in floors:
            return f"features/{feature} has no floor in src/layers.txt"
    if floors[other] >= floors[home] and not path.endswith("_test.cpp"):
        relation = "above" if floors[other] > floors[home] else "beside"
        return f"features/{home} may not use features/{other}: it stands {relation} it"
    return None


def problems(project):
    open_to, floors = read_layers()
    for file in project.cpp:
        if not file.path.startswith("src/"):
            continue
        path = file.path.removeprefix("src/")
        for number, line in enumerate(file.lines, 1):
            include = re.match(r'#include "([\w./]+)"', line)
            if not include or not (ROOT / "src" / include[1]).exists():
                continue
            why = why_closed(path, include[1], open_to, floors)
            if why:
                yield f"src/{path}:{number}: {why}"
