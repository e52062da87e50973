# Writes the numbers that tests/core/models/ets/ets_golden_test.cpp is held against.
#   Rscript tests/golden/ets/generate.R        (R 4.2.2, forecast 8.20; run in this folder or from the repository root)
# series.csv    series, season, values (blank-separated)
# fits.csv      series, asked (ZZZ = chosen by AICc, else the form given to R), form, season, loglik, aic, aicc, bic, sigma2, alpha, beta, gamma, phi
# states.csv    series, asked, when (initial, last), level, growth, seasons (blank-separated, the next period first)
# forecasts.csv series, asked, h, mean, lower80, upper80, lower95, upper95
# The data sets come with R itself; the simulated ones are made here.
suppressMessages(library(forecast))
here <- if (file.exists("generate.R")) "." else "tests/golden/ets"
set.seed(20080101)
walk <- cumsum(rnorm(80, 0.4, 1)) + 60
trendSeason <- ts(round((200 + 1.5 * (1:72)) * rep(c(0.8, 0.9, 1, 1.1, 1.3, 0.9), 12) * exp(rnorm(72, 0, 0.05)), 1), frequency = 6)
slow <- ts(round(rpois(60, 9) + 1), frequency = 12)
weekly <- ts(round(500 + arima.sim(list(ar = 0.7), 150) * 40), frequency = 52)
negative <- ts(round(rnorm(64, 0, 5) + 6 * sin(2 * pi * (1:64) / 4), 2), frequency = 4)
damping <- ts(round(300 * (1 - 0.93^(1:60)) + rnorm(60, 0, 3) + 40, 2))
series <- list(
  AirPassengers = AirPassengers, USAccDeaths = USAccDeaths, nottem = nottem, Nile = Nile, LakeHuron = LakeHuron,
  UKgas = UKgas, austres = austres, co2short = window(co2, 1985), JohnsonJohnson = JohnsonJohnson, uspop = uspop,
  ldeaths = ldeaths, discoveries = discoveries, lynx = lynx, WWWusage = WWWusage, airmiles = airmiles,
  walk = ts(walk), trendSeason = trendSeason, slow = slow, weekly = weekly, negative = negative, damping = damping)
fixed <- list(  # every form of the default family once, where it suits the data
  Nile = c("ANN", "MNN"), LakeHuron = c("AAN"), uspop = c("MAN"), damping = c("AAdN", "MAdN"),
  USAccDeaths = c("ANA", "AAdA"), nottem = c("MNA"), austres = c("AAA", "MAdA"), AirPassengers = c("MAM", "MAdM"),
  ldeaths = c("MNM"), UKgas = c("MAA"))
h <- 12
fits <- forecasts <- states <- rows <- list()
for (name in names(series)) {
  y <- series[[name]]
  rows[[name]] <- data.frame(series = name, season = frequency(y), values = paste(format(as.numeric(y), digits = 15, trim = TRUE), collapse = " "))
  for (asked in c("ZZZ", fixed[[name]])) {
    damped <- if (asked == "ZZZ") NULL else grepl("d", asked)
    f <- suppressWarnings(ets(y, model = sub("d", "", asked), damped = damped))
    p <- function(n) if (n %in% names(f$par)) f$par[[n]] else NA
    key <- paste(name, asked)
    fits[[key]] <- data.frame(series = name, asked, form = gsub(",", " ", f$method), season = f$m, loglik = f$loglik, aic = f$aic,
      aicc = f$aicc, bic = f$bic, sigma2 = f$sigma2, alpha = p("alpha"), beta = p("beta"), gamma = p("gamma"), phi = p("phi"))
    state <- function(when, row) {
      v <- f$states[row, ]
      s <- rev(v[grepl("^s", names(v))])
      data.frame(series = name, asked, when, level = v[["l"]], growth = if ("b" %in% names(v)) v[["b"]] else 0,
        seasons = paste(format(s, digits = 15, trim = TRUE), collapse = " "))
    }
    states[[key]] <- rbind(state("initial", 1), state("last", nrow(f$states)))
    fc <- forecast(f, h = h, level = c(80, 95))
    forecasts[[key]] <- data.frame(series = name, asked, h = 1:h, mean = as.numeric(fc$mean), lower80 = as.numeric(fc$lower[, 1]),
      upper80 = as.numeric(fc$upper[, 1]), lower95 = as.numeric(fc$lower[, 2]), upper95 = as.numeric(fc$upper[, 2]))
  }
}
write <- function(list, file) write.csv(format(do.call(rbind, list), digits = 15, trim = TRUE), file.path(here, file), row.names = FALSE, quote = FALSE)
write(rows, "series.csv")
write(fits, "fits.csv")
write(states, "states.csv")
write(forecasts, "forecasts.csv")
