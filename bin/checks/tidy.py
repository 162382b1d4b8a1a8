"""clang-tidy over the sources that changed since main."""
import re
import subprocess

from checks.project import ROOT


def changed_since_main():
    base = subprocess.run(
        ["git", "merge-base", "HEAD", "main"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    listed = subprocess.run(
        ["git", "diff", "--name-only", "--diff-filter=d", base or "HEAD", "--", "src/*.cpp"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()
    return listed


def problems(_project):
    if not (ROOT / "build/dev/compile_commands.json").exists():
        yield "clang-tidy reads build/dev/compile_commands.json; build once with bin/test"
        return
    for path in changed_since_main():
        said = subprocess.run(
            ["clang-tidy", "--quiet", "-p", "build/dev", "--extra-arg=-Wno-unknown-warning-option", path],
            cwd=ROOT, capture_output=True, text=True, check=False,
        ).stdout
        for line in re.findall(rf"^{re.escape(str(ROOT))}/(\S+:\d+):\d+: (?:warning|error): (.*)$", said, re.M):
            yield f"{line[0]}: {line[1]}"
