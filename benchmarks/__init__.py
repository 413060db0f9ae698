"""How fast the answers and the loads are, beside others on the same machine: `python -m benchmarks`, or `make bench`.

Everything is measured in one run and in rounds that take turns, because machines are noisy: the ratios count, not the
milliseconds. The servers run on loopback and end with the run. What it found lies in results.md.
"""
