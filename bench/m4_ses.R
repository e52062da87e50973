# SES as the M4 organisers ran it, by R's forecast: Rscript m4_ses.R SET.csv.gz SEASON [OUT.csv]
# prints sMAPE and MASE; OUT: id, alpha, level, squared errors, first forecast. R 4.2, forecast 8.20.
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
season <- as.integer(arguments[2])
seasonal <- function(x) { # their test at 90 %
  if (season < 2 || length(x) < 3 * season) return(FALSE)
  r <- acf(x, plot = FALSE)$acf[-1, 1, 1]
  limit <- 1.645 / sqrt(length(x)) * sqrt(cumsum(c(1, 2 * r^2)))
  isTRUE(abs(r[season]) > limit[season])
}
data <- read.csv(gzfile(arguments[1]))
rows <- lapply(split(data, factor(data$id, unique(data$id))), function(one) {
  train <- ts(one$value[one$split == "train"], frequency = season)
  test <- one$value[one$split == "test"]
  h <- length(test)
  indices <- if (seasonal(train)) decompose(train, type = "multiplicative")$seasonal else ts(rep(1, length(train)), frequency = season)
  fit <- ses(train / indices, h = h)
  f <- as.numeric(fit$mean) * head(rep(tail(as.numeric(indices), season), h), h)
  data.frame(id = one$id[1], alpha = fit$model$par["alpha"], level = fit$model$par["l"], squares = sum(residuals(fit)^2), forecast = f[1],
             smape = mean(200 * abs(test - f) / (abs(test) + abs(f))), mase = mean(abs(test - f)) / mean(abs(diff(as.numeric(train), lag = season))))
})
all <- do.call(rbind, rows)
cat(sprintf("%d series, sMAPE %.5f, MASE %.5f\n", nrow(all), mean(all$smape), mean(all$mase)))
if (length(arguments) > 2) write.csv(all[1:5], arguments[3], row.names = FALSE)
