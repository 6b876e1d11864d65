package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.vocab.Ontology;
import dateline.vocab.OntologyFile;
import dateline.vocab.OntologyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/ontology.md} true. To write its tables anew: {@code mvn test
 * -Dtest=OntologyPageTest -Ddateline.write=true}.
 */
class OntologyPageTest {
  private static final Path PAGE = Path.of("docs", "ontology.md");
  private static final List<Path> ONTOLOGY = List.of(Path.of("ontology"));

  @Test
  void theTablesAreThoseOfTheOntology() throws IOException {
    String page = Files.readString(PAGE);
    String fresh = page;
    for (Map.Entry<String, String> table :
        new OntologyTables(Ontology.load(ONTOLOGY)).tables().entrySet()) {
      String begin = "<!-- begin: " + table.getKey() + " -->\n";
      String end = "<!-- end: " + table.getKey() + " -->";
      assertThat(page).contains(begin, end);
      fresh =
          Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
              .matcher(fresh)
              .replaceAll(Matcher.quoteReplacement(begin + table.getValue() + end));
    }
    if (Boolean.getBoolean("dateline.write")) {
      Files.writeString(PAGE, fresh);
    }
    assertThat(Files.readString(PAGE))
        .as("write it anew: mvn test -Dtest=OntologyPageTest -Ddateline.write=true")
        .isEqualTo(fresh);
  }

  @Test
  void theExtensionThatIsShownWorks() throws IOException {
    Matcher shown =
        Pattern.compile("```turtle\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(shown.find()).isTrue();
    OntologyFiles files = OntologyFiles.of(ONTOLOGY);
    List<OntologyFile> turtle = new ArrayList<>(files.turtle());
    turtle.add(new OntologyFile("shown.ttl", shown.group(1)));
    Ontology extended = Ontology.of(new OntologyFiles(turtle, files.rules(), files.errors()));
    assertThat(extended.errors()).isEmpty();
    assertThat(extended.eventClass("Purchase").orElseThrow().takes("seller")).isTrue();
    assertThat(extended.shortcutRules(extended.eventClass("Purchase").orElseThrow())).hasSize(1);
  }
}
