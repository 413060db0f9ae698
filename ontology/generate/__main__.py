"""`python -m ontology.generate [--check] [--root DIR]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ontology.generate.outputs import ROOT, find_stale, write_files


def main() -> int:
    """Write the generated files, or with `--check` say which differ; 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m ontology.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 and name the files that differ")
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository (default: the one that this lies in)")
    options = parser.parse_args()
    if options.check:
        stale = find_stale(options.root)
        for path in stale:
            print(f"{path} differs; run python -m ontology.generate", file=sys.stderr)
        return 1 if stale else 0
    for path in write_files(options.root):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
