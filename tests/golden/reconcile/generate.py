#!/usr/bin/python3
"""Reconciles made-up forecasts by the textbook formula, with dense matrices (numpy).

MinT: y~ = S (S' W^-1 S)^-1 S' W^-1 y^ (Wickramasuriya, Athanasopoulos, Hyndman 2019, equation 9), W the one-step residuals' covariance about
zero, shrunk towards its diagonal by Schaefer and Strimmer's (2005) estimate, written out pair by pair.
Writes residuals.csv (a row a period), forecasts.csv (a row a variable: base, mint, diagonal) and shrinkage.csv. Variables: total, locations east
and west, categories bread and drinks, items cola, rye, water, then the six series item by item, east before west."""
import pathlib

import numpy as np

here = pathlib.Path(__file__).parent
rng = np.random.default_rng(7)

series = [(item, place) for item in ("cola", "rye", "water") for place in ("east", "west")]
category = {"cola": "drinks", "rye": "bread", "water": "drinks"}
groups = [lambda s: True]
groups += [lambda s, place=place: s[1] == place for place in ("east", "west")]
groups += [lambda s, name=name: category[s[0]] == name for name in ("bread", "drinks")]
groups += [lambda s, item=item: s[0] == item for item in ("cola", "rye", "water")]
A = np.array([[1.0 if group(s) else 0.0 for s in series] for group in groups])
S = np.vstack([A, np.eye(len(series))])

T = 40
mixing = rng.normal(size=(6, 6)) + 2.0 * np.eye(6)
bottom = rng.normal(size=(T, 6)) @ mixing
residuals = np.hstack([bottom @ A.T + 0.7 * rng.normal(size=(T, len(groups))), bottom])
base = S @ np.array([40.0, 25.0, 12.0, 9.0, 60.0, 33.0]) + rng.normal(size=len(S)) * 4.0

N = residuals.shape[1]
covariance = residuals.T @ residuals / T
scaled = residuals / np.sqrt(np.diag(covariance))
numerator = denominator = 0.0
for i in range(N):
    for j in range(N):
        if i == j:
            continue
        products = scaled[:, i] * scaled[:, j]
        numerator += np.sum((products - products.mean()) ** 2) / (T * (T - 1))
        denominator += products.mean() ** 2
shrinkage = min(1.0, max(0.0, numerator / denominator))
target = np.diag(np.diag(covariance))


def mint(W):
    inverse = np.linalg.inv(W)
    return S @ np.linalg.solve(S.T @ inverse @ S, S.T @ inverse @ base)


np.savetxt(here / "residuals.csv", residuals, delimiter=",", fmt="%.12g")
full = mint(shrinkage * target + (1.0 - shrinkage) * covariance)
np.savetxt(here / "forecasts.csv", np.column_stack([base, full, mint(target)]), delimiter=",", fmt="%.12g", header="base,mint,diagonal", comments="")
np.savetxt(here / "shrinkage.csv", [shrinkage], fmt="%.12g")
