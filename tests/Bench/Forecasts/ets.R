# Reads one training series a line, id,frequency,horizon,value,value,… and writes what forecast::ets makes of it with all
# defaults: id,mean…,low80…,high80…,low95…,high95…
suppressMessages(library(forecast))

answer <- function(line) {
  part <- strsplit(line, ",", fixed = TRUE)[[1]]
  series <- ts(as.numeric(part[-(1:3)]), frequency = as.numeric(part[2]))
  found <- forecast(ets(series), h = as.numeric(part[3]), level = c(80, 95))
  figures <- c(found$mean, found$lower[, 1], found$upper[, 1], found$lower[, 2], found$upper[, 2])
  paste(c(part[1], format(as.numeric(figures), digits = 17, trim = TRUE)), collapse = ",")
}

RNGkind("L'Ecuyer-CMRG")
set.seed(20260101)
lines <- readLines(file("stdin"))
cat(unlist(parallel::mclapply(lines, answer, mc.cores = parallel::detectCores(), mc.preschedule = FALSE)), sep = "\n")
cat("\n")
