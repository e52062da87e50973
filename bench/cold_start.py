#!/usr/bin/env python3
"""Makes projects of three public data sets, hides items of them and prints how well their launches are forecast, and how often products that
sell alike are of the same kind.

    bench/cold_start.py CLI DATA FOLDER [--seeds N] [--only NAME[,NAME ...]] [--known WEEKS[,WEEKS ...] [--beside MODEL[,MODEL ...]]]

With --known, the first weeks of each launch are known, and the rest is forecast; nothing else is printed.

DATA holds online_retail_uci, veg_supermarket_cn and orange_juice_dominicks; the projects are made in FOLDER where they are not there yet.
"""
import argparse
import csv
import gzip
import json
import os
import subprocess
from pathlib import Path


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def retail(data):
    names = {row["StockCode"]: row["Description"] for row in rows(data / "online_retail_uci/products.csv.gz")}
    yield ["Date", "SKU", "Description", "Quantity", "Price"]
    for row in rows(data / "online_retail_uci/product_day.csv.gz"):
        yield [row["date"], row["StockCode"], names.get(row["StockCode"], ""), float(row["qty_sold"]) - float(row["qty_returned"]), row["avg_price"]]


def vegetables(data):
    items = {row["item"]: row for row in rows(data / "veg_supermarket_cn/items.csv.gz")}
    prices = {(row["item"], row["date"]): row["wholesale_cny_kg"] for row in rows(data / "veg_supermarket_cn/wholesale_price.csv.gz")}
    yield ["日期", "商品编码", "商品名称", "分类", "销量", "单价"]
    for row in rows(data / "veg_supermarket_cn/item_day_nonzero.csv.gz"):
        item = items[row["item"]]
        yield [row["date"], row["item"], item["item_name"], item["cat_name"], row["qty_kg"], prices.get((row["item"], row["date"]), "")]


def juice(data):
    brands = {row["brand"]: row["name"] for row in rows(data / "orange_juice_dominicks/brands.csv.gz")}
    yield ["Date", "Item", "Description", "Category", "Store", "Units", "Price", "Promotion"]
    for row in rows(data / "orange_juice_dominicks/store_brand_week.csv.gz"):
        name = brands[row["brand"]]
        yield [row["week_start"], row["brand"], name, name.rsplit(" ", 2)[0], "Store " + row["store"], round(float(row["units_oz"]) / 64), float(row["price_per_oz"]) * 64, row["deal"]]


SETS = {"retail": (retail, None), "vegetables": (vegetables, "category"), "juice": (juice, "item")}  # what neighbours should share


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout) if "--json" in command else None


def print_scores(cli, folder, names, seeds, *more):
    for name in names:
        checks = [run(cli, "new-item", folder / f"{name}.shelfcast", "--check", "--seed", seed + 1, "--threads", 1, "--json", *more) for seed in range(seeds)]
        count = sum(check["forecast"] for check in checks) / len(checks)
        for place, score in enumerate(checks[0]["scores"]):
            cells = []
            for key in ("wape", "total_wape", "rmsse", "bias", "coverage80", "coverage95"):
                values = [check["scores"][place][key] for check in checks]
                cells.append("" if None in values else f"{sum(values) / len(values):{'+.3f' if key == 'bias' else '.3f'}}")
            print(f"| {name} | {score['id']} | {count:.0f} | " + " | ".join(cells) + " |")
        told = ", ".join(f"{words} {sum(check[key] for check in checks) / len(checks):.2f}" for key, words in (("own_share", "share by attributes"), ("cluster_trust", "trust in clusters' levels"), ("cluster_course", "in their courses")))
        print(f"| {name} | *{told}* | | | | | | | |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--only", default=",".join(SETS))
    parser.add_argument("--known", default="")
    parser.add_argument("--beside", default="auto")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    names = asked.only.split(",")
    for name in names:
        project = asked.folder / f"{name}.shelfcast"
        if not project.exists():
            sheet = asked.folder / f"{name}.csv"
            with open(sheet, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(SETS[name][0](asked.data))
            run(asked.cli, "import", project, sheet, "--frequency", "weekly")
            os.remove(sheet)
    head = "| set | model | launches | WAPE | WAPE of sums | RMSSE | bias | in 80 % | in 95 % |\n|---|---|---|---|---|---|---|---|---|"
    for known in filter(None, asked.known.split(",")):
        print(f"\n{known} known\n\n{head}")
        print_scores(asked.cli, asked.folder, names, asked.seeds, "--known", known, "--beside", asked.beside)
    if asked.known:
        return
    print(head)
    print_scores(asked.cli, asked.folder, names, asked.seeds)
    print("\n| set | compared by | same | by chance | adjusted Rand | silhouette |\n|---|---|---|---|---|---|")
    for name in names:
        if SETS[name][1] is None:
            continue
        found = run(asked.cli, "similar", asked.folder / f"{name}.shelfcast", "--check", SETS[name][1], "--threads", 1, "--json")
        for row in found["compared"]:
            print(f"| {name}, {SETS[name][1]} | {row['by']} | {row['same']:.3f} | {row['chance']:.3f} | {row['adjusted_rand']:.3f} | {row['silhouette']:.3f} |")


if __name__ == "__main__":
    main()
