# What lme4 and R itself say about the data of the ranking's specs (api/src/review/domain/ranking): the numbers that are frozen there.
# Run by hand: Rscript docs/oracles/ranking.R     (Debian: apt-get install r-base-core r-cran-lme4)
suppressMessages(library(lme4))
options(digits = 10, width = 110)

# The generator of testing/simulate.ts: whole numbers below 2^53, hence the same on both sides.
state <- 0
uniform <- function() {
  state <<- (state * 1664525 + 1013904223) %% 4294967296
  state / 4294967296
}
bell <- function() uniform() + uniform() + uniform() + uniform() - 2 # variance 1/3

simulate <- function(seed, applications, reviewers, density, spread) {
  state <<- seed
  application <- sapply(seq_len(applications), function(i) bell()) * spread[1]
  reviewer <- sapply(seq_len(reviewers), function(i) bell()) * spread[2]
  rows <- list()
  for (a in seq_len(applications)) for (r in seq_len(reviewers)) if (uniform() < density)
    rows[[length(rows) + 1]] <- c(a, r, round(4 * (50 + application[a] + reviewer[r] + bell() * spread[3])) / 4)
  data <- as.data.frame(do.call(rbind, rows))
  names(data) <- c("a", "r", "y")
  data$a <- factor(data$a)
  data$r <- factor(data$r)
  data
}

# Variances of the predicted less the true effects from the complete normal equations (Henderson), with the estimated mean's part.
errors <- function(data, model) {
  s2 <- sigma(model)^2
  v <- c(VarCorr(model)$a, VarCorr(model)$r)
  X <- matrix(1, nrow(data), 1)
  Z <- cbind(model.matrix(~ 0 + a, data), model.matrix(~ 0 + r, data))
  G <- diag(c(rep(v[1], nlevels(data$a)), rep(v[2], nlevels(data$r))))
  V <- Z %*% G %*% t(Z) + diag(s2, nrow(data))
  W <- solve(V)
  P <- W - W %*% X %*% solve(t(X) %*% W %*% X) %*% t(X) %*% W
  diag(G - G %*% t(Z) %*% P %*% Z %*% G)
}

report <- function(name, data) {
  control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10), calc.derivs = FALSE,
                         check.nobs.vs.nlev = "ignore")
  model <- suppressMessages(lmer(y ~ 1 + (1 | a) + (1 | r), data, control = control))
  cat("\n==", name, nrow(data), "ratings,", nlevels(data$a), "by", nlevels(data$r), "\n")
  cat("sum and last value", sum(data$y), data$y[nrow(data)], "\n")
  v <- as.data.frame(VarCorr(model))
  cat("criterion", REMLcrit(model), "mean", fixef(model), "its variance", vcov(model)[1], "\n")
  cat("variances a, r, residual:", v$vcov[match(c("a", "r", "Residual"), v$grp)], "\n")
  effects <- ranef(model, condVar = FALSE)
  show <- function(f) cat("effects of", f, effects[[f]][1:3, 1], "…", tail(effects[[f]][, 1], 1), "\n")
  show("a"); show("r")
  if (nrow(data) < 1500) cat("error variances of first three a, last r:", (e <- errors(data, model))[1:3], tail(e, 1), "\n")
}

data(Penicillin)
report("Penicillin", setNames(Penicillin[, c("plate", "sample", "diameter")], c("a", "r", "y")))
report("unbalanced", simulate(1, 40, 8, 0.4, c(10, 8, 6)))
report("larger", simulate(2, 300, 30, 0.1, c(12, 6, 9)))
report("more reviewers than applications", simulate(3, 12, 25, 0.3, c(9, 9, 9)))
report("no difference between reviewers", simulate(4, 30, 6, 0.5, c(8, 0, 8)))
report("hardly any difference between applications", simulate(7, 25, 6, 0.6, c(0, 10, 8)))
report("no difference between applications", simulate(35, 25, 6, 0.6, c(0, 10, 8)))
report("neither", simulate(20, 20, 10, 0.5, c(0, 0, 8)))

cat("\n== the F distribution\n")
for (p in list(c(0.975, 3, 7), c(0.975, 5, 15), c(0.025, 5, 18), c(0.95, 299, 598), c(0.5, 1, 1), c(0.999, 2.5, 40.25)))
  cat("qf", p, qf(p[1], p[2], p[3]), " pf of it", pf(qf(p[1], p[2], p[3]), p[2], p[3]), "\n")
cat("pf", pf(c(0.01, 1, 3.7), 4, 11), pf(30, 1, 1.5), pf(1.02, 2000, 3000), "\n")
cat("pnorm", format(pnorm(c(-8, -3, -1, 0.3, 2.5)), digits = 15), "\n")
cat("qnorm", format(qnorm(c(1e-12, 0.01, 0.025, 0.3, 0.9, 0.999)), digits = 15), "\n")

cat("\n== bounds of ICC for Shrout and Fleiss's table, by McGraw and Wong (1996), as the package psych has them\n")
m <- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), 6, byrow = TRUE)
n <- 6; k <- 4; a <- 0.05; g <- mean(m)
MSR <- k * sum((rowMeans(m) - g)^2) / (n - 1); MSC <- n * sum((colMeans(m) - g)^2) / (k - 1)
SST <- sum((m - g)^2)
MSE <- (SST - MSR * (n - 1) - MSC * (k - 1)) / ((n - 1) * (k - 1)); MSW <- (SST - MSR * (n - 1)) / (n * (k - 1))
bounds <- function(F, df) {
  L <- F / qf(1 - a / 2, n - 1, df); U <- F * qf(1 - a / 2, df, n - 1)
  cat((L - 1) / (L + k - 1), (U - 1) / (U + k - 1), "of the mean", 1 - 1 / L, 1 - 1 / U, "\n")
}
cat("ICC1 "); bounds(MSR / MSW, n * (k - 1))
cat("ICC3 "); bounds(MSR / MSE, (n - 1) * (k - 1))
i <- (MSR - MSE) / (MSR + (k - 1) * MSE + k * (MSC - MSE) / n); Fj <- MSC / MSE; h <- n * (1 + (k - 1) * i) - k * i
v <- (k - 1) * (n - 1) * (k * i * Fj + h)^2 / ((n - 1) * k^2 * i^2 * Fj^2 + h^2)
FU <- qf(1 - a / 2, n - 1, v); FL <- qf(1 - a / 2, v, n - 1)
L <- n * (MSR - FU * MSE) / (FU * (k * MSC + (k * n - k - n) * MSE) + n * MSR)
U <- n * (FL * MSR - MSE) / (k * MSC + (k * n - k - n) * MSE + n * FL * MSR)
cat("ICC2 ", L, U, "of the mean", L * k / (1 + L * (k - 1)), U * k / (1 + U * (k - 1)), "\n")
