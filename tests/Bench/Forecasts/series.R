# Writes the annual, quarterly and monthly series that R and its package forecast ship, one line a series:
# name,frequency,value,value,…
# Left out: what has frequency 1 and is no yearly figure by its documentation, the drivers of Seatbelts (they are UKDriverDeaths
# again) and its marks of a law (0 and 1). Of a series with gaps its longest stretch without one.
suppressMessages(library(forecast))

not_yearly <- c("BJsales", "BJsales.lead", "WWWusage", "lh", "gold")

of_package <- function(package) {
  place <- new.env()
  for (item in data(package = package)$results[, "Item"]) {
    file <- sub(".*\\((.*)\\)", "\\1", item)
    suppressWarnings(data(list = file, package = package, envir = place))
  }
  mget(sort(ls(place)), envir = place)
}

say <- function(name, series) {
  series <- na.contiguous(series)
  cat(name, frequency(series), format(as.numeric(series), digits = 17, trim = TRUE), sep = ",")
  cat("\n")
}

for (package in c("datasets", "forecast")) {
  held <- of_package(package)
  for (name in names(held)) {
    series <- held[[name]]
    if (!is.ts(series) || !(frequency(series) %in% c(1, 4, 12)) || name %in% not_yearly) next
    if (!is.matrix(series)) say(name, series)
    else for (column in setdiff(colnames(series), c("law", "drivers"))) say(paste(name, column, sep = "."), series[, column])
  }
}
for (column in setdiff(colnames(longley), "Year")) say(paste("longley", column, sep = "."), ts(longley[[column]], start = 1947))
for (column in c("price index", "income level", "market potential"))
  say(paste("freeny", gsub(" ", ".", column), sep = "."), ts(freeny.x[, column], start = c(1962, 2), frequency = 4))
