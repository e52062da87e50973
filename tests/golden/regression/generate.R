# Writes the golden numbers of the regression's parts: Rscript generate.R, in this folder.
# R 4.2 with glmnet 4.1-6 (Debian's r-cran-glmnet) and stats::arima. The numbers are R's own data sets.
suppressMessages(library(glmnet))
options(digits = 17)

# Penalties: mtcars, y = mpg made to variance one, as glmnet understands the size of a mixed penalty.
x <- as.matrix(mtcars[, -1])
y <- mtcars$mpg
y <- (y - mean(y)) / sqrt(mean((y - mean(y))^2))
rows <- list()
for (mix in c(0, 0.5, 1)) for (size in c(0.5, 0.1, 0.02)) {
  fit <- glmnet(x, y, alpha = mix, lambda = size, thresh = 1e-18, maxit = 1e7)
  b <- as.numeric(coef(fit))
  rows[[length(rows) + 1]] <- data.frame(mix = mix, size = size, name = c("constant", colnames(x)), value = b)
}
write.csv(do.call(rbind, rows), "glmnet.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(y = y, x), "mtcars.csv", row.names = FALSE, quote = FALSE)

# Errors that carry over: exact likelihood of a line on drivers with given ARMA(1,1) errors, gaps included.
lh <- list()
for (name in c("full", "gaps")) for (phi in c(0.5, 0.9)) for (theta in c(0, -0.4)) {
  z <- as.numeric(LakeHuron)
  if (name == "gaps") z[c(5, 40, 41, 42, 98)] <- NA
  t <- seq_along(z)
  xreg <- cbind(t = t, wave = sin(2 * pi * t / 11))
  fit <- arima(z, order = c(1, 0, 1), xreg = xreg, fixed = c(phi, theta, NA, NA, NA), transform.pars = FALSE, method = "ML",
               optim.control = list(reltol = 1e-15, maxit = 1000))
  # The coefficients by the normal equations of the exact covariance, so that no optimiser's tolerance is in them.
  rho <- ARMAacf(ar = phi, ma = theta, lag.max = length(z) - 1)
  psi <- ARMAtoMA(ar = phi, ma = theta, lag.max = 5000)
  v <- toeplitz(rho) * (1 + sum(psi^2))
  known <- !is.na(z)
  X <- cbind(1, xreg)[known, ]
  vi <- solve(v[known, known])
  a <- solve(t(X) %*% vi %*% X)
  b <- a %*% t(X) %*% vi %*% z[known]
  e <- z[known] - X %*% b
  s2 <- as.numeric(t(e) %*% vi %*% e) / sum(known)
  stopifnot(abs(fit$sigma2 / s2 - 1) < 1e-4)
  lh[[length(lh) + 1]] <- data.frame(series = name, phi = phi, theta = theta, constant = b[1], t = b[2], wave = b[3],
    se_constant = sqrt(s2 * a[1, 1]), se_t = sqrt(s2 * a[2, 2]), se_wave = sqrt(s2 * a[3, 3]), variance = s2,
    logdet = as.numeric(determinant(v[known, known])$modulus), loglik = fit$loglik)
}
write.csv(do.call(rbind, lh), "carried.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(y = as.numeric(LakeHuron)), "lake_huron.csv", row.names = FALSE, quote = FALSE)

# Standard errors of least squares.
fit <- lm(mpg ~ wt + hp + qsec, mtcars)
write.csv(data.frame(name = names(coef(fit)), value = coef(fit), error = summary(fit)$coefficients[, 2]), "lm.csv", row.names = FALSE, quote = FALSE)
