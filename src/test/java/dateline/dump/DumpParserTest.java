package dateline.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.export.BuiltRelease;
import dateline.store.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is what Jena's own parser reads. */
class DumpParserTest {
  @TempDir private Path folder;

  @Test
  void allWaysOfWritingALiteralAreRead() throws IOException {
    List<String> objects =
        List.of(
            "<urn:o>",
            "<urn:o#\u00e9>",
            "\"\"",
            "\"words\"",
            "\"a > b < c ^^ @ .\"",
            "\"ends in \\\"quotes\\\"\"",
            "\"back\\\\slash, line\\nend, tab\\t\"",
            "\"\u0642\u0627\u0633\u0645\"@ar",
            "\"one\"@en-GB",
            "\"2024-11-10\"^^<http://www.w3.org/2001/XMLSchema#date>",
            "\"36000\"^^<http://www.w3.org/2001/XMLSchema#integer>",
            "\"007\"^^<http://www.w3.org/2001/XMLSchema#integer>",
            "\"POINT(1 2)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>",
            "\"" + "long ".repeat(40_000) + "\"");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      String subject = "<urn:s" + i / 3 + "> ";
      lines.append(subject).append("<urn:p> ").append(objects.get(i)).append(" <urn:g> .\n");
    }
    lines.append("<urn:s> <urn:p> <urn:o> <urn:other> .\n");
    sameAsJena(Files.writeString(folder.resolve("a.nq"), lines));
  }

  @Test
  void aDumpOfTheSeedsIsReadAsJenaReadsIt() throws IOException {
    Release release = BuiltRelease.of(Path.of("seeds"));
    for (Path file : DumpScanner.files(release.directory().resolve(Release.QUADS))) {
      sameAsJena(file);
    }
  }

  @Test
  void aLineThatDoesNotEndIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.nq"), "<urn:s> <urn:p> <urn:o> <urn:g> .");
    assertThatThrownBy(() -> new DumpParser(quad -> {}).read(file))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("a.nq");
  }

  private static void sameAsJena(Path file) throws IOException {
    List<Quad> expected = new ArrayList<>();
    RDFParser.source(file)
        .lang(Lang.NQUADS)
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                expected.add(quad);
              }
            });
    List<Quad> found = new ArrayList<>();
    new DumpParser(found::add).read(file);
    assertThat(found).isEqualTo(expected);
  }
}
