#!/usr/bin/env python3
"""Prints the table of augmentation in docs/models.md: a network trained without and with synthetic histories, several seeds each.

    bench/augment.py CLI SETS_FOLDER [--models mlp,tcn] [--ways bootstrap,gan,decoder,guarded] [--share 0.3] [--seeds 3] [--threads 1] [SET ...]

SETS_FOLDER is what bench/competition_sets.py and bench/covariate_sets.py wrote. The network learns on the training part alone; the measures are of
the test part. The last columns say how much of the difference is chance: the standard error of the mean over seeds of the change, which is taken seed
by seed, since a seed decides the first weights of both.
"""
import argparse
import json
import statistics
import subprocess
from pathlib import Path

from pretrained_sets import SETS

STRIDES = {"m3_monthly": 10, "carparts": 9, "walmart_weekly": 12, "m4_weekly": 6}  # every n-th series: minutes a set on one core
MEASURES = ("mase", "rmsse", "wape", "pinball")


def measured(options, name, model, way, seed):
    seasons, horizon = SETS[name]
    command = [options.cli, "benchmark", str(Path(options.folder) / f"{name}.csv.gz"), "--season", seasons, "--horizon", str(horizon), "--model", model,
               "--stride", str(STRIDES.get(name, 1)), "--seed", str(seed), "--threads", str(options.threads), "--json"]
    if way != "none":
        command += ["--set", f"augmentation={way}", "--set", f"augmentation-share={options.share}"]
    done = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return done["models"][0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("folder")
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--models", default="mlp,tcn")
    parser.add_argument("--ways", default="bootstrap,gan")
    parser.add_argument("--share", default="0.3")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_intermixed_args()
    print("| set | series | network | augmentation | MASE | RMSSE | WAPE | quantile loss | change of MASE | of WAPE | of quantile loss | CPU s |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|", flush=True)
    for name in options.sets or STRIDES:
        for model in options.models.split(","):
            plain = None
            for way in ["none", *options.ways.split(",")]:
                rows = [measured(options, name, model, way, seed) for seed in range(1, options.seeds + 1)]
                plain = plain or rows
                mean = {key: statistics.mean(row[key] for row in rows) for key in (*MEASURES, "cpu_seconds")}
                changes = []
                for key in ("mase", "wape", "pinball"):
                    ratios = [100.0 * (row[key] / before[key] - 1.0) for row, before in zip(rows, plain)]
                    error = statistics.stdev(ratios) / len(ratios) ** 0.5 if len(ratios) > 1 else float("nan")
                    changes.append(f"{statistics.mean(ratios):+.1f} ± {error:.1f} %" if rows is not plain else "")
                print(f"| {name} | {rows[0]['series']} | {model} | {way} | {mean['mase']:.3f} | {mean['rmsse']:.3f} | {mean['wape']:.3f} | {mean['pinball']:.3f} | "
                      f"{' | '.join(changes)} | {mean['cpu_seconds']:.0f} |", flush=True)


main()
