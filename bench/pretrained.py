#!/usr/bin/env python3
"""Prints the table of the pre-trained network in docs/pretrained.md: beside quick statistical models, one thread.

    bench/pretrained.py CLI SETS_FOLDER [SET ...]

SETS_FOLDER is what bench/competition_sets.py wrote (without a list of ids: all series).
"""
import json
import subprocess
import sys
from pathlib import Path

from pretrained_sets import SETS

COUNTS = {"carparts", "m5_foods3_tx3", "uci_weekly"}


def main():
    cli, folder = sys.argv[1], Path(sys.argv[2])
    print("| set | model | sMAPE | MASE | OWA | RMSSE | WAPE | bias | in 80 % | in 95 % | ms a series |")
    print("|---|---|---|---|---|---|---|---|---|---|---|", flush=True)
    for name in sys.argv[3:] or SETS:
        seasons, horizon = SETS[name]
        runs = [("pretrained", []), ("pretrained, quick", ["--set", "trunks=quick"])]
        if name in COUNTS:
            runs.append(("pretrained, median", ["--set", "point=median"]))
        runs += [(model, []) for model in ("seasonal-naive", "dynamic-theta", "auto-ets")]
        for title, settings in runs:
            command = [cli, "benchmark", str(folder / f"{name}.csv.gz"), "--season", seasons, "--horizon", str(horizon), "--model", title.split(",")[0],
                       *settings, "--threads", "1", "--json"]
            row = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["models"][0]
            within = (row["count80"], row["count95"]) if name in COUNTS else (row["coverage80"], row["coverage95"])
            print(f"| {name} | {title} | {row['smape']:.2f} | {row['mase']:.3f} | {row['owa']:.3f} | {row['rmsse']:.3f} | {row['wape']:.3f} | {row['bias']:+.3f} "
                  f"| {within[0]:.3f} | {within[1]:.3f} | {1000.0 * row['cpu_seconds'] / row['series']:.2f} |", flush=True)


main()
