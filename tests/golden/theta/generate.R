# Writes the golden numbers of the theta models: Rscript generate.R, in this folder. R 4.2 with forecast 8.20.
#   series.csv    series, season, value
#   fits.csv      series, alpha, drift, sigma2, seasonal
#   forecasts.csv series, h, mean, lower80, upper80, lower95, upper95
#   lines.csv     series, h, mean: half the line through the history, half simple smoothing of 2 y less that line, which is how
#                 the M4 competition wrote the method of the first paper; season as in fits.csv
# The data sets come with R itself; the simulated ones are made here.
suppressMessages(library(forecast))
options(digits = 17)
set.seed(20000110)
walk <- ts(cumsum(rnorm(80, 0.4, 1)) + 60)
weekly <- ts(round(500 + arima.sim(list(ar = 0.7), 260) * 40 + 120 * sin(2 * pi * (1:260) / 52)), frequency = 52)
brief <- ts(c(12, 15, 11, 18, 17))
hourly <- ts(round(300 + 90 * sin(2 * pi * (1:240) / 24) + arima.sim(list(ar = 0.8), 240) * 12, 1), frequency = 24)
data <- list(AirPassengers = AirPassengers, USAccDeaths = USAccDeaths, nottem = nottem, Nile = Nile, LakeHuron = LakeHuron,
  UKgas = UKgas, austres = austres, co2 = co2, JohnsonJohnson = JohnsonJohnson, uspop = uspop, ldeaths = ldeaths,
  discoveries = discoveries, lynx = lynx, WWWusage = WWWusage, airmiles = airmiles, woolyrnq = woolyrnq, wineind = wineind,
  gas = gas, walk = walk, weekly = weekly, brief = brief, hourly = hourly)
classic <- function(x, h) {
  t <- seq_along(x)
  line <- lm(as.numeric(x) ~ t)
  0.5 * as.numeric(ses(ts(2 * as.numeric(x) - fitted(line)), h = h)$mean) + 0.5 * (coef(line)[[1]] + coef(line)[[2]] * (length(x) + 1:h))
}
fits <- forecasts <- lines <- list()
for (name in names(data)) {
  x <- data[[name]]
  h <- max(8, min(24, frequency(x) + 3))
  f <- thetaf(x, h = h, level = c(80, 95))
  m <- frequency(x)
  n <- length(x)
  seasonal <- FALSE
  if (m > 1 && n > 2 * m) { # as inside thetaf, which does not say what it found
    r <- as.numeric(acf(x, lag.max = m, plot = FALSE)$acf)[-1]
    seasonal <- abs(r[m]) / sqrt((1 + 2 * sum(r[-m]^2)) / n) > qnorm(0.95)
  }
  s <- if (seasonal) decompose(x, type = "multiplicative") else NULL
  z <- if (seasonal) as.numeric(x / s$seasonal) else as.numeric(x)
  back <- if (seasonal) rep(tail(s$seasonal, m), length.out = h) else 1
  fits[[name]] <- data.frame(series = name, alpha = f$model$alpha, drift = f$model$drift, sigma2 = f$model$sigma, seasonal = as.integer(seasonal))
  forecasts[[name]] <- data.frame(series = name, h = 1:h, mean = as.numeric(f$mean), lower80 = as.numeric(f$lower[, 1]),
    upper80 = as.numeric(f$upper[, 1]), lower95 = as.numeric(f$lower[, 2]), upper95 = as.numeric(f$upper[, 2]))
  lines[[name]] <- data.frame(series = name, h = 1:h, mean = as.numeric(classic(z, h) * back))
}
write <- function(rows, file) write.csv(do.call(rbind, rows), file, row.names = FALSE, quote = FALSE)
write(fits, "fits.csv")
write(forecasts, "forecasts.csv")
write(lines, "lines.csv")
write(lapply(names(data), function(n) data.frame(series = n, season = frequency(data[[n]]), value = as.numeric(data[[n]]))), "series.csv")
