#!/usr/bin/env python3
"""What each ingredient of the generator and each part of the network buys: the table of ablations in docs/pretrained.md.

    bench/ablations.py PRETRAIN CLI SETS_FOLDER WORK_FOLDER [STEPS]

Trains a small network with everything (three seeds, which shows how much is chance), and once without each part, the same number of steps each, and scores it
zero-shot by MASE (of the median, every so many series). About half a minute a training; what is in WORK_FOLDER is not trained again. SETS_FOLDER is what bench/competition_sets.py wrote.
"""
import json
import math
import os
import subprocess
import sys
from pathlib import Path

# name: seasons, horizon, every so many series
SETS = {
    "m4_weekly": ("1,52", 13, 6), "m4_hourly": ("24,168", 48, 6), "m3_monthly": ("12", 18, 4), "m3_quarterly": ("4", 8, 2), "m3_yearly": ("1", 6, 2),
    "carparts": ("12", 12, 8), "jewelry": ("1,52", 13, 2), "walmart_weekly": ("52", 13, 10), "m5_foods3_tx3": ("7", 28, 12), "rossmann": ("7,365", 42, 40),
}
INGREDIENTS = ["trends", "walks", "seasons", "calendar", "promotions", "stock-outs", "launches", "counts", "outliers", "kernels", "models", "mixtures"]
RESIDUAL = ["--trunk", "residual:256:2", "--rate", "1e-3"]
ENCODER = ["--trunk", "encoder:64:2:4:192", "--rate", "2e-3"]
SEEDS = (1, 2, 3)
# A group begins with the same training from three seeds, which shows how much is chance.
GROUPS = {
    "residual network": [(f"everything, seed {seed}", [*RESIDUAL, "--seed", str(seed)]) for seed in SEEDS]
    + [(f"without {name}", [*RESIDUAL, "--without", name]) for name in INGREDIENTS]
    + [("only trends, walks and seasons", [*RESIDUAL, "--without", "calendar,promotions,stock-outs,launches,counts,outliers,kernels,models,mixtures"])]
    + [(f"not shown {name}", [*RESIDUAL, "--blind", name]) for name in ("bases", "lags", "facts", "trials")],
    "encoder": [(f"everything, seed {seed}", [*ENCODER, "--seed", str(seed)]) for seed in SEEDS]
    + [("no hidden stretches to restore", [*ENCODER, "--hidden", "0"]), ("no direction to say", [*ENCODER, "--direction", "0"])]
    + [(f"not shown {name}", [*ENCODER, "--blind", name]) for name in ("bases", "lags")],
}


def score(cli, weights, sets):
    """MASE a set."""
    result = {}
    for name, (seasons, horizon, stride) in SETS.items():
        command = [cli, "benchmark", str(sets / f"{name}.csv.gz"), "--season", seasons, "--horizon", str(horizon), "--stride", str(stride), "--model", "pretrained",
                   "--set", "point=median", "--threads", "1", "--json"]
        run = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "SHELFCAST_WEIGHTS": str(weights)})
        result[name] = json.loads(run.stdout)["models"][0]["mase"]
    return result


def trained(pretrain, cli, sets, folder, options, steps):
    kept = folder / "scores.json"
    if not kept.exists():
        command = [pretrain, str(folder), *options, "--steps", steps, "--batch", "256", "--average", "0.99", "--validation", "4", "--every", "400", "--device", "cpu"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        kept.write_text(json.dumps(score(cli, folder / "base.weights", sets)))
    return json.loads(kept.read_text())


def main():
    pretrain, cli, sets, work = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
    steps = sys.argv[5] if len(sys.argv) > 5 else "800"
    for group, variants in GROUPS.items():
        scores = {title: trained(pretrain, cli, sets, work / group.split()[0] / title.replace(" ", "_").replace(",", ""), options, steps) for title, options in variants}
        full = {name: math.exp(sum(math.log(scores[f"everything, seed {seed}"][name]) for seed in SEEDS) / len(SEEDS)) for name in SETS}
        print(f"| {group} | " + " | ".join(SETS) + " | mean |\n|---|" + "---|" * (len(SETS) + 1))
        print("| everything, MASE (mean of three seeds) | " + " | ".join(f"{full[name]:.3f}" for name in SETS) + " | |")
        for title, row in scores.items():
            changes = [100.0 * (row[name] / full[name] - 1.0) for name in SETS]
            mean = 100.0 * (math.exp(sum(math.log(row[name] / full[name]) for name in SETS) / len(SETS)) - 1.0)
            print(f"| {title} | " + " | ".join(f"{change:+.1f} %" for change in changes) + f" | {mean:+.1f} % |")
        print(flush=True)


main()
