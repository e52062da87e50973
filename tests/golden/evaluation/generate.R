# Writes Naive2 (the M4 organisers' benchmark code) on R's own data sets: Rscript generate.R, in this folder. R 4.2, forecast 8.20.
suppressMessages(library(forecast))
options(digits = 17)
SeasonalityTest <- function(input, ppy) {
  if (length(input) < 3 * ppy) return(FALSE)
  xacf <- acf(input, plot = FALSE)$acf[-1, 1, 1]
  clim <- 1.645 / sqrt(length(input)) * sqrt(cumsum(c(1, 2 * xacf^2)))
  seasonal <- abs(xacf[ppy]) > clim[ppy]
  if (is.na(seasonal)) FALSE else seasonal
}
naive2 <- function(x, h) {
  m <- frequency(x)
  if (m > 1 && SeasonalityTest(x, m)) {
    seasonal <- decompose(x, type = "multiplicative")$seasonal
    factors <- head(rep(seasonal[(length(seasonal) - m + 1):length(seasonal)], h), h)
  } else {
    seasonal <- 1
    factors <- rep(1, h)
  }
  as.numeric(naive(x / seasonal, h = h)$mean) * factors
}
data <- list(AirPassengers = AirPassengers, ldeaths = ldeaths, UKgas = UKgas, lynx = ts(as.numeric(lynx), frequency = 7), nottem = window(nottem, end = c(1938, 5)),
             short = window(AirPassengers, end = c(1951, 10)))
rows <- do.call(rbind, lapply(names(data), function(n) {
  x <- data[[n]]
  h <- frequency(x) + 2
  data.frame(series = n, season = frequency(x), seasonal = SeasonalityTest(x, frequency(x)), h = 1:h, forecast = naive2(x, h))
}))
write.csv(rows, "naive2.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, lapply(names(data), function(n) data.frame(series = n, value = as.numeric(data[[n]])))), "series.csv", row.names = FALSE, quote = FALSE)
