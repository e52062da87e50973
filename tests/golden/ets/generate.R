# Writes the numbers that tests/core/models/ets/ets_golden_test.cpp is held against.
#   Rscript tests/golden/ets/generate.R        (R 4.2.2, forecast 8.20; run in this folder or from the repository root)
# series.csv    series, season, values (blank-separated)
# fits.csv      series, asked (ZZZ = chosen by AICc, else the form given to R), form, season, loglik, aic, aicc, bic, sigma2, alpha, beta, gamma, phi, polished (loglik)
# states.csv    series, asked, when (initial, last), level, growth, seasons (blank-separated, the next period first)
# forecasts.csv series, asked, h, mean, lower80, upper80, lower95, upper95, polished (mean)
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
# R's Nelder-Mead stops early where there are many states. This takes the likelihood on from there with another optimiser
# (bounded quasi-Newton, same region), so that an optimum found elsewhere can be compared with one that is an optimum.
polished <- function(f, y, m) {
  comp <- f$components
  has <- c(TRUE, comp[2] != "N", comp[3] != "N", comp[4] == "TRUE")
  k <- sum(has)
  low <- 1e-4; high <- 0.9999
  nseas <- if (has[3]) m - 1 else 0
  nstate <- 1 + has[2] + nseas
  scale <- c(rep(1, k), rep(mean(abs(y)), 1 + has[2]), rep(if (comp[3] == "M") 1 else mean(abs(y)), nseas))
  natural <- function(x) {
    p <- c(alpha = x[1], beta = NA, gamma = NA, phi = NA)
    i <- 2
    if (has[2]) { p["beta"] <- low + x[i] * (min(high, x[1]) - low); i <- i + 1 }
    if (has[3]) { p["gamma"] <- low + x[i] * (max(low, min(high, 1 - x[1])) - low); i <- i + 1 }
    if (has[4]) p["phi"] <- x[i]
    s <- (x * scale)[k + seq_len(nstate)]
    if (has[3]) s <- c(s, m * (comp[3] == "M") - sum(s[(2 + has[2]):nstate]))
    list(p = p, s = s)
  }
  arg <- function(v) if (is.na(v)) NULL else unname(v)
  objective <- function(x) {
    v <- natural(x)
    if (has[3] && comp[3] == "M" && min(v$s[(2 + has[2]):length(v$s)]) < 0) return(1e10)
    if (has[3] && !forecast:::admissible(v$p[["alpha"]], arg(v$p["beta"]), arg(v$p["gamma"]), arg(v$p["phi"]), m)) return(1e10)
    l <- forecast:::pegelsresid.C(y, m, v$s, comp[1], comp[2], comp[3], has[4], v$p[["alpha"]], v$p[["beta"]], v$p[["gamma"]], v$p[["phi"]], 3)$lik
    if (is.finite(l)) l else 1e10
  }
  q <- f$par
  share <- function(v, top) if (top > low) min(1, max(0, (v - low) / (top - low))) else 0
  x <- c(q[["alpha"]], if (has[2]) share(q[["beta"]], min(high, q[["alpha"]])), if (has[3]) share(q[["gamma"]], max(low, 1 - q[["alpha"]])), if (has[4]) q[["phi"]],
    f$states[1, seq_len(nstate)] / scale[k + seq_len(nstate)])
  lower <- c(low, rep(0, has[2] + has[3]), rep(0.8, has[4]), rep(-Inf, nstate))
  upper <- c(high, rep(1, has[2] + has[3]), rep(0.98, has[4]), rep(Inf, nstate))
  x <- unname(pmin(upper, pmax(lower, x)))
  for (round in 1:4) {
    x <- nlminb(x, objective, lower = lower, upper = upper, control = list(eval.max = 20000, iter.max = 5000, rel.tol = 1e-14))$par
    x <- pmin(upper, pmax(lower, optim(x, function(z) if (any(z < lower | z > upper)) 1e10 else objective(z), control = list(maxit = 4000, reltol = 1e-15))$par))
  }
  v <- natural(x)
  model <- f
  model$par <- c(v$p[!is.na(v$p)], v$s[seq_len(nstate)])
  names(model$par)[k + seq_len(nstate)] <- names(f$par)[k + seq_len(nstate)]
  model$initstate <- v$s
  ets(y, model = model, use.initial.values = TRUE)
}
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
    best <- polished(f, y, f$m)
    fits[[key]] <- data.frame(series = name, asked, form = gsub(",", " ", f$method), season = f$m, loglik = f$loglik, aic = f$aic,
      aicc = f$aicc, bic = f$bic, sigma2 = f$sigma2, alpha = p("alpha"), beta = p("beta"), gamma = p("gamma"), phi = p("phi"),
      polished = best$loglik)
    state <- function(when, row) {
      v <- f$states[row, ]
      s <- rev(v[grepl("^s", names(v))])
      data.frame(series = name, asked, when, level = v[["l"]], growth = if ("b" %in% names(v)) v[["b"]] else 0,
        seasons = paste(format(s, digits = 15, trim = TRUE), collapse = " "))
    }
    states[[key]] <- rbind(state("initial", 1), state("last", nrow(f$states)))
    fc <- forecast(f, h = h, level = c(80, 95))
    forecasts[[key]] <- data.frame(series = name, asked, h = 1:h, mean = as.numeric(fc$mean), lower80 = as.numeric(fc$lower[, 1]),
      upper80 = as.numeric(fc$upper[, 1]), lower95 = as.numeric(fc$lower[, 2]), upper95 = as.numeric(fc$upper[, 2]),
      polished = as.numeric(forecast(best, h = h, level = 95)$mean))
  }
}
write <- function(list, file) write.csv(format(do.call(rbind, list), digits = 15, trim = TRUE), file.path(here, file), row.names = FALSE, quote = FALSE)
write(rows, "series.csv")
write(fits, "fits.csv")
write(states, "states.csv")
write(forecasts, "forecasts.csv")
