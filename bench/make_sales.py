#!/usr/bin/env python3
"""Makes sales sheets for the benchmarks; the same arguments give the same bytes.

    make_sales.py receipts ROWS OUT.csv      one row a sale, 8 columns: date, store, sku, description, category, quantity, price, promotion
    make_sales.py receipts ROWS OUT.xlsx     the same as a workbook (needs openpyxl)
    make_sales.py weekly ITEMS WEEKS OUT.csv one row an item and week: date, sku, category, quantity, price
    make_sales.py competition ITEMS WEEKS HORIZON OUT.csv   weekly sales as competition data: id, t, split, value
"""
import csv
import datetime
import math
import random
import sys

CATEGORIES = ["Drinks", "Bread", "Garden", "Batteries", "Frozen", "Paper", "Tools", "Toys"]
HEADER = ["date", "store", "sku", "description", "category", "quantity", "price", "promotion"]


def receipts(rows):
    rng = random.Random(20261122)
    items, days = 1000, max(1, rows // 1000)
    start = datetime.date(2024, 1, 1)
    for i in range(rows):
        day, item = divmod(i, items)
        promotion = rng.random() < 0.05
        quantity = max(0, int(rng.gauss(6 + 3 * math.sin(2 * math.pi * day / 7), 3) * (2 if promotion else 1)))
        price = round((1 + item % 40 / 4) * (0.8 if promotion else 1.0), 2)
        yield [start + datetime.timedelta(days=day % days), f"S{item % 5}", f"SKU{item:05d}", f"Product number {item}",
               CATEGORIES[item % len(CATEGORIES)], quantity, price, int(promotion)]


def weekly(items, weeks):
    rng = random.Random(7)
    start = datetime.date(2023, 1, 2)
    for item in range(items):
        level, wave, phase = 5 + 200 * rng.random() ** 3, 0.4 * rng.random(), rng.random() * 6.28
        price = round(1 + 30 * rng.random(), 2)
        for week in range(weeks):
            mean = level * (1 + wave * math.sin(2 * math.pi * week / 52.18 + phase))
            yield [start + datetime.timedelta(days=7 * week), f"SKU{item:05d}", CATEGORIES[item % len(CATEGORIES)],
                   max(0, int(rng.gauss(mean, math.sqrt(mean) + 0.1 * mean))), price]


def competition(items, weeks, horizon):
    rng = random.Random(7)
    for item in range(items):
        level, wave, phase = 5 + 200 * rng.random() ** 3, 0.4 * rng.random(), rng.random() * 6.28
        for week in range(1, weeks + horizon + 1):
            mean = level * (1 + wave * math.sin(2 * math.pi * week / 52.18 + phase))
            yield [f"S{item}", week, "train" if week <= weeks else "test", max(0, int(rng.gauss(mean, math.sqrt(mean) + 0.1 * mean)))]


def main():
    kind, out = sys.argv[1], sys.argv[-1]
    if kind == "receipts":
        header, rows = HEADER, receipts(int(sys.argv[2]))
    elif kind == "competition":
        header, rows = ["id", "t", "split", "value"], competition(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    else:
        header, rows = ["date", "sku", "category", "quantity", "price"], weekly(int(sys.argv[2]), int(sys.argv[3]))
    if out.endswith(".xlsx"):
        import openpyxl
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Sales")
        sheet.append(header)
        for row in rows:
            sheet.append(row)
        book.save(out)
        return
    with open(out, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


main()
