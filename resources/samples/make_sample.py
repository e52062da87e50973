#!/usr/bin/env python3
"""Makes online-retail.csv.gz from the UCI data set "Online Retail": the 320 products with the most days of sale.

    make_sample.py PRODUCT_DAY.csv.gz PRODUCTS.csv.gz

PRODUCT_DAY has StockCode,date,qty_sold,qty_returned,avg_price; PRODUCTS has StockCode,Description.
A day's returns become a row of their own with a negative quantity, as they stand in the shop's own ledger.
The category is ours, by words in the description; everything else is the source's.
"""
import csv
import gzip
import io
import sys
from collections import defaultdict

WORDS = [  # first match wins
    ("Christmas", ["CHRISTMAS", "XMAS", "ADVENT", "SNOW", "REINDEER", "SANTA", "BAUBLE"]),
    ("Bags", ["BAG", "SHOPPER", "PURSE", "TOTE"]),
    ("Lights and candles", ["LIGHT", "CANDLE", "LANTERN", "LAMP"]),
    ("Paper and cards", ["CARD", "PAPER", "WRAP", "TISSUE", "NOTEBOOK", "ENVELOPE", "STICKER", "NAPKIN", "DOILY", "DOILIES", "BUNTING", "GARLAND"]),
    ("Tins and boxes", ["TIN", "BOX", "JAR", "STORAGE", "BASKET", "CABINET", "DRAWER", "RACK"]),
    ("Kitchen and table", ["CAKE", "MUG", "CUP", "PLATE", "BOWL", "TEA", "COFFEE", "BAKING", "KITCHEN", "SPOON", "JUG", "TRAY", "LUNCH", "BOTTLE", "GLASS", "PANTRY", "RECIPE", "APRON", "CUTLERY", "COASTER"]),
    ("Toys and games", ["GAME", "TOY", "DOLL", "PLAYING", "JIGSAW", "BALLOON", "PUZZLE", "SKITTLE", "SPACEBOY", "DOLLY", "BINGO", "DOMINO", "CHILD", "KIDS"]),
    ("Garden", ["GARDEN", "PLANT", "FLOWER", "BIRD", "POT", "HERB", "SEED"]),
    ("Clocks, frames and signs", ["CLOCK", "FRAME", "SIGN", "MIRROR", "CHALK", "BLACKBOARD", "HOOK", "HANGER", "KEY", "METAL"]),
    ("Hearts and ornaments", ["HEART", "ORNAMENT", "DECORATION", "ANGEL", "WICKER"]),
    ("Warm things", ["HOT WATER", "HAND WARMER", "WARMER", "CUSHION", "BLANKET", "DOORMAT", "DOOR MAT", "TOWEL"]),
]


def category(description):
    return next((name for name, words in WORDS if any(w in description for w in words)), "Other")


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def main():
    description = {r["StockCode"]: " ".join(r["Description"].split()) for r in rows(sys.argv[2])}
    by_item = defaultdict(list)
    for r in rows(sys.argv[1]):
        by_item[r["StockCode"]].append(r)
    named = [code for code in by_item if description.get(code)]
    chosen = sorted(named, key=lambda code: (-len(by_item[code]), code))[:320]
    out = []
    for code in chosen:
        for r in by_item[code]:
            text = description[code]
            if int(r["qty_sold"]):
                out.append([r["date"], code, text, category(text), r["qty_sold"], r["avg_price"]])
            if int(r["qty_returned"]):
                out.append([r["date"], code, text, category(text), -int(r["qty_returned"]), r["avg_price"]])
    out.sort(key=lambda row: (row[0], row[1]))
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["Date", "StockCode", "Description", "Category", "Quantity", "UnitPrice"])
    writer.writerows(out)
    with open("online-retail.csv.gz", "wb") as file:
        file.write(gzip.compress(buffer.getvalue().encode(), 9, mtime=0))
    print(f"{len(out)} rows, {len(chosen)} products")


main()
