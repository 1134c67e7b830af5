# A client of Masthead for R. One file; needs jsonlite, data.table and the program curl.
#
#   source("masthead.R")
#   m <- masthead("http://localhost:8080")
#   mh_submit(m, c("stories.jsonl", "nexis.docx"))        # waits, with a progress bar
#   tables <- mh_tables(m, outlet = "bbc-news")            # a list of data.tables
#   attr(tables$metrics$value, "label")                    # what a column means
#   mh_plot(m, "bbc-news")                                 # a profile with its intervals
#
# NA is Namibia where a country is meant: only empty cells are missing.

masthead <- function(address = "http://localhost:8080", key = NULL, progress = interactive()) {
  list(address = sub("/+$", "", address), key = key, progress = progress)
}

mh_curl <- function(m, arguments, path, out = tempfile()) {
  key <- if (is.null(m$key)) character() else c("-H", shQuote(paste("Authorization: Bearer", m$key)))
  status <- system2("curl", c("-sS", "-o", shQuote(out), "-w", shQuote("%{http_code}"), key, arguments,
                              shQuote(paste0(m$address, "/api/v1", path))), stdout = TRUE)
  if (as.integer(status) >= 400) {
    problem <- tryCatch(jsonlite::fromJSON(out), error = function(e) list(detail = "refused"))
    stop("Masthead: ", status, " ", problem$detail, call. = FALSE)
  }
  out
}

mh_get <- function(m, path, ...) {
  query <- Filter(Negate(is.null), list(...))
  text <- paste(names(query), vapply(query, function(v) utils::URLencode(as.character(v), reserved = TRUE), ""),
                sep = "=", collapse = "&")
  jsonlite::fromJSON(mh_curl(m, character(), if (nzchar(text) && length(query)) paste0(path, "?", text) else path))
}

mh_wait <- function(m, job, kind = "jobs") {
  while (is.null(job$finished_at)) {
    mh_bar(m, job)
    Sys.sleep(0.5)
    job <- mh_get(m, paste0("/", kind, "/", job$id))
  }
  mh_bar(m, job, TRUE)
  if (job$status == "failed") stop("Masthead: ", job$error, call. = FALSE)
  job
}

mh_bar <- function(m, job, end = FALSE) {
  if (!isTRUE(m$progress)) return(invisible())
  total <- if (is.null(job$n_total)) 0 else job$n_total
  full <- if (end) 30 else if (total > 0) floor(30 * job$n_done / total) else 0
  cat("\r", formatC(job$status, width = -9), " [", strrep("#", full), strrep(".", 30 - full), "] ", job$n_done,
      if (total > 0) paste(" of", total), if (end) "\n", sep = "", file = stderr())
}

mh_submit <- function(m, files, columns = NULL, wait = TRUE) {
  lapply(files, function(file) {
    query <- paste0("?name=", utils::URLencode(basename(file), reserved = TRUE))
    if (!is.null(columns)) {
      query <- paste0(query, "&map=", utils::URLencode(paste(names(columns), columns, sep = ":", collapse = ","), reserved = TRUE))
    }
    job <- jsonlite::fromJSON(mh_curl(m, c("-X", "POST", "-T", shQuote(path.expand(file))), paste0("/jobs", query)))
    if (wait) mh_wait(m, job) else job
  })
}

mh_export <- function(m, path, format = "csv", ...) {
  request <- tempfile(fileext = ".json")
  writeLines(jsonlite::toJSON(c(list(format = format), Filter(Negate(is.null), list(...))), auto_unbox = TRUE), request)
  job <- jsonlite::fromJSON(mh_curl(m, c("-H", shQuote("Content-Type: application/json"), "--data-binary",
                                         shQuote(paste0("@", request))), "/exports"))
  mh_wait(m, job, "exports")
  mh_curl(m, character(), paste0("/exports/", job$id, "/file"), path)
}

mh_tables <- function(m, ...) mh_read(mh_export(m, tempfile(fileext = ".zip"), "datapackage", ...))

# The tables of a Data Package that was exported before, typed by its own schema.
mh_read <- function(path) {
  folder <- tempfile("masthead")
  utils::unzip(path, exdir = folder)
  package <- jsonlite::fromJSON(file.path(folder, "datapackage.json"), simplifyVector = FALSE)
  tables <- list()
  for (resource in package$resources) {
    fields <- resource$schema$fields
    if (is.null(fields)) next
    table <- data.table::fread(file.path(folder, resource$path), colClasses = "character", na.strings = NULL,
                               encoding = "UTF-8", header = TRUE)
    for (field in fields) {
      cells <- table[[field$name]]
      cells[cells == ""] <- NA
      typed <- switch(field$type,
        integer = as.numeric(cells), number = as.numeric(cells), boolean = cells == "true",
        datetime = as.POSIXct(sub("(:\\d\\d)Z$", "\\1+0000", sub("([+-]\\d\\d):(\\d\\d)$", "\\1\\2", sub("T(\\d\\d:\\d\\d)([Z+-])", "T\\1:00\\2", cells))),
                              format = "%Y-%m-%dT%H:%M:%OS%z", tz = "UTC"),
        cells)
      attr(typed, "label") <- field$description
      data.table::set(table, j = field$name, value = typed)
    }
    tables[[gsub("-", "_", resource$name)]] <- table
  }
  tables
}

mh_profile <- function(m, slug, ...) mh_get(m, paste0("/outlets/", utils::URLencode(slug, reserved = TRUE), "/profile"), ...)

mh_plot <- function(m, slug, unit = "share", ...) {
  profile <- mh_profile(m, slug, ...)
  if (!is.data.frame(profile$metrics)) stop("Masthead: the profile has no figures yet", call. = FALSE)
  figures <- profile$metrics[profile$metrics$unit == unit & !is.na(profile$metrics$estimate), ]
  figures <- figures[rev(seq_len(nrow(figures))), ]
  low <- ifelse(is.na(figures$low), figures$estimate, figures$low)
  high <- ifelse(is.na(figures$high), figures$estimate, figures$high)
  graphics::dotchart(figures$estimate, labels = figures$name, xlim = range(0, high), cex = 0.7,
                     main = paste0(profile$outlet$name, ", ", profile$n_articles, " articles",
                                   if (isTRUE(profile$insufficient)) " (too few to say)"))
  graphics::segments(low, seq_len(nrow(figures)), high, seq_len(nrow(figures)))
  invisible(figures)
}
