package dateline.cli;

/** How a report is written: for a person, or for a machine. */
enum ReportForm {
  text,
  json
}
