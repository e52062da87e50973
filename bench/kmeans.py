#!/usr/bin/env python3
"""k-means beside scikit-learn's, from the same starting centres, run after run in turns.

    bench/kmeans.py PROGRAM [--points 100000] [--width 32] [--clusters 20] [--threads 2] [--rounds 5]

PROGRAM is bench/kmeans.cpp, built. Prints, for points in groups that overlap and for points without groups: whether the labels are the
same, both inertias, and the seconds of each round as a ratio. scikit-learn gets the points in single precision, as Shelfcast does, and
once in double precision, to hold the labels against.
"""
import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--points", type=int, default=100000)
parser.add_argument("--width", type=int, default=32)
parser.add_argument("--clusters", type=int, default=20)
parser.add_argument("--threads", type=int, default=os.cpu_count())
parser.add_argument("--rounds", type=int, default=5)
options = parser.parse_args()
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = str(options.threads)

import numpy  # noqa: E402: after the number of threads
from sklearn.cluster import KMeans  # noqa: E402
from threadpoolctl import threadpool_limits  # noqa: E402


def sets():
    random = numpy.random.default_rng(1)
    middles = random.normal(size=(options.clusters, options.width))
    groups = middles[random.integers(options.clusters, size=options.points)] + random.normal(size=(options.points, options.width))
    yield "overlapping groups", groups.astype(numpy.float32)
    yield "no groups", random.random((options.points, options.width)).astype(numpy.float32)


def theirs(points, centres, algorithm="lloyd"):
    model = KMeans(options.clusters, init=centres.astype(points.dtype), n_init=1, tol=0.0, max_iter=300, algorithm=algorithm)
    began = time.perf_counter()
    with threadpool_limits(options.threads):
        model.fit(points)
    return time.perf_counter() - began, model


def ours(folder, points, centres):
    files = [os.path.join(folder, name) for name in ("points", "centres", "labels")]
    points.tofile(files[0])
    centres.tofile(files[1])
    command = [options.program, files[0], files[1], *map(str, (*points.shape, options.clusters, options.threads)), files[2]]
    result = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return result, numpy.fromfile(files[2], numpy.int32)


with tempfile.TemporaryDirectory() as folder:
    for name, points in sets():
        centres = points[numpy.random.default_rng(2).choice(len(points), options.clusters, replace=False)].astype(numpy.float64)
        _, exact = theirs(points.astype(numpy.float64), centres)
        ratios = {"lloyd": [], "elkan": []}
        times = []
        for _ in range(options.rounds):
            mine, labels = ours(folder, points, centres)
            times.append(mine["seconds"])
            for algorithm, ratio in ratios.items():
                seconds, model = theirs(points, centres, algorithm)
                ratio.append(seconds / mine["seconds"])
        different = int((labels != exact.labels_).sum())
        print(f"{name}: {options.points} x {options.width}, k = {options.clusters}, {options.threads} threads, {mine['iterations']} iterations (scikit-learn {exact.n_iter_})")
        print(f"  labels that differ from scikit-learn's in double precision: {different}; inertia {mine['inertia']:.8g}, scikit-learn {exact.inertia_:.8g}")
        print(f"  Shelfcast {statistics.median(times):.3f} s; scikit-learn takes "
              + ", ".join(f"{statistics.median(ratio):.1f} times as long ({algorithm}, {min(ratio):.1f} to {max(ratio):.1f})" for algorithm, ratio in ratios.items()))
