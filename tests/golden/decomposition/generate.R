# Writes what R's stats::stl, stats::supsmu and forecast 8.20 (mstl, na.interp, tsoutliers, stlf) say about series that ship with R.
#   Rscript tests/golden/decomposition/generate.R tests/golden/decomposition
suppressMessages(library(forecast))
out <- commandArgs(trailingOnly = TRUE)[1]
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 15, format = "g")))
many <- function(x) paste(number(as.numeric(x)), collapse = " ")
csv <- function(name, head) { con <- file(file.path(out, name), "w"); writeLines(head, con); con }
put <- function(con, ...) writeLines(paste(..., sep = ","), con)

# Robust rounds are compared on series of odd length only: for even ones R's stl takes a wrong lower median of the remainders
# (it hands its partial sort the two places in falling order: of 108 values of UKgas it takes the 46th and 55th, not 54th and 55th).
odd <- function(x) if (length(x) %% 2 == 1) x else if ("msts" %in% class(x)) msts(head(x, -1), attr(x, "msts")) else subset(x, end = length(x) - 1)
set.seed(7)
t <- 1:503
hourly <- msts(round(100 + 0.05 * t + 20 * sin(2 * pi * t / 24) + 8 * cos(4 * pi * t / 24) + 15 * (t %% 168 < 48) + rnorm(503, 0, 4), 3), c(24, 168))
wild <- odd(AirPassengers); wild[c(20, 75, 130)] <- wild[c(20, 75, 130)] + c(150, -200, 400)
gappy <- odd(log(AirPassengers)); gappy[c(20, 21, 50, 90, 91, 92)] <- NA
gaps_and_wild <- wild; gaps_and_wild[c(1, 2, 40, 41, 100, 143)] <- NA
gappy_hourly <- hourly; gappy_hourly[c(5, 100:110, 300, 503)] <- NA; gappy_hourly[200] <- 900
shock <- ts(round(cumsum(rnorm(91)) + 50, 4)); shock[c(30, 31, 60)] <- c(90, 85, 10)
holes <- Nile; holes[c(1, 40:45, 100)] <- NA
series <- list(airpassengers = AirPassengers, logair = log(AirPassengers), nottem = nottem, usaccdeaths = USAccDeaths, co2 = co2, oddco2 = odd(co2),
  ukgas = odd(UKgas), evengas = UKgas, oddair = odd(AirPassengers), oddtem = odd(nottem), wild = wild, gappyair = gappy, gapswild = gaps_and_wild, hourly = hourly, gappyhourly = gappy_hourly,
  nile = Nile, shock = shock, holes = holes, lynx = ts(as.numeric(lynx)), short = ts(as.numeric(nottem)[1:25], frequency = 12),
  tiny = ts(c(3, 9, 4, 8)), tinyodd = ts(c(3, 90, 4, 8, 5)))
seasons <- function(x) if ("msts" %in% class(x)) attr(x, "msts") else frequency(x)

con <- csv("series.csv", "series,seasons,values")
for (s in names(series)) put(con, s, paste(seasons(series[[s]]), collapse = " "), many(series[[s]]))
close(con)

con <- csv("stl.csv", "series,s_window,s_degree,t_window,t_degree,l_window,s_jump,t_jump,l_jump,robust,inner,outer,season,trend,weights")
one <- function(s, s.window, ...) { a <- list(...); x <- series[[s]]; f <- stl(x, s.window = s.window, ...)
  get <- function(n, d) if (is.null(a[[n]])) d else as.numeric(a[[n]])
  put(con, s, if (s.window == "periodic") 0 else s.window, get("s.degree", 0), get("t.window", 0), get("t.degree", 1), get("l.window", 0),
      get("s.jump", 0), get("t.jump", 0), get("l.jump", 0), get("robust", 0), get("inner", 0), get("outer", -1),
      many(f$time.series[, 1]), many(f$time.series[, 2]), many(f$weights)) }
one("airpassengers", 7); one("airpassengers", "periodic"); one("oddair", 11, robust = TRUE); one("nottem", 7, s.degree = 1)
one("oddtem", "periodic", robust = TRUE); one("usaccdeaths", 13, t.window = 25, t.degree = 0); one("co2", 35, t.window = 21, s.jump = 1, t.jump = 1, l.jump = 1)
one("ukgas", 9, l.window = 7, inner = 3, outer = 2); one("wild", 7, robust = TRUE); one("short", 7); one("co2", 21, t.jump = 17, l.jump = 9)
close(con)

con <- csv("mstl.csv", "series,robust,seasons,trend,season")
for (s in c("oddair", "wild", "gappyair", "gapswild", "hourly", "gappyhourly", "nile", "holes", "short")) for (r in c(FALSE, TRUE)) {
  x <- series[[s]]; m <- seasons(x)
  f <- mstl(x, robust = r)
  col <- grep("Seasonal", colnames(f))
  put(con, s, as.numeric(r), paste(if (length(col)) m else character(0), collapse = " "), many(f[, "Trend"]),
      if (length(col)) paste(sapply(col, function(i) many(f[, i])), collapse = ";") else "") }
close(con)

con <- csv("supsmu.csv", "series,smooth")
for (s in c("nile", "shock", "lynx", "hourly", "tiny")) put(con, s, many(supsmu(seq_along(series[[s]]), as.numeric(series[[s]]))$y))
close(con)

con <- csv("interpolated.csv", "series,values")
for (s in c("gappyair", "gapswild", "gappyhourly", "holes")) put(con, s, many(na.interp(series[[s]])))
close(con)

con <- csv("outliers.csv", "series,index,replacements,clean")
for (s in names(series)) if (length(series[[s]]) %% 2 == 1) { o <- tsoutliers(series[[s]]); put(con, s, many(o$index), many(o$replacements), many(tsclean(series[[s]]))) }
close(con)

con <- csv("stlf.csv", "series,lambda,method,aicc,mean,lo80,hi80,lo95,hi95,fitted")
for (s in c("airpassengers", "logair", "nottem", "usaccdeaths", "ukgas", "hourly", "gappyair")) for (l in c("", 0)) {
  f <- suppressWarnings(stlf(series[[s]], h = 24, lambda = if (l == "") NULL else 0))
  put(con, s, l, gsub(",", "", sub(".*ETS", "ETS", f$method)), number(f$model$aicc), many(f$mean), many(f$lower[, 1]), many(f$upper[, 1]), many(f$lower[, 2]), many(f$upper[, 2]), many(f$fitted)) }
close(con)
