#!/usr/bin/env python3
"""Prints the table of the pre-trained network in docs/pretrained.md: beside quick statistical models, one thread.

    bench/pretrained.py CLI SETS_FOLDER [SET ...]

SETS_FOLDER is what bench/competition_sets.py wrote (without a list of ids: all series).
"""
import json
import subprocess
import sys
from pathlib import Path

# name, seasons (the first is that of MASE and Naive2), horizon
SETS = {
    "m4_weekly": ("1,52", 13), "m4_hourly": ("24,168", 48), "m3_monthly": ("12", 18), "m3_quarterly": ("4", 8), "m3_yearly": ("1", 6), "m3_other": ("1", 8),
    "carparts": ("12", 12), "jewelry": ("1,52", 13), "aus_retail": ("12", 24), "walmart_weekly": ("52", 13), "m5_foods3_tx3": ("7", 28), "uci_weekly": ("1", 8),
    "favorita": ("7,365", 28), "rossmann": ("7,365", 42), "avocado": ("52", 13), "orange_juice": ("52", 8), "vegetables": ("7,365", 28),
}
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
