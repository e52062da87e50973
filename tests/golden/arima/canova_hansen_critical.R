# Critical values at 5 % of the Canova-Hansen test of all waves of a season: the sum of (season - 1) independent Cramer-von Mises
# variables, each a sum of squared normal values over (pi k)^2, k = 1, 2 ...; its distribution function by inversion (Imhof 1961).
# `published`: Canova & Hansen (1995), table 1, which the authors simulated.   Rscript critical.R > canova_hansen_critical.csv
terms <- 4000
weights <- 1 / (pi * (1:terms))^2
rest <- 1 / 6 - sum(weights)
t <- seq(1e-6, 400, length.out = 200001)
angle <- rest * t; size <- 0
for (w in weights) { angle <- angle + 0.5 * atan(2 * w * t); size <- size + 0.25 * log1p((2 * w * t)^2) }
above <- function(x, p) {
  f <- sin(p * angle - x * t) / (t * exp(p * size))
  0.5 + sum(diff(t) * (head(f, -1) + tail(f, -1)) / 2) / pi
}
published <- c(0.470, 0.749, 1.01, 1.24, 1.47, 1.68, 1.90, 2.11, 2.32, 2.54, 2.75, 2.96)
cat("season,critical,published\n")
for (p in 1:59) {
  critical <- uniroot(function(x) above(x, p) - 0.05, p / 6 + c(0, 3), tol = 1e-9)$root
  cat(p + 1, ",", sprintf("%.5f", critical), ",", if (p <= length(published)) published[p] else "", "\n", sep = "")
}
