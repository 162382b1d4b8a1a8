"""Every C++ file as clang-format would write it."""
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from checks.project import ROOT


def unformatted(paths):
    """The places where clang-format would write something else."""
    said = subprocess.run(
        ["clang-format", "--dry-run", *paths], cwd=ROOT, capture_output=True, text=True, check=False
    ).stderr
    lines = {}
    for path, line in re.findall(r"^(\S+?):(\d+):\d+: warning: code should be clang-formatted", said, re.M):
        lines.setdefault(path, line)
    return [f"{path}:{line}: is not formatted; bin/format does it" for path, line in lines.items()]


def problems(project):
    paths = [file.path for file in project.cpp]
    if not paths:
        return
    if not shutil.which("clang-format"):
        yield "clang-format is not there; bin/setup --tests installs it"
        return
    jobs = os.cpu_count() or 1
    with ThreadPoolExecutor(jobs) as pool:
        for found in pool.map(unformatted, [paths[start::jobs] for start in range(jobs)]):
            yield from found
