"""Writes error measures of the forecasts in forecasts.csv (from metrics.R) by scikit-learn 1.2: python3 metrics.py, in this folder.

sklearn_measures.csv  series, measure, value: r2, mse, mape, pinball of three levels
directions.csv        came, told (0 falling, 1 flat, 2 rising); direction_scores.csv their accuracy and macro averages
"""
import csv
import random

from sklearn import metrics

with open("forecasts.csv") as file:
    rows = [row for row in csv.DictReader(file) if row["part"] == "test"]
with open("sklearn_measures.csv", "w") as out:
    out.write("series,measure,value\n")
    for series in sorted({row["series"] for row in rows}):
        mine = [row for row in rows if row["series"] == series]
        y = [float(row["value"]) for row in mine]
        f = [float(row["forecast"]) for row in mine]
        found = {"r2": metrics.r2_score(y, f), "mse": metrics.mean_squared_error(y, f), "mape": 100 * metrics.mean_absolute_percentage_error(y, f)}
        for level in ("0.05", "0.5", "0.9"):
            found["pinball" + level] = metrics.mean_pinball_loss(y, [float(row["q" + level]) for row in mine], alpha=float(level))
        for name, value in found.items():
            out.write(f"{series},{name},{value!r}\n")
random.seed(5)
came = [random.choice([0, 0, 1, 2, 2, 2]) for _ in range(300)]
told = [c if random.random() < 0.55 else random.randrange(3) for c in came]
with open("directions.csv", "w") as out:
    out.write("came,told\n")
    out.writelines(f"{c},{t}\n" for c, t in zip(came, told))
precision, recall, f1, _ = metrics.precision_recall_fscore_support(came, told, average="macro", zero_division=0)
with open("direction_scores.csv", "w") as out:
    out.write("measure,value\n")
    out.write(f"accuracy,{metrics.accuracy_score(came, told)!r}\nprecision,{precision!r}\nrecall,{recall!r}\nf1,{f1!r}\n")
