#!/usr/bin/env python3
"""Prints the table of learning on in docs/pretrained.md: the pre-trained network as shipped, and after learning on from the training part of each set.

    bench/tuning.py CLI SETS_FOLDER [SET ...]

SETS_FOLDER is what bench/competition_sets.py wrote. The network is trained and judged on the training part alone; the measures are of the test part.
"""
import json
import subprocess
import sys
from pathlib import Path

from pretrained_sets import SETS

MEASURES = ("mase", "rmsse", "wape", "pinball")


def measured(cli, path, seasons, horizon, settings):
    command = [cli, "benchmark", str(path), "--season", seasons, "--horizon", str(horizon), "--model", "pretrained", *settings, "--threads", "2", "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["models"][0]


def main():
    cli, folder = sys.argv[1], Path(sys.argv[2])
    print("| set | network | MASE | RMSSE | WAPE | quantile loss | bias | in 80 % | against as shipped | CPU s |")
    print("|---|---|---|---|---|---|---|---|---|---|", flush=True)
    for name in sys.argv[3:] or SETS:
        seasons, horizon = SETS[name]
        shipped = None
        for title, settings in (("as shipped", []), ("quick", ["--set", "tune=quick"]), ("full", ["--set", "tune=full"])):
            row = measured(cli, folder / f"{name}.csv.gz", seasons, horizon, settings)
            shipped = shipped or row
            change = ", ".join(f"{100.0 * (row[m] / shipped[m] - 1.0):+.1f} %" for m in MEASURES) if row is not shipped else ""
            print(f"| {name} | {title} | {row['mase']:.3f} | {row['rmsse']:.3f} | {row['wape']:.3f} | {row['pinball']:.3f} | {row['bias']:+.3f} "
                  f"| {row['coverage80']:.3f} | {change} | {row['cpu_seconds']:.0f} |", flush=True)


main()
