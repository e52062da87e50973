# Writes what R's forecast 8.20 and stats::arima say about series that ship with R.
#   Rscript tests/golden/arima/generate.R tests/golden/arima
suppressMessages(library(forecast))
out <- commandArgs(trailingOnly = TRUE)[1]
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 12, format = "g")))
many <- function(x) paste(number(as.numeric(x)), collapse = " ")

set.seed(42)
simulated <- function(n, model) ts(round(100 + arima.sim(model, n), 4))
gappy <- log(AirPassengers); gappy[c(20, 21, 50, 90, 91, 92)] <- NA
series <- list(
  airpassengers = AirPassengers, logair = log(AirPassengers), usaccdeaths = USAccDeaths, nottem = nottem, nile = Nile,
  lakehuron = LakeHuron, ukgas = UKgas, logukgas = log(UKgas), austres = austres, lynx = ts(as.numeric(lynx)),
  loglynx = ts(log(as.numeric(lynx))), wwwusage = WWWusage, presidents = presidents, gappyair = gappy, uspop = ts(as.numeric(uspop)),
  sunspots = ts(as.numeric(sunspot.year)), co2 = co2, deaths = ldeaths, jj = JohnsonJohnson,
  arma11 = simulated(120, list(ar = 0.7, ma = 0.4)), ar2 = simulated(200, list(ar = c(1.2, -0.5))),
  ma2 = simulated(90, list(ma = c(0.5, 0.3))), ima = ts(round(cumsum(simulated(150, list(ma = -0.6)) - 100) + 50, 4)),
  noise = simulated(60, list()), treering = ts(as.numeric(treering)[1:400]))

fixed <- function(name, order, seasonal = c(0, 0, 0), constant = FALSE) list(name, order, seasonal, constant)
fits <- list(
  fixed("airpassengers", c(2, 1, 1), c(0, 1, 0)), fixed("airpassengers", c(0, 1, 1), c(0, 1, 1)), fixed("logair", c(0, 1, 1), c(0, 1, 1)),
  fixed("logair", c(1, 0, 1), c(0, 1, 1), TRUE), fixed("logair", c(3, 1, 0), c(2, 0, 0)), fixed("usaccdeaths", c(0, 1, 1), c(0, 1, 1)),
  fixed("nottem", c(1, 0, 0), c(2, 1, 0), TRUE), fixed("nottem", c(1, 0, 0), c(1, 0, 1), TRUE), fixed("nile", c(1, 0, 1), constant = TRUE),
  fixed("nile", c(0, 1, 1)), fixed("lakehuron", c(2, 0, 0), constant = TRUE), fixed("lakehuron", c(0, 1, 0)),
  fixed("lakehuron", c(1, 1, 0), constant = TRUE), fixed("logukgas", c(0, 1, 1), c(0, 1, 1)), fixed("logukgas", c(1, 0, 0), c(1, 1, 1), TRUE),
  fixed("austres", c(0, 2, 1), c(1, 0, 0)), fixed("loglynx", c(2, 0, 2), constant = TRUE), fixed("lynx", c(4, 0, 0), constant = TRUE),
  fixed("wwwusage", c(1, 1, 1)), fixed("wwwusage", c(3, 1, 0)), fixed("presidents", c(1, 0, 0), constant = TRUE),
  fixed("presidents", c(0, 1, 1)), fixed("presidents", c(3, 0, 0), constant = TRUE), fixed("gappyair", c(0, 1, 1), c(0, 1, 1)),
  fixed("gappyair", c(2, 1, 0), c(0, 1, 0)), fixed("uspop", c(0, 2, 1)), fixed("sunspots", c(3, 0, 1), constant = TRUE),
  fixed("co2", c(1, 1, 1), c(1, 1, 2)), fixed("deaths", c(2, 0, 0), c(1, 1, 0)), fixed("arma11", c(1, 0, 1), constant = TRUE),
  fixed("ar2", c(2, 0, 0), constant = TRUE), fixed("ma2", c(0, 0, 2), constant = TRUE), fixed("ima", c(0, 1, 1)),
  fixed("ima", c(0, 1, 1), constant = TRUE), fixed("noise", c(0, 0, 0), constant = TRUE), fixed("noise", c(0, 0, 0)))

con <- file(file.path(out, "series.csv"), "w")
writeLines("series,season,values", con)
for (s in names(series)) writeLines(paste(s, frequency(series[[s]]), many(series[[s]]), sep = ","), con)
close(con)

h <- 12
con <- file(file.path(out, "fits.csv"), "w")
writeLines("series,p,d,q,P,D,Q,constant,loglik,aicc,sigma2,coefficients,standard_errors,mean,deviation", con)
for (f in fits) {
  y <- series[[f[[1]]]]
  best <- function(method) Arima(y, order = f[[2]], seasonal = f[[3]], include.constant = f[[4]], method = method,
    optim.control = list(reltol = 1e-13, maxit = 500))
  fit <- tryCatch(best("CSS-ML"), error = function(e) best("ML"))
  ahead <- forecast(fit, h = h, level = 95)
  # The innovation variance without the starting values, whose residuals depend on the stand-in for "unknown".
  lost <- f[[2]][2] + f[[3]][2] * frequency(y)
  r <- residuals(fit); if (lost > 0) r[which(!is.na(y))[seq_len(lost)]] <- 0
  sigma2 <- sum(r^2, na.rm = TRUE) / (sum(!is.na(y)) - lost - length(coef(fit)))
  se <- as.numeric(ahead$upper - ahead$mean) / qnorm(0.975) * sqrt(sigma2 / fit$sigma2)
  writeLines(paste(f[[1]], paste(f[[2]], collapse = ","), paste(f[[3]], collapse = ","), as.integer(f[[4]]), number(fit$loglik),
    number(fit$aicc), number(sigma2), many(coef(fit)), many(sqrt(diag(fit$var.coef))), many(ahead$mean), many(se), sep = ","), con)
}
close(con)

con <- file(file.path(out, "auto.csv"), "w")
writeLines("series,d,D,strength,ic,p,d,q,P,D,Q,constant,aicc,aic,bic,mean", con)
for (s in names(series)) for (ic in c("aicc", "bic")) {
  y <- series[[s]]
  fit <- auto.arima(y, ic = ic)
  a <- fit$arma
  D <- if (frequency(y) > 1) nsdiffs(y) else 0
  dy <- if (D > 0) diff(y, frequency(y)) else y
  strength <- if (frequency(y) > 1) forecast:::seas.heuristic(y) else 0
  constant <- any(c("drift", "intercept") %in% names(coef(fit)))
  writeLines(paste(s, ndiffs(dy), D, number(strength), ic, a[1], a[6], a[2], a[3], a[7], a[4], as.integer(constant), number(fit$aicc),
    number(fit$aic), number(fit$bic), many(forecast(fit, h = h)$mean), sep = ","), con)
}
close(con)

# Tests for a seasonal difference.
con <- file(file.path(out, "seasonal_tests.csv"), "w")
writeLines("series,ocsb,ocsb_critical,D_ocsb,canova_hansen", con)
for (s in names(series)) {
  y <- series[[s]]
  if (frequency(y) == 1 || anyNA(y)) next
  ocsb <- ocsb.test(y, maxlag = 3, lag.method = "AIC")
  writeLines(paste(s, number(ocsb$statistics), number(ocsb$critical), nsdiffs(y, test = "ocsb"), number(forecast:::SD.test(y)), sep = ","), con)
}
close(con)

# Regression with Fourier terms and a drift.
con <- file(file.path(out, "waves.csv"), "w")
y <- log(AirPassengers)
for (k in 1:3) {
  fit <- Arima(y, order = c(1, 1, 1), include.drift = TRUE, xreg = fourier(y, K = k), optim.control = list(reltol = 1e-13, maxit = 500))
  if (k == 1) writeLines("pairs,loglik,aicc,mean", con)
  writeLines(paste(k, number(fit$loglik), number(fit$aicc), many(forecast(fit, xreg = fourier(y, K = k, h = h))$mean), sep = ","), con)
}
close(con)

# Regression with ARIMA errors: drivers of UK driver deaths.
con <- file(file.path(out, "regression.csv"), "w")
x <- cbind(kms = as.numeric(Seatbelts[, "kms"]), price = as.numeric(Seatbelts[, "PetrolPrice"]), law = as.numeric(Seatbelts[, "law"]))
y <- ts(log(as.numeric(Seatbelts[, "drivers"])), frequency = 12)
train <- 1:180; test <- 181:192
fit <- Arima(ts(y[train], frequency = 12), order = c(1, 0, 1), seasonal = c(0, 1, 1), xreg = x[train, ], optim.control = list(reltol = 1e-13, maxit = 500))
writeLines("name,values", con)
writeLines(paste("y", many(y[train]), sep = ","), con)
for (k in 1:3) writeLines(paste(colnames(x)[k], many(x[, k]), sep = ","), con)
writeLines(paste("coefficients", many(coef(fit)), sep = ","), con)
writeLines(paste("loglik", number(fit$loglik), sep = ","), con)
writeLines(paste("mean", many(forecast(fit, xreg = x[test, ])$mean), sep = ","), con)
close(con)
