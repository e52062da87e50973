# Writes error measures of forecasts by R's own functions: Rscript metrics.R, in this folder. R 4.2, forecast 8.20.
#   measures.csv    forecast::accuracy (RMSE, MAE, MAPE, MASE) and stats::Box.test on the errors
#   forecasts.csv   the values themselves: series, part (train, test), value, forecast, and the 13 quantiles of the test part
suppressMessages(library(forecast))
options(digits = 17)
levels <- c(0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975)
data <- list(AirPassengers = window(AirPassengers, start = c(1953, 1)), UKgas = UKgas, lynx = ts(as.numeric(lynx)))
# The score of a distribution whose quantile function is linear in the loss between the levels: 2 * integral of the pinball loss, by a fine
# midpoint rule over the levels, with the quantile loss interpolated between its values at the levels.
crps <- function(y, q) {
  loss <- function(k, p) if (y >= q[k]) p * (y - q[k]) else (1 - p) * (q[k] - y)
  fine <- 20000
  part <- function(from, to, f) { p <- from + (to - from) * ((1:fine) - 0.5) / fine; sum(f(p)) * (to - from) / fine }
  inner <- sum(sapply(1:12, function(k) part(levels[k], levels[k + 1], function(p) {
    share <- (p - levels[k]) / (levels[k + 1] - levels[k])
    (1 - share) * loss(k, levels[k]) + share * loss(k + 1, levels[k + 1])
  })))
  2 * (inner + part(0, levels[1], function(p) loss(1, p)) + part(levels[13], 1, function(p) loss(13, p)))
}
measures <- NULL
values <- NULL
for (n in names(data)) {
  x <- data[[n]]
  m <- frequency(x)
  h <- 2 * max(m, 6)
  train <- subset(x, end = length(x) - h)
  test <- subset(x, start = length(x) - h + 1)
  f <- snaive(train, h = h)
  spread <- sd(train - stats::lag(train, -m))
  a <- accuracy(f, test)["Test set", ]
  q <- sapply(levels, function(p) as.numeric(f$mean) + qnorm(p) * spread)
  error <- as.numeric(f$mean) - as.numeric(test)
  box <- Box.test(error, lag = 3, type = "Ljung-Box")
  y <- as.numeric(test)
  measures <- rbind(measures, data.frame(series = n, season = m, rmse = a["RMSE"], mae = a["MAE"], mape = a["MAPE"], mase = a["MASE"],
    me = a["ME"], crps = mean(sapply(seq_along(y), function(i) crps(y[i], q[i, ]))), statistic = box$statistic, p = box$p.value))
  rows <- data.frame(series = n, part = c(rep("train", length(train)), rep("test", h)), value = as.numeric(x), forecast = c(rep(NA, length(train)), as.numeric(f$mean)))
  values <- rbind(values, cbind(rows, rbind(matrix(NA, length(train), 13), q)))
}
tails <- expand.grid(value = c(0.1, 1, 2.5, 4, 10, 40), degrees = c(1, 2, 3, 7, 10, 24))
tails$tail <- pchisq(tails$value, tails$degrees, lower.tail = FALSE)
names(values)[5:17] <- paste0("q", levels)
write.csv(measures, "measures.csv", row.names = FALSE, quote = FALSE)
write.csv(values, "forecasts.csv", row.names = FALSE, quote = FALSE, na = "")
write.csv(tails, "chi_squared.csv", row.names = FALSE, quote = FALSE)
