#!/usr/bin/env python3
"""Prints how models do on short histories: the training parts of competition data, cut to their newest periods.

    bench/short_histories.py CLI SETS_FOLDER [--model ID[,ID ...]] [--lengths N,N ...] [--most SERIES] [--only SET[,SET ...]] [--each]

SETS_FOLDER is what bench/competition_sets.py wrote. A row is a length and a frequency (or, with --each, a set): OWA against Naive2 where no
value is zero, else the ratio of MASE to that of Naive2 (RMSSE in place of MASE where no season is known whole); the mean over the sets of that frequency, and the largest of them. Naive2 has 1.
"""
import argparse
import csv
import gzip
import json
import math
import os
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

# name: frequency, seasons (the first is that of MASE and Naive2), horizon
SETS = {
    "m3_yearly": ("yearly", "1", 6), "m3_quarterly": ("quarterly", "4", 8), "m3_monthly": ("monthly", "12", 18), "aus_retail": ("monthly", "12", 24),
    "carparts": ("monthly", "12", 12), "m4_weekly": ("weekly", "1,52", 13), "walmart_weekly": ("weekly", "52", 13), "jewelry": ("weekly", "1,52", 13),
    "avocado": ("weekly", "52", 13), "orange_juice": ("weekly", "52", 8), "uci_weekly": ("weekly", "52", 8), "favorita": ("daily", "7,365", 28),
    "rossmann": ("daily", "7,365", 42), "m5_foods3_tx3": ("daily", "7", 28), "vegetables": ("daily", "7,365", 28), "m3_other": ("unknown", "1", 8),
    "m4_hourly": ("hourly", "24,168", 48),
}
WHOLE = 1000  # periods: this and more is a bound, not what a series must have


def series_of(path):
    found = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["id"], ([], []))[row["split"] == "test"].append(row["value"])
    return found


def known(values):
    return sum(text not in ("", "NA", "nan") for text in values)


def write_cut(found, length, most, path):
    """Writes at most so many series with their newest `length` periods; returns how many."""
    # The longest length stands for whole histories.
    whole = [name for name, (train, _) in found.items() if (len(train) >= length or length >= WHOLE) and known(train[-length:]) >= 3]
    kept = whole[:: max(1, math.ceil(len(whole) / most))]
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "t", "split", "value"])
        for name in kept:
            train, test = found[name]
            values = [("train", text) for text in train[-length:]] + [("test", text) for text in test]
            rows.writerows((name, t, split, text) for t, (split, text) in enumerate(values, 1))
    return len(kept)


def score(row, data, plain):
    if row["mase"] is None or not data["naive2_mase"]:  # no season is known whole: Naive2 is naive there, and RMSSE needs no season
        smape, rmsse = row["smape"] / data["naive2_smape"], row["rmsse"] / data["models"][-1]["rmsse"]
        return 0.5 * (smape + rmsse) if plain else rmsse
    mase = row["mase"] / data["naive2_mase"]
    return 0.5 * (mase + row["smape"] / data["naive2_smape"]) if plain else mase


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("sets", type=Path)
    parser.add_argument("--model", default="pretrained,seasonal-naive,dynamic-theta,auto-ets")
    parser.add_argument("--lengths", default="3,5,8,12,20,30,60,120,2000")
    parser.add_argument("--most", type=int, default=300)
    parser.add_argument("--only", default=",".join(SETS))
    parser.add_argument("--each", action="store_true")
    given = parser.parse_args()
    models = given.model.split(",")
    table = defaultdict(list)
    for name in given.only.split(","):
        frequency, seasons, horizon = SETS[name]
        found = series_of(given.sets / f"{name}.csv.gz")
        plain = all(text in ("", "NA") or float(text) > 0 for train, test in found.values() for text in train + test)
        for length in map(int, given.lengths.split(",")):
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, f"{name}.csv")
                count = write_cut(found, length, given.most, path)
                if count < 10:
                    continue
                command = [given.cli, "benchmark", path, "--season", seasons, "--horizon", str(horizon), "--model", given.model + ",naive", "--threads", "1", "--json"]
                data = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            scores = [score(row, data, plain) for row in data["models"][:-1]]
            table[(length, name if given.each else frequency)].append(scores)
    print("| periods | " + ("set" if given.each else "frequency") + " | sets | " + " | ".join(models) + " | largest of " + models[0] + " |")
    print("|---|---|---|" + "---|" * (len(models) + 1))
    for (length, kind), rows in sorted(table.items(), key=lambda entry: (entry[0][0], entry[0][1])):
        means = [sum(column) / len(rows) for column in zip(*rows)]
        print(f"| {f'up to {length}' if length >= WHOLE else length} | {kind} | {len(rows)} | " + " | ".join(f"{mean:.3f}" for mean in means) + f" | {max(row[0] for row in rows):.3f} |")


main()
