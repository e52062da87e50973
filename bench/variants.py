#!/usr/bin/env python3
"""Size, speed and accuracy of the pre-trained network's variants: the table in docs/pretrained.md.

    bench/variants.py PRETRAIN CLI SETS_FOLDER WEIGHTS SPEED_SET WORK_FOLDER

The weights as they ship, in other forms, pruned (half of the units of every hidden layer, then 500 steps of learning on: some minutes, kept in WORK_FOLDER),
and with the quick network alone. MASE of the median, every so many series; SPEED_SET: 10,000 series of 156 weeks (bench/make_sales.py competition 10000 156 13).
"""
import json
import os
import subprocess
import sys
from pathlib import Path

# name: seasons, horizon, every so many series
SETS = {"m4_weekly": ("1,52", 13, 1), "m4_hourly": ("24,168", 48, 2), "m3_monthly": ("12", 18, 2), "m3_quarterly": ("4", 8, 1), "jewelry": ("1,52", 13, 1),
        "carparts": ("12", 12, 2), "walmart_weekly": ("52", 13, 4), "rossmann": ("7,365", 42, 8)}


def measured(cli, weights, trunks, path, seasons, horizon, stride):
    command = [cli, "benchmark", str(path), "--season", seasons, "--horizon", str(horizon), "--stride", str(stride), "--model", "pretrained", "--set", "point=median",
               "--set", f"trunks={trunks}", "--threads", "1", "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "SHELFCAST_WEIGHTS": str(weights)})
    return json.loads(run.stdout)["models"][0]


def main():
    pretrain, cli, sets, shipped, speed, work = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), Path(sys.argv[5]), Path(sys.argv[6])
    work.mkdir(parents=True, exist_ok=True)
    pruned = work / "pruned"
    if not (pruned / "base.weights").exists():
        subprocess.run([pretrain, str(pruned), "--prune", str(shipped), "--keep", "0.5", "--rate", "4e-4,3e-4", "--steps", "500", "--batch", "256", "--average", "0.98",
                        "--device", "cpu", "--form", "int8"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([pretrain, str(shipped), "--pack", str(work / "float16.weights"), "--form", "float16"], check=True, stdout=subprocess.DEVNULL)
    print("| weights | MB | networks | " + " | ".join(SETS) + " | CPU s for 10,000 series |\n|---|---|---|" + "---|" * (len(SETS) + 1))
    for title, weights in (("16 bits", work / "float16.weights"), ("8 bits, as shipped", shipped), ("8 bits, half of the hidden units", pruned / "base.weights")):
        for trunks, words in (("all", "all"), ("quick", "the quick one")):
            scores = [f"{measured(cli, weights, trunks, sets / f'{name}.csv.gz', *how)['mase']:.3f}" for name, how in SETS.items()]
            seconds = min(measured(cli, weights, trunks, speed, "52", 13, 1)["cpu_seconds"] for _ in range(2))
            print(f"| {title} | {weights.stat().st_size / 1e6:.1f} | {words} | " + " | ".join(scores) + f" | {seconds:.2f} |", flush=True)


main()
