#!/usr/bin/env python3
"""Prints how the pre-trained network does where much of the history is not known: OWA against Naive2, beside theta and seasonal naive.

    bench/gaps.py CLI SETS_FOLDER

SETS_FOLDER is what bench/competition_sets.py wrote. From the training part of each series are taken: three or six tenths of the periods, at random; a stretch of four tenths, somewhere;
three tenths right before the newest period, which alone is known again. First and last periods stay.
"""
import csv
import gzip
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from pretrained_sets import SETS

STRIDES = {"m4_weekly": 3, "m3_monthly": 8, "m3_quarterly": 4, "walmart_weekly": 3, "rossmann": 12}
MODELS = ["pretrained", "dynamic-theta", "seasonal-naive"]
KINDS = {"none": 0.0, "at random, 30 %": 0.3, "at random, 60 %": 0.6, "one stretch, 40 %": 0.4, "before the last period, 30 %": 0.3}


def hidden(kind, share, periods, chance):
    if kind == "none":
        return set()
    if kind.startswith("at random"):
        return {i for i in range(1, periods - 1) if chance.random() < share}
    length = int(periods * share)
    begin = max(1, periods - 1 - length) if kind.startswith("before") else chance.randrange(1, max(2, periods - length))
    return set(range(begin, min(periods - 1, begin + length)))


def gapped(source, target, kind, share):
    chance = random.Random(5)
    with gzip.open(source, "rt") as file:
        head, *rows = csv.reader(file)
    item, split, value = (head.index(name) for name in ("id", "split", "value"))
    series = {}
    for row in rows:
        series.setdefault(row[item], []).append(row)
    with gzip.open(target, "wt") as file:
        out = csv.writer(file)
        out.writerow(head)
        for all_rows in series.values():
            past = [row for row in all_rows if row[split] == "train"]
            for i in hidden(kind, share, len(past), chance):
                past[i][value] = ""
            out.writerows(all_rows)


def main():
    cli, folder = sys.argv[1], Path(sys.argv[2])
    print("| set | not known | " + " | ".join(MODELS) + " |\n|---|---|" + "---|" * len(MODELS), flush=True)
    with tempfile.TemporaryDirectory() as place:
        for name, stride in STRIDES.items():
            seasons, horizon = SETS[name]
            for kind, share in KINDS.items():
                data = Path(place) / "gaps.csv.gz"
                gapped(folder / f"{name}.csv.gz", data, kind, share)
                run = subprocess.run([cli, "benchmark", str(data), "--season", seasons, "--horizon", str(horizon), "--stride", str(stride), "--model", ",".join(MODELS),
                                      "--threads", "1", "--json"], capture_output=True, text=True, check=True)
                print(f"| {name} | {kind} | " + " | ".join(f"{row['owa']:.3f}" for row in json.loads(run.stdout)["models"]) + " |", flush=True)


main()
