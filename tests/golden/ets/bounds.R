# Log-likelihoods of R's forecast under each of its bounds: Rscript tests/golden/ets/bounds.R, after generate.R; writes bounds.csv beside it.
suppressMessages(library(forecast))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
series <- read.csv(file.path(here, "series.csv"), colClasses = c("character", "numeric", "character"))
rows <- list()
for (i in seq_len(nrow(series))) {
  y <- ts(as.numeric(strsplit(series$values[i], " ")[[1]]), frequency = series$season[i])
  for (asked in c("ANN", "AAN", "AAdN", if (series$season[i] > 1) c("ANA", "AAA")))
    for (bounds in c("usual", "admissible", "both")) {
      f <- tryCatch(suppressWarnings(ets(y, model = sub("d", "", asked), damped = grepl("d", asked), bounds = bounds)), error = function(e) NULL)
      if (is.null(f) || is.null(f$loglik) || length(f$loglik) == 0 || is.na(f$loglik)) next
      low <- min(f$par[intersect(names(f$par), c("alpha", "beta", "gamma"))])
      rows[[length(rows) + 1]] <- data.frame(series = series$series[i], asked, bounds, loglik = f$loglik, lowest = low)
    }
}
write.csv(format(do.call(rbind, rows), digits = 12, trim = TRUE), file.path(here, "bounds.csv"), row.names = FALSE, quote = FALSE)
