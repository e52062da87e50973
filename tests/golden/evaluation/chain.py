"""Measures made-up forecasts with numpy, from the definitions in the papers: python3 chain.py, in this folder. numpy 1.24.

chain_series.csv    series, part (train, test), value (empty where unknown), and of the test part the mean and the 13 quantiles
chain_measures.csv  scope (a series, or all), measure, value

Nothing is taken from the program: Naive2 and its seasonality test are written after the M4 organisers' R code, RMSSE after M5's guide, MSIS and
OWA after M4's, CRPS as the integral of the quantile loss over the levels (trapezoids; the outermost quantiles beyond their levels).
"""
import csv

import numpy as np

LEVELS = np.array([0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975])
NORMAL = np.array([-1.959964, -1.644854, -1.281552, -0.841621, -0.524401, -0.253347, 0.0, 0.253347, 0.524401, 0.841621, 1.281552, 1.644854, 1.959964])
SEASON, HORIZON = 4, 6


def eighth(values):
    """Numbers that single precision holds exactly."""
    return np.round(np.asarray(values) * 8) / 8


def make(rng, kind):
    n = {"short": 9, "steady": 40, "seldom": 36}.get(kind, 48)
    t = np.arange(n + HORIZON)
    y = 120 + 1.5 * t + 40 * np.sin(2 * np.pi * t / SEASON) * (kind == "seasonal") + rng.normal(0, 12, len(t))
    if kind == "seldom":
        y = np.where(rng.random(len(t)) < 0.5, 0, rng.poisson(4, len(t)))
        y[:3] = 0
    y = np.maximum(np.round(y), 0).astype(float)
    if kind == "gappy":
        y[[7, 20, n + 2]] = np.nan
    train, test = y[:n], y[n:]
    miss = 3.0 if kind == "seldom" else 12.0
    mean = eighth(np.maximum(np.nan_to_num(test, nan=100.0) + rng.normal(0, miss, HORIZON), 0))
    spread = miss * (0.3 + 0.6 * rng.random(HORIZON))  # too narrow: some must lie outside
    quantiles = eighth(np.maximum(mean[:, None] + spread[:, None] * NORMAL[None, :] * np.where(NORMAL > 0, 1.3, 1.0), 0))
    return train, test, mean, quantiles


def naive2(train):
    """The M4 organisers' Benchmarks(): seasonally adjusted naive, where a test at 90 % says that there is a season."""
    y = np.array(train, float)
    for t in range(1, len(y)):  # M4 had no gaps; here the last value goes on
        if np.isnan(y[t]):
            y[t] = y[t - 1]
    factors = np.ones(SEASON)
    if len(y) >= 3 * SEASON:
        centred = y - y.mean()
        acf = np.array([np.sum(centred[k:] * centred[:len(y) - k]) for k in range(1, SEASON + 1)]) / np.sum(centred ** 2)
        limit = 1.645 / np.sqrt(len(y)) * np.sqrt(np.cumsum(np.concatenate([[1.0], 2 * acf ** 2]))[SEASON - 1])
        if abs(acf[-1]) > limit:
            weights = np.concatenate([[0.5], np.ones(SEASON - 1), [0.5]]) / SEASON
            trend = np.full(len(y), np.nan)
            half = SEASON // 2
            trend[half:len(y) - half] = np.convolve(y, weights, "valid")
            figure = np.array([np.nanmean((y / trend)[k::SEASON]) for k in range(SEASON)])
            factors = figure / figure.mean()
    last = y[-1] / factors[(len(y) - 1) % SEASON]
    return last * factors[(len(y) + np.arange(HORIZON)) % SEASON]


def score(one):
    """Everything that is summed or averaged over series."""
    train, test, mean, quantiles = one
    known = ~np.isnan(test)
    y, f, q = test[known], mean[known], quantiles[known]
    scale = np.nanmean(np.abs(train[SEASON:] - train[:-SEASON]))
    sold = train[np.flatnonzero(np.nan_to_num(train) > 0)[0]:]
    squared = np.nanmean(np.diff(sold) ** 2)
    loss = np.where(y[:, None] >= q, LEVELS * (y[:, None] - q), (1 - LEVELS) * (q - y[:, None]))
    at = np.concatenate([[0.0], LEVELS, [1.0]])
    # Beyond the outermost levels their quantile stands for all: the loss there is linear in the level.
    ends = [np.where(y >= q[:, 0], 0.0, q[:, 0] - y)[:, None], np.where(y >= q[:, -1], y - q[:, -1], 0.0)[:, None]]
    crps = 2 * np.trapz(np.hstack([ends[0], loss, ends[1]]), at, axis=1)
    width = (q[:, 12] - q[:, 0]) + 2 / 0.05 * np.maximum(q[:, 0] - y, 0) + 2 / 0.05 * np.maximum(y - q[:, 12], 0)
    yardstick = naive2(train)[known]

    def smape(forecast):
        size = np.abs(y) + np.abs(forecast)
        return np.mean(np.divide(200 * np.abs(y - forecast), size, out=np.zeros_like(size), where=size > 0))

    return {
        "y": y, "error": f - y, "pinball": loss.mean(axis=1), "crps": crps,
        "inside80": (y >= q[:, 2]) & (y <= q[:, 10]), "inside95": (y >= q[:, 0]) & (y <= q[:, 12]),
        "smape": smape(f), "smape2": smape(yardstick), "mase": np.mean(np.abs(f - y)) / scale, "mase2": np.mean(np.abs(yardstick - y)) / scale,
        "rmsse": np.sqrt(np.mean((f - y) ** 2) / squared), "msis": width.mean() / scale,
        "mape": np.mean(100 * np.abs(f - y) / y) if np.all(y > 0) else np.nan,
    }


def measures(scores):
    def joined(key):
        return np.concatenate([s[key] for s in scores])

    def mean(key):
        return np.mean([s[key] for s in scores])
    y, error = joined("y"), joined("error")
    all_ = {
        "wape": np.sum(np.abs(error)) / np.sum(np.abs(y)), "bias": np.sum(error) / np.sum(np.abs(y)), "mae": np.mean(np.abs(error)),
        "rmse": np.sqrt(np.mean(error ** 2)), "mse": np.mean(error ** 2), "r2": 1 - np.sum(error ** 2) / np.sum((y - y.mean()) ** 2),
        "smape": mean("smape"), "mase": mean("mase"), "rmsse": mean("rmsse"), "msis95": mean("msis"),
        "owa": 0.5 * (mean("smape") / mean("smape2") + mean("mase") / mean("mase2")),
        "pinball": 2 * np.sum(joined("pinball")) / np.sum(np.abs(y)), "crps": np.mean(joined("crps")),
        "coverage80": np.mean(joined("inside80")), "coverage95": np.mean(joined("inside95")),
    }
    percent = [s["mape"] for s in scores if not np.isnan(s["mape"])]
    if percent:
        all_["mape"] = np.mean(percent)
    return all_


rng = np.random.default_rng(11)
series = {kind: make(rng, kind) for kind in ("steady", "seasonal", "gappy", "short", "seldom")}
with open("chain_series.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["series", "part", "value", "mean"] + [f"q{level:g}" for level in LEVELS])

    def shown(value):
        return "" if np.isnan(value) else f"{value:g}"
    for name, (train, test, mean, quantiles) in series.items():
        out.writerows([name, "train", shown(value)] + [""] * 14 for value in train)
        out.writerows([name, "test", shown(y), repr(float(m))] + [repr(float(v)) for v in row] for y, m, row in zip(test, mean, quantiles))
scores = {name: score(one) for name, one in series.items()}
with open("chain_measures.csv", "w") as file:
    file.write("scope,measure,value\n")
    for scope, group in [(name, [one]) for name, one in scores.items()] + [("all", list(scores.values()))]:
        for name, value in measures(group).items():
            file.write(f"{scope},{name},{float(value)!r}\n")
