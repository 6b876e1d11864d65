package dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.model.EvidenceTally;
import dateline.model.Problem;
import dateline.model.QuoteShare;
import dateline.pipeline.BuildReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Tells the curator what is wrong, for people or for machines. */
final class ProblemPrinter {
  private ProblemPrinter() {}

  /** Place, rule and what was written; below it what to write instead. */
  static void text(BuildReport report, PrintWriter out) {
    for (Problem problem : report.problems()) {
      String severity = problem.severity() == Problem.Severity.WARNING ? "warning: " : "";
      out.printf(
          "%s: %s%s: %s%n    mend: %s%n",
          problem.origin(), severity, problem.rule(), problem.what(), problem.mend());
    }
    long more = report.errors() + report.warnings() - report.problems().size();
    if (more > 0) {
      out.printf("and %,d more%n".formatted(more));
    }
  }

  /** One sentence on all. */
  static String summary(BuildReport report) {
    long files = report.problems().stream().map(p -> p.origin().file()).distinct().count();
    String warnings = report.warnings() == 0 ? "" : ", " + counted(report.warnings(), "warning");
    return "%s in %d of %s%s"
        .formatted(
            counted(report.errors(), "problem"), files, counted(report.files(), "file"), warnings);
  }

  /** How the look-up of quotes went, in one sentence. */
  static String evidence(EvidenceTally tally) {
    if (tally.unverified() > 0) {
      return "evidence was not re-verified: the recorded places of %s stand (--texts DIR looks them up)"
              .formatted(counted(tally.unverified(), "quote"))
          + (tally.found() > 0 ? "; %d FOUND".formatted(tally.found()) : "");
    }
    return "%s: %d FOUND, %d AMBIGUOUS, %d ORPHANED"
        .formatted(
            counted(tally.found() + tally.ambiguous() + tally.orphaned(), "quote"),
            tally.found(),
            tally.ambiguous(),
            tally.orphaned());
  }

  /** How much of each article is quoted, a line each. */
  static List<String> shares(EvidenceTally tally) {
    return tally.shares().stream()
        .map(
            share ->
                String.format(
                    Locale.ROOT,
                    "quoted of %s: %.1f %% (%d of %d words)",
                    share.article(),
                    share.percent(),
                    share.quoted(),
                    share.words()))
        .toList();
  }

  static String counted(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** One JSON object: problems, counts, evidence. */
  static void json(BuildReport report, PrintWriter out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeBooleanField("sound", report.sound());
      json.writeNumberField("files", report.files());
      json.writeNumberField("errors", report.errors());
      json.writeNumberField("warnings", report.warnings());
      json.writeObjectFieldStart("evidence");
      json.writeNumberField("found", report.evidence().found());
      json.writeNumberField("unverified", report.evidence().unverified());
      json.writeNumberField("ambiguous", report.evidence().ambiguous());
      json.writeNumberField("orphaned", report.evidence().orphaned());
      json.writeObjectFieldStart("quotedPercent");
      for (QuoteShare share : report.evidence().shares()) {
        json.writeNumberField(share.article(), Math.round(share.percent() * 10) / 10.0);
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeArrayFieldStart("problems");
      for (Problem problem : report.problems()) {
        problem(problem, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    out.println();
  }

  private static void problem(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", problem.origin().file());
    json.writeNumberField("line", problem.origin().line());
    json.writeNumberField("column", problem.origin().column());
    json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("rule", problem.rule());
    json.writeStringField("what", problem.what());
    json.writeStringField("mend", problem.mend());
    json.writeEndObject();
  }
}
