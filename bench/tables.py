#!/usr/bin/env python3
"""Prints the tables of docs/benchmarks.md: every statistical model on the public data sets, one thread.

    bench/tables.py CLI SETS_FOLDER [SET ...]

SETS_FOLDER is what bench/competition_sets.py wrote. Takes half an hour for all sets on one core.
"""
import json
import subprocess
import sys
from pathlib import Path

# name, seasons (the first is that of MASE and Naive2), horizon, what is shown of it
SETS = {
    "m3_monthly": ("12", 18, "M3 monthly, 300 series"),
    "m3_monthly_rest": ("12", 18, "M3 monthly, the other 1128 series, not looked at while the defaults were settled"),
    "m3_quarterly": ("4", 8, "M3 quarterly, 756 series"),
    "m3_yearly": ("1", 6, "M3 yearly, 645 series"),
    "m3_other": ("1", 8, "M3 other, 174 series"),
    "m4_weekly": ("1,52", 13, "M4 weekly, 359 series; models may use a yearly season"),
    "m4_hourly": ("24,168", 48, "M4 hourly, 414 series"),
    "aus_retail": ("12", 24, "Australian retail, 150 series"),
    "walmart_weekly": ("52", 13, "Walmart departments weekly, 333 series"),
    "carparts": ("12", 12, "Car parts, 2674 series"),
    "jewelry": ("52", 13, "Jewelry weekly, 314 series"),
    "m5_foods3_tx3": ("7", 28, "M5 FOODS_3 in TX_3, 206 series"),
    "uci_weekly": ("1", 8, "UCI weekly, 811 series"),
}
REGULAR = ["seasonal-naive", "ses", "theta", "dynamic-theta", "auto-ces", "auto-ets", "auto-arima", "mstl", "linear-regression", "stat-ensemble", "auto"]
SLOW = ["window-average", "croston", "sba", "tsb", "adida", "imapa", "count", "dynamic-theta", "auto-ces", "auto-ets", "boosted-trees", "stat-ensemble", "auto"]
INTERMITTENT = {"carparts", "m5_foods3_tx3", "uci_weekly"}
SLOW_ARIMA = {"m4_hourly"}  # a model of 24 and 168 periods with waves: minutes; it runs, but not in every table


def measure(cli, path, seasons, horizon, model):
    command = [cli, "benchmark", str(path), "--season", seasons, "--horizon", str(horizon), "--model", model, "--threads", "1", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["models"][0]


def main():
    cli, folder = sys.argv[1], Path(sys.argv[2])
    known = {entry["id"] for entry in json.loads(subprocess.run([cli, "models", "--json"], capture_output=True, text=True, check=True).stdout)["models"]}
    for name in sys.argv[3:] or SETS:
        seasons, horizon, title = SETS[name]
        slow = name in INTERMITTENT
        print(f"\n### {title}, horizon {horizon} (`--season {seasons} --horizon {horizon}`)\n")
        counted = " count 80 % | count 95 % |" if slow else ""
        print(f"| model | sMAPE | MASE | OWA | RMSSE | WAPE | bias | MSIS 95 % | in 80 % | in 95 % |{counted} ms a series |")
        print("|---|---|---|---|---|---|---|---|---|---|---|" + ("---|---|" if slow else ""), flush=True)
        for model in SLOW if slow else REGULAR:
            if model not in known or (name in SLOW_ARIMA and model == "auto-arima"):
                continue
            row = measure(cli, folder / f"{name}.csv.gz", seasons, horizon, model)
            counted = f" {row['count80']:.3f} | {row['count95']:.3f} |" if slow else ""
            print(f"| {model} | {row['smape']:.3f} | {row['mase']:.3f} | {row['owa']:.3f} | {row['rmsse']:.3f} | {row['wape']:.3f} | {row['bias']:+.3f} "
                  f"| {row['msis95']:.2f} | {row['coverage80']:.3f} | {row['coverage95']:.3f} |{counted} {1000.0 * row['cpu_seconds'] / row['series']:.2f} |", flush=True)


main()
