#!/usr/bin/env python3
"""Public retail sets with plans (promotion, holidays, opening) as sheets that a project imports.

    bench/covariate_sets.py DATA_FOLDER OUT_FOLDER

DATA_FOLDER holds rossmann/, walmart_recruiting/ and favorita_store_traffic/ as published. Each sheet has one row an item and day or week;
the newest rows have no sales: their plans are known, and backtests before them may use plans as a shop would.
"""
import csv
import gzip
import os
import sys
from collections import defaultdict
from datetime import date, timedelta


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def write(path, header, lines):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        count = 0
        for line in lines:
            writer.writerow(line)
            count += 1
    print(f"{path}: {count} rows")


def rossmann(source, out, every=4, planned=28):
    """Every fourth store, daily; customers are known afterwards only."""
    kind = {r["Store"]: r["StoreType"] + r["Assortment"] for r in rows(f"{source}/stores.csv.gz")}
    last = date(2015, 7, 31) - timedelta(days=planned)

    def lines():
        for r in rows(f"{source}/train.csv.gz"):
            if int(r["Store"]) % every != 1:
                continue
            past = date.fromisoformat(r["Date"]) <= last
            holiday = 0 if r["StateHoliday"] == "0" else 1
            yield [f"Store {r['Store']}", kind[r["Store"]], r["Date"], r["Sales"] if past else "", r["Promo"], r["Open"], holiday, r["SchoolHoliday"],
                   r["Customers"] if past else ""]

    write(f"{out}/rossmann.csv", ["Item", "Category", "Date", "Sales", "Promotion", "Open", "Holiday", "School holiday", "Customers"], lines())


def walmart(source, out, every=8, planned=13):
    """Every eighth department with all 143 weeks; markdowns and the holiday mark are plans, temperature and fuel price are not."""
    features = {(r["Store"], r["Date"]): r for r in rows(f"{source}/features.csv.gz")}
    kind = {r["Store"]: r["Type"] for r in rows(f"{source}/stores.csv.gz")}
    series = defaultdict(list)
    for r in rows(f"{source}/train.csv.gz"):
        series[(int(r["Store"]), int(r["Dept"]))].append(r)
    full = sorted(key for key, one in series.items() if len(one) == 143)
    last = date(2012, 10, 26) - timedelta(weeks=planned)

    def lines():
        for store, dept in full[::every]:
            for r in series[(store, dept)]:
                f = features[(r["Store"], r["Date"])]
                past = date.fromisoformat(r["Date"]) <= last
                marked = sum(float(f[f"MarkDown{i}"] or 0) if f[f"MarkDown{i}"] not in ("", "NA") else 0 for i in range(1, 6))
                yield [f"Dept {dept}", f"Store {store}", kind[str(store)], r["Date"], max(float(r["Weekly_Sales"]), 0) if past else "",
                       round(marked / 1000, 2), int(r["IsHoliday"] in ("1", "TRUE", "True")), f["Temperature"] if past else ""]

    write(f"{out}/walmart.csv", ["Item", "Location", "Category", "Date", "Sales", "Markdown", "Holiday", "Temperature"], lines())


def favorita(source, out, planned=28):
    """Customers a day and store; national, regional and local holidays are plans, the oil price is not."""
    place = {r["store_nbr"]: r for r in rows(f"{source}/stores.csv.gz")}
    holidays = defaultdict(set)
    for r in rows(f"{source}/holidays_events.csv.gz"):
        if r["transferred"] != "True" and r["type"] != "Work Day":
            holidays[r["date"]].add((r["locale"], r["locale_name"]))
    oil = {r["date"]: r["oil_price"] for r in rows(f"{source}/oil.csv.gz")}
    sold = defaultdict(dict)
    for r in rows(f"{source}/transactions.csv.gz"):
        sold[r["store_nbr"]][r["date"]] = r["transactions"]
    end = date(2017, 8, 15)
    last = end - timedelta(days=planned)

    def lines():
        for store in sorted(sold, key=int):
            day = date.fromisoformat(min(sold[store]))
            while day <= end:
                text = day.isoformat()
                marks = holidays[text]
                here = any(kind == "National" or name in (place[store]["city"], place[store]["state"]) for kind, name in marks)
                yield [f"Store {store}", place[store]["type"], text, sold[store].get(text, "0") if day <= last else "", int(here),
                       oil.get(text, "") if day <= last else ""]
                day += timedelta(days=1)

    write(f"{out}/favorita.csv", ["Item", "Category", "Date", "Sales", "Holiday", "Oil price"], lines())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    data, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    rossmann(f"{data}/rossmann", out)
    walmart(f"{data}/walmart_recruiting", out)
    favorita(f"{data}/favorita_store_traffic", out)
