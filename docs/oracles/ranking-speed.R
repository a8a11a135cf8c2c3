# lme4's time for the ratings of api/bench/ranking.bench.ts, which calls this with --lme4. By hand, never in the gate.
#   Rscript docs/oracles/ranking-speed.R insteval <file>     writes lme4's InstEval as ratings
#   Rscript docs/oracles/ranking-speed.R fit <file>          prints CPU milliseconds, criterion, evaluations
suppressMessages(library(lme4))
arguments <- commandArgs(trailingOnly = TRUE)
if (arguments[1] == "insteval") {
  data(InstEval)
  write.table(data.frame(as.integer(InstEval$s) - 1, as.integer(InstEval$d) - 1, InstEval$y), arguments[2],
              sep = ",", row.names = FALSE, col.names = FALSE)
} else {
  data <- read.csv(arguments[2], header = FALSE, col.names = c("a", "r", "y"))
  data$a <- factor(data$a)
  data$r <- factor(data$r)
  time <- proc.time()
  # Without the derivatives at the end, which only check convergence: the kindest to lme4.
  model <- lmer(y ~ 1 + (1 | a) + (1 | r), data, control = lmerControl(calc.derivs = FALSE))
  spent <- proc.time() - time
  cat(1000 * (spent[["user.self"]] + spent[["sys.self"]]), sprintf("%.6f", REMLcrit(model)), model@optinfo$feval, "\n")
}
