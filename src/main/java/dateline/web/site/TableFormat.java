package dateline.web.site;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** The formats of an answer that is a table, in the order in which the server prefers them. */
@SuppressWarnings("ImmutableEnumChecker") // a Lang never changes
enum TableFormat {
  JSON("json", "application/sparql-results+json", "application/json", ResultSetLang.RS_JSON),
  CSV("csv", "text/csv", "text/csv", ResultSetLang.RS_CSV),
  TSV("tsv", "text/tab-separated-values", "text/tab-separated-values", ResultSetLang.RS_TSV),
  HTML("html", "text/html", "application/xhtml+xml", Lang.RDFNULL);

  private final String ending;
  private final String mediaType;
  private final String alsoCalled;
  private final Lang lang;

  TableFormat(String ending, String mediaType, String alsoCalled, Lang lang) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.alsoCalled = alsoCalled;
    this.lang = lang;
  }

  /** What the client would take, by {@code ?format=} or {@code Accept}. */
  static Optional<TableFormat> choose(SiteRequest asked) {
    Optional<String> format = asked.exchange().parameter("format");
    if (format.isPresent()) {
      return named(format.get());
    }
    return asked
        .exchange()
        .accept()
        .choose(List.of(values()), table -> List.of(table.mediaType, table.alsoCalled));
  }

  static Optional<TableFormat> named(String ending) {
    return Arrays.stream(values()).filter(table -> table.ending.equals(ending)).findFirst();
  }

  /** Those that are files, not pages. */
  static List<TableFormat> files() {
    return Arrays.stream(values()).filter(table -> table != HTML).toList();
  }

  static String names() {
    return Arrays.stream(values()).map(table -> table.mediaType).collect(Collectors.joining(", "));
  }

  String ending() {
    return ending;
  }

  String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  byte[] write(RowSet rows) {
    var out = new ByteArrayOutputStream();
    RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    writer.write(out, rows, new Context());
    return out.toByteArray();
  }
}
