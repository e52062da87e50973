#!/usr/bin/env python3
"""Numbers of scikit-learn 1.2.1 and scipy 1.10.1 for tests/core/clustering: python3 generate.py"""
import numpy
from scipy.cluster.hierarchy import linkage
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_samples
from sklearn.mixture import GaussianMixture

random = numpy.random.default_rng(5)
middles = random.normal(size=(5, 4)) * 2.0
truth = random.integers(5, size=150)
points = (middles[truth] + random.normal(size=(150, 4)) * 0.9).astype(numpy.float32).round(4)
numpy.savetxt("points.csv", points, "%.4f", ",")
exact = points.astype(numpy.float64)

start = exact[:6]
kmeans = KMeans(6, init=start, n_init=1, tol=0.0).fit(exact)
silhouettes = silhouette_samples(exact, kmeans.labels_)
numpy.savetxt("labels.csv", numpy.column_stack([truth, kmeans.labels_, silhouettes]), ["%d", "%d", "%.10f"], ",")
numpy.savetxt("ward.csv", linkage(exact, "ward"), ["%d", "%d", "%.10f", "%d"], ",")

rows = [("inertia", kmeans.inertia_), ("iterations", kmeans.n_iter_), ("adjusted_rand", adjusted_rand_score(truth, kmeans.labels_))]
# From the same start: responsibilities are the labels of k-means.
for kind in ("diag", "full"):
    model = GaussianMixture(6, covariance_type=kind, tol=1e-7, max_iter=2000, reg_covar=1e-6)
    ones = numpy.eye(6)[kmeans.labels_]
    model._initialize_parameters = lambda X, state, model=model, ones=ones: model._initialize(X, ones)
    model.fit(exact)
    rows += [(f"{kind}_log_likelihood", model.score(exact)), (f"{kind}_bic", model.bic(exact))]
with open("figures.csv", "w", encoding="utf-8") as file:
    file.writelines(f"{name},{value:.10g}\n" for name, value in rows)
