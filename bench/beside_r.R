# CPU time and accuracy of one method of R's forecast package on competition data.
#   Rscript bench/beside_r.R FILE METHOD SEASON HORIZON STRIDE
# FILE    CSV, also gzipped, with the columns id, t, split (train or test), value
# METHOD  auto.arima, ets or thetaf
# STRIDE  every so many-th series, in the order of the file, as `shelfcast-cli benchmark --stride`
# Prints one line: series, CPU seconds, sMAPE, MASE
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
method <- arguments[2]; season <- as.numeric(arguments[3]); horizon <- as.numeric(arguments[4]); stride <- as.numeric(arguments[5])
data <- read.csv(gzfile(arguments[1]), colClasses = c(id = "character"))
ids <- unique(data$id); ids <- ids[seq(1, length(ids), by = stride)]
data <- data[data$id %in% ids, ]
ahead <- list(
  auto.arima = function(y) forecast(auto.arima(y), h = horizon)$mean,
  ets = function(y) forecast(ets(y), h = horizon)$mean,
  thetaf = function(y) thetaf(y, h = horizon)$mean)[[method]]
invisible(ahead(ts(10 * exp(sin(1:60) / 3 + (1:60) / 60), frequency = 4))) # loads and compiles what it needs
seconds <- 0; smape <- c(); mase <- c()
for (id in ids) {
  one <- data[data$id == id, ]; one <- one[order(one$t), ]
  train <- one$value[one$split == "train"]; test <- one$value[one$split == "test"]
  before <- proc.time()
  expected <- tryCatch(as.numeric(suppressWarnings(ahead(ts(train, frequency = season)))), error = function(e) rep(tail(train, 1), horizon))
  spent <- proc.time() - before
  seconds <- seconds + spent[[1]] + spent[[2]]
  size <- abs(test) + abs(expected)
  smape <- c(smape, mean(ifelse(size > 0, 200 * abs(test - expected) / size, 0)))
  scale <- mean(abs(diff(train, lag = season)))
  if (scale > 0) mase <- c(mase, mean(abs(test - expected)) / scale)
}
cat(sprintf("%d %.4f %.3f %.3f\n", length(ids), seconds, mean(smape), mean(mase)))
