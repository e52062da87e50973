# Coverage and interval score of the ets of R's forecast package on competition data, to stand beside `shelfcast-cli benchmark`.
#   Rscript bench/intervals_r.R FILE SEASON HORIZON STRIDE      as bench/beside_r.R takes them
# Prints one line: series, coverage of the 80 and the 95 % intervals, MSIS at 95 % (Makridakis et al. 2020), means over series
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
season <- as.numeric(arguments[2]); horizon <- as.numeric(arguments[3]); stride <- as.numeric(arguments[4])
data <- read.csv(gzfile(arguments[1]), colClasses = c(id = "character"))
ids <- unique(data$id); ids <- ids[seq(1, length(ids), by = stride)]
inside80 <- inside95 <- msis <- c()
for (id in ids) {
  one <- data[data$id == id, ]; one <- one[order(one$t), ]
  train <- one$value[one$split == "train"]; test <- one$value[one$split == "test"]
  ahead <- tryCatch(suppressWarnings(forecast(ets(ts(train, frequency = season)), h = horizon, level = c(80, 95))), error = function(e) NULL)
  if (is.null(ahead)) next
  clamped <- function(x) { x <- as.numeric(x); if (min(train) >= 0) pmax(x, 0) else x }
  low <- clamped(ahead$lower[, 2]); high <- clamped(ahead$upper[, 2])
  inside80 <- c(inside80, mean(test >= clamped(ahead$lower[, 1]) & test <= clamped(ahead$upper[, 1])))
  inside95 <- c(inside95, mean(test >= low & test <= high))
  scale <- mean(abs(diff(train, lag = season)))
  if (scale > 0) msis <- c(msis, mean((high - low) + 40 * pmax(low - test, 0) + 40 * pmax(test - high, 0)) / scale)
}
cat(length(inside95), round(mean(inside80), 3), round(mean(inside95), 3), round(mean(msis), 2), "\n")
