#!/usr/bin/env python3
"""Writes the public data sets of docs/benchmarks.md as competition data: columns id, t, split (train or test), value.

    bench/competition_sets.py DATA_FOLDER OUT_FOLDER [IDS_USED.tsv.gz]

DATA_FOLDER holds one folder a data set, each with gzipped CSV files. IDS_USED (data set, method, number, ids with blanks between)
limits a set to the series that published or measured figures stand on: the longest list of the set counts. The monthly series of M3 that
no list names are written as a set of their own: m3_monthly_rest. Needs Python only.
"""
import csv
import gzip
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def long_table(path, key, order, value):
    """One list of values a series, in the order of the column `order`."""
    found = defaultdict(list)
    for row in rows(path):
        found[key(row)].append((row[order], row[value]))
    return {name: [text for _, text in sorted(pairs)] for name, pairs in found.items()}


def wide_table(path, name):
    return {row.pop(name): list(row.values()) for row in rows(path)}


def competition(path, keep):
    """Already in this form: (train, test) a series."""
    found = {}
    for row in rows(path):
        if keep(row["id"]):
            found.setdefault(row["id"], ([], []))[row["split"] == "test"].append(row["value"])
    return found


def on_calendar(found, days):
    """Values by ISO date, one every so many days; a date without a record is unknown."""
    series = {}
    for name, values in found.items():
        first, last = (date.fromisoformat(pick(values)) for pick in (min, max))
        dates = [first + timedelta(days=i) for i in range(0, (last - first).days + 1, days)]
        series[name] = [values.get(day.isoformat(), "NA") for day in dates]
    return series


def by_date(path, key, day, value):
    found = defaultdict(dict)
    for row in rows(path):
        found[key(row)][row[day]] = row[value]
    return found


def held_out(series, horizon):
    return {name: (values[:-horizon], values[-horizon:]) for name, values in series.items() if len(values) > horizon}


def sets(data):
    period = {row["id"]: row["period"] for row in rows(data / "m3/meta.csv.gz")}
    for name, which in (("m3_monthly", "MONTHLY"), ("m3_quarterly", "QUARTERLY"), ("m3_yearly", "YEARLY"), ("m3_other", "OTHER")):
        yield name, competition(data / "m3/series.csv.gz", lambda series, which=which: period[series] == which)
    yield "m4_weekly", competition(data / "m4_weekly/series.csv.gz", lambda _: True)
    yield "m4_hourly", competition(data / "m4_hourly/series.csv.gz", lambda _: True)
    retail = long_table(data / "aus_retail/series.csv.gz", lambda row: row["series_id"], "date", "turnover_mAUD")
    yield "aus_retail", held_out(retail, 24)
    walmart = long_table(data / "walmart_recruiting/train.csv.gz", lambda row: f"S{row['Store']}_D{row['Dept']}", "Date", "Weekly_Sales")
    yield "walmart_weekly", held_out({name: values for name, values in walmart.items() if len(values) == 143}, 13)
    parts = long_table(data / "carparts/series.csv.gz", lambda row: row["id"], "date", "value")
    # A month without a record counts as no sale, as in the published figures on this set.
    yield "carparts", held_out({name: [text or "0" for text in values] for name, values in parts.items()}, 12)
    jewelry = defaultdict(list)
    for row in rows(data / "jewelry/series.csv.gz"):
        jewelry[row["id"]].append((int(row["t"]), row["value"]))
    yield "jewelry", held_out({name: [text for _, text in sorted(pairs)] for name, pairs in jewelry.items()}, 13)
    yield "m5_foods3_tx3", held_out(wide_table(data / "m5_foods3_tx3/sales_wide_d1_d1969.csv.gz", "id"), 28)
    # Sets for the pre-trained network alone (docs/pretrained.md).
    yield "favorita", held_out(on_calendar(by_date(data / "favorita_store_traffic/transactions.csv.gz", lambda row: row["store_nbr"], "date", "transactions"), 1), 28)
    yield "rossmann", held_out(on_calendar(by_date(data / "rossmann/train.csv.gz", lambda row: row["Store"], "Date", "Sales"), 1), 42)
    yield "avocado", held_out(on_calendar(by_date(data / "avocado/series.csv.gz", lambda row: f"{row['region']} {row['type']}", "date", "total_volume"), 7), 13)
    yield "orange_juice", held_out(on_calendar(by_date(data / "orange_juice_dominicks/store_brand_week.csv.gz", lambda row: f"{row['store']}_{row['brand']}", "week_start", "units_oz"), 7), 8)
    yield "vegetables", held_out(on_calendar(by_date(data / "veg_supermarket_cn/category_day.csv.gz", lambda row: row["cat"], "date", "qty_kg"), 1), 28)
    yield "uci_weekly", held_out(wide_table(data / "uci_sales_weekly_811/wide.csv.gz", "Product_Code"), 8)


def used_ids(path):
    longest = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            name, _, _, ids = line.rstrip("\n").split("\t")
            ids = ids.split()
            if len(ids) > len(longest.get(name, [])):
                longest[name] = ids
    return longest


def main():
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    used = used_ids(sys.argv[3]) if len(sys.argv) > 3 else {}
    out.mkdir(parents=True, exist_ok=True)
    everything = list(sets(data))
    monthly = dict(everything)["m3_monthly"]
    if "m3_monthly" in used:
        everything.append(("m3_monthly_rest", {name: values for name, values in monthly.items() if name not in set(used["m3_monthly"])}))
    for name, series in everything:
        ids = [series_id for series_id in used.get(name, series) if series_id in series]
        with gzip.open(out / f"{name}.csv.gz", "wt", encoding="utf-8", newline="", compresslevel=3) as file:
            file.write("id,t,split,value\n")
            for series_id in ids:
                train, test = series[series_id]
                for t, text in enumerate(train + test, 1):
                    file.write(f"{series_id},{t},{'train' if t <= len(train) else 'test'},{'' if text == 'NA' else text}\n")
        print(f"{name}: {len(ids)} series")


main()
