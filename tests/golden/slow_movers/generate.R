# Writes the numbers that tests/core/models/slow_movers/rates_golden_test.cpp is held against.
#   Rscript tests/golden/slow_movers/generate.R        (R 4.2.2, forecast 8.20; run in this folder or from the repository root)
# croston.csv  series, alpha, values (blank-separated), fitted (blank-separated, NA for the first period), rate (what croston() forecasts)
# ses.csv      series, level (periods a sum), alpha, values, rate (ses() of the sums that do not overlap, over the level)
suppressMessages(library(forecast))
here <- if (file.exists("generate.R")) "." else "tests/golden/slow_movers"
set.seed(1972)
series <- list(
  poisson = rpois(60, 0.4),
  lumpy = rbinom(72, 1, 0.3) * (1 + rnbinom(72, size = 0.8, mu = 6)),
  dying = c(rpois(30, 2), rep(0, 20)),
  late = c(rep(0, 15), rbinom(25, 1, 0.5) * rpois(25, 5)),
  regular = rpois(48, 12) + 1,
  weights = round(rbinom(50, 1, 0.4) * rgamma(50, 2, 0.5), 3),
  once = c(0, 0, 0, 7, 0, 0))
text <- function(x) paste(format(x, digits = 15, trim = TRUE), collapse = " ")
rows <- c()
for (name in names(series)) for (alpha in c(0.05, 0.1, 0.3)) {
  fit <- croston(series[[name]], h = 1, alpha = alpha)
  rows <- c(rows, paste(name, alpha, text(series[[name]]), text(as.numeric(fit$fitted)), format(as.numeric(fit$mean)[1], digits = 15), sep = ","))
}
writeLines(c("series,alpha,values,fitted,rate", rows), file.path(here, "croston.csv"))
rows <- c()
for (name in setdiff(names(series), "once")) for (level in c(1, 2, 5)) {
  y <- series[[name]]
  kept <- tail(y, level * (length(y) %/% level))
  sums <- colSums(matrix(kept, nrow = level))
  fit <- ses(sums, h = 1, alpha = 0.2, initial = "simple")
  rows <- c(rows, paste(name, level, 0.2, text(y), format(as.numeric(fit$mean)[1] / level, digits = 15), sep = ","))
}
writeLines(c("series,level,alpha,values,rate", rows), file.path(here, "ses.csv"))
