# CPU time and accuracy of R's tbats on competition data, each series within a limit of seconds.
#   Rscript bench/tbats_r.R FILE SEASONS HORIZON STRIDE SECONDS
# FILE     CSV, also gzipped, with the columns id, t, split (train or test), value
# SEASONS  such as 24,168 or 52.18; MASE takes the first of them, or 1 where it is not whole
# STRIDE   every so many-th series, in the order of the file, as `shelfcast-cli benchmark --stride`
# SECONDS  a series that takes longer is told on stderr and left out of the figures
# Prints one line: series, CPU seconds, sMAPE, MASE
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
seasons <- as.numeric(strsplit(arguments[2], ",")[[1]])
horizon <- as.numeric(arguments[3]); stride <- as.numeric(arguments[4]); limit <- as.numeric(arguments[5])
data <- read.csv(gzfile(arguments[1]), colClasses = c(id = "character"))
ids <- unique(data$id); ids <- ids[seq(1, length(ids), by = stride)]
lag <- if (seasons[1] == round(seasons[1])) seasons[1] else 1
seconds <- 0; smape <- c(); mase <- c()
for (id in ids) {
  one <- data[data$id == id, ]; one <- one[order(one$t), ]
  train <- one$value[one$split == "train"]; test <- one$value[one$split == "test"]
  before <- proc.time()
  setTimeLimit(cpu = limit, transient = TRUE)
  expected <- tryCatch(as.numeric(suppressWarnings(forecast(tbats(train, seasonal.periods = seasons, use.parallel = FALSE), h = horizon)$mean)),
                       error = function(e) NULL)
  setTimeLimit()
  spent <- (proc.time() - before)[[1]] + (proc.time() - before)[[2]]
  seconds <- seconds + spent
  if (is.null(expected)) { message(id, ": none within ", limit, " s"); next }
  size <- abs(test) + abs(expected)
  smape <- c(smape, mean(ifelse(size > 0, 200 * abs(test - expected) / size, 0)))
  scale <- mean(abs(diff(train, lag = lag)))
  mase <- c(mase, mean(abs(test - expected)) / scale)
  message(sprintf("%s %.1f s, sMAPE %.2f, MASE %.3f", id, spent, tail(smape, 1), tail(mase, 1)))
}
cat(sprintf("%d %.2f %.3f %.3f\n", length(smape), seconds, mean(smape), mean(mase)))
