#!/usr/bin/env python3
"""Does reconciling help? Forecasts two public sets from several origins through the command line, and gives WAPE by level: each level as its own model
has it, bottom-up, top-down and MinT.

    bench/reconcile.py CLI FOLDER [--sets aus_retail walmart] [--origins 3] [--model auto-ets] [--every 10]

CLI is the built shelfcast-cli; FOLDER holds aus_retail/ (series.csv.gz, meta.csv.gz) and walmart_recruiting/ (train.csv.gz); of the latter every
tenth series is taken; series with gaps in the tested months or weeks are left out. Horizon 12 months and 13 weeks; the newest origin is one horizon before the end, the others a horizon apart.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

import pandas as pd


def aus_retail(folder):
    series = pd.read_csv(folder / "aus_retail/series.csv.gz")
    meta = pd.read_csv(folder / "aus_retail/meta.csv.gz")
    table = series.merge(meta, on="series_id")
    return pd.DataFrame({"item": table["industry"], "location": table["state"], "date": table["date"], "quantity": table["turnover_mAUD"]}), "monthly", 12


def walmart(folder, every):
    table = pd.read_csv(next((folder / "walmart_recruiting").glob("train*")))
    pairs = table[["Store", "Dept"]].drop_duplicates().iloc[::every]
    table = table.merge(pairs, on=["Store", "Dept"])
    return (
        pd.DataFrame({"item": "Dept " + table["Dept"].astype(str), "location": "Store " + table["Store"].astype(str), "date": table["Date"], "quantity": table["Weekly_Sales"].clip(lower=0)}),
        "weekly",
        13,
    )


def run(cli, *arguments):
    done = subprocess.run([cli, *map(str, arguments), "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def forecast(cli, table, frequency, horizon, model, method, seed_folder):
    """Forecasts of every series and sum: {(level, name): [means]}, and those of the sums on their own."""
    project = seed_folder / f"{method}.shelfcast"
    source = seed_folder / "sales.csv"
    if not source.exists():
        table.to_csv(source, index=False)
    run(cli, "import", project, source, "--frequency", frequency)
    out = seed_folder / f"{method}.csv"
    told = run(cli, "forecast", project, "--model", model, "--horizon", horizon, "--reconcile", method, "--csv", out)
    rows = pd.read_csv(out)
    rows = rows[rows["forecast"].notna()]
    together, alone = {}, {}
    for (item, location), part in rows.groupby(["item", "location"], sort=False):
        together["series", item, location] = part["forecast"].tolist()
    for total in told["totals"]:
        together[total["level"], total["name"], ""] = total["mean"]
        alone[total["level"], total["name"], ""] = total["alone"]
    return together, alone


def sums(table, dates):
    """What was sold on the dates, by level."""
    ahead = table[table["date"].isin(dates)]
    known = {}
    for key, columns in (("series", ["item", "location"]), ("item", ["item"]), ("location", ["location"]), ("total", [])):
        for name, part in ahead.groupby(columns[0] if len(columns) == 1 else columns, sort=False) if columns else [((), ahead)]:
            name = name if isinstance(name, tuple) else (name,)
            values = part.groupby("date")["quantity"].sum().reindex(dates)
            if values.notna().all():
                known[(key, *name, *[""] * (2 - len(name)))] = values.tolist()
    return known


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--sets", nargs="+", default=["aus_retail", "walmart"])
    parser.add_argument("--origins", type=int, default=3)
    parser.add_argument("--model", default="auto-ets")
    parser.add_argument("--every", type=int, default=10)
    options = parser.parse_args()
    for name in options.sets:
        table, frequency, horizon = aus_retail(options.folder) if name == "aus_retail" else walmart(options.folder, options.every)
        dates = sorted(table["date"].unique())
        # Series that ended, or have holes in what is to be forecast, would be in the forecasts of sums but not in what was sold.
        tested = table[table["date"].isin(dates[-horizon * options.origins :])].groupby(["item", "location"])["quantity"].count()
        whole = tested[tested == horizon * options.origins].reset_index()[["item", "location"]]
        table = table.merge(whole, on=["item", "location"])
        errors, sold = collections.defaultdict(float), collections.defaultdict(float)
        for origin in range(options.origins):
            end = len(dates) - horizon * (origin + 1)
            known = sums(table, dates[end : end + horizon])
            with tempfile.TemporaryDirectory() as place:
                place = pathlib.Path(place)
                past = table[table["date"] < dates[end]]
                results = {method: forecast(options.cli, past, frequency, horizon, options.model, method, place) for method in ("bottom-up", "top-down", "mint")}
            base = {**results["bottom-up"][0], **results["mint"][1]}
            ways = {"alone": base, "bottom-up": results["bottom-up"][0], "top-down": results["top-down"][0], "mint": results["mint"][0]}
            for level in ("item", "location", "total"):  # sums of the series as they are, also where they were too many to be kept
                for key in [key for key in known if key[0] == level]:
                    members = [v for k, v in results["bottom-up"][0].items() if k[0] == "series" and (level == "total" or (k[1] if level == "item" else k[2]) == key[1])]
                    ways["bottom-up"][key] = [sum(values) for values in zip(*members)]
            for key, actual in known.items():
                # An item at one location is its series: there is no sum of it to be forecast.
                if not all(key in way for way in ways.values()):
                    continue
                sold[key[0]] += sum(actual)
                for way, forecasts in ways.items():
                    errors[key[0], way] += sum(abs(a - f) for a, f in zip(actual, forecasts[key]))
        print(f"\n{name}: {table.groupby(['item', 'location']).ngroups} series, {options.model}, {options.origins} origins, WAPE in %")
        print("| level | alone | bottom-up | top-down | MinT |\n|---|---|---|---|---|")
        for level in ("total", "location", "item", "series"):
            if sold[level] > 0:
                cells = [f"{100 * errors[level, way] / sold[level]:.2f}" for way in ("alone", "bottom-up", "top-down", "mint")]
                print(f"| {level} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
