# Writes the golden numbers of the baselines and of linear regression: Rscript generate.R, in this folder.
# R 4.2 with forecast 8.20. The series are R's own data sets.
suppressMessages(library(forecast))
options(digits = 17)
levels <- c(60, 80, 90, 95)
rows <- list()
note <- function(series, method, fc) {
  for (h in seq_along(fc$mean)) {
    rows[[length(rows) + 1]] <<- data.frame(series = series, method = method, h = h, mean = as.numeric(fc$mean)[h],
      lo60 = fc$lower[h, 1], hi60 = fc$upper[h, 1], lo80 = fc$lower[h, 2], hi80 = fc$upper[h, 2],
      lo90 = fc$lower[h, 3], hi90 = fc$upper[h, 3], lo95 = fc$lower[h, 4], hi95 = fc$upper[h, 4])
  }
}
gaps <- ldeaths; gaps[c(20, 41, 42)] <- NA
data <- list(AirPassengers = AirPassengers, ldeaths = ldeaths, UKgas = UKgas, gaps = gaps)
for (name in names(data)) {
  x <- data[[name]]
  h <- 2 * frequency(x) + 3
  if (name != "gaps") { # R counts a gap as one step; we count the steps there are
    note(name, "naive", naive(x, h = h, level = levels))
    note(name, "seasonal-naive", snaive(x, h = h, level = levels))
    note(name, "drift", rwf(x, drift = TRUE, h = h, level = levels))
  }
  # Least squares on a line and a mean for each season; intervals are Student's t with the uncertainty of the coefficients.
  note(name, "dummies", forecast(tslm(x ~ trend + season), h = h, level = levels))
  if (frequency(x) == 12)
    note(name, "fourier", forecast(tslm(x ~ trend + fourier(x, K = 2)), newdata = data.frame(fourier(x, K = 2, h = h)), h = h, level = levels))
}
write.csv(do.call(rbind, rows), "forecasts.csv", row.names = FALSE, quote = FALSE)
series <- do.call(rbind, lapply(names(data), function(n) data.frame(series = n, season = frequency(data[[n]]), value = as.numeric(data[[n]]))))
write.csv(series, "series.csv", row.names = FALSE, quote = FALSE, na = "")
