package dateline.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder below {@code ontology/} is an extension; what is wrong with it stands in its {@code
 * errors.txt}, and a sound one has none. To write those anew: {@code mvn test
 * -Dtest=ExtensionCasesTest -Ddateline.write=true}.
 */
class ExtensionCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "ontology");
  private static final String MY = "https://trade.example/words#";
  private static final Ontology EXTENDED =
      Ontology.load(List.of(Path.of("ontology"), CASES.resolve("sound-extension")));

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> found = Files.list(CASES)) {
      return found.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMistakeOfAnExtensionIsTold(Path folder) throws IOException {
    String told =
        Ontology.load(List.of(Path.of("ontology"), folder)).errors().stream()
            .map(ExtensionCasesTest::shown)
            .collect(Collectors.joining());
    Path expected = folder.resolve("errors.txt");
    if (Boolean.getBoolean("dateline.write") && !told.isEmpty()) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  private static String shown(OntologyError error) {
    return "%s:%d:%d: %s: %s\n    mend: %s\n"
        .formatted(
            error.file(), error.line(), error.column(), error.rule(), error.what(), error.mend());
  }

  @Test
  void aClassOfAnExtensionIsWrittenLikeAnyOther() {
    EventClass deal = EXTENDED.eventClass("ShareDeal").orElseThrow();
    assertThat(deal.parents()).containsExactly(NodeFactory.createURI(MY + "Purchase"), DL.Event);
    assertThat(deal.takes("buyer")).isTrue();
    assertThat(deal.takes("seller")).isTrue();
    assertThat(EXTENDED.role("buyer").orElseThrow().parents())
        .containsExactly(DL.actor, DL.participant, DL.anyRole);
  }

  @Test
  void anExtensionMayGiveAKnownClassARole() {
    assertThat(EXTENDED.eventClass("Meeting").orElseThrow().takes("broker")).isTrue();
  }

  @Test
  void shortcutsRelationsAndEntityClassesOfAnExtensionCount() {
    EventClass deal = EXTENDED.eventClass("ShareDeal").orElseThrow();
    assertThat(EXTENDED.shortcutRules(deal))
        .extracting(rule -> rule.shortcut().getLocalName())
        .containsExactly("boughtFrom");
    assertThat(EXTENDED.relation("owns")).isPresent();
    assertThat(EXTENDED.entityClass("organisations", "Company").orElseThrow().isA(DL.Agent))
        .isTrue();
  }

  @Test
  void theBundledOntologyIsExtendedToo() {
    Ontology ontology = Ontology.load(List.of(CASES.resolve("sound-extension")));
    assertThat(ontology.errors()).isEmpty();
    assertThat(ontology.eventClass("ShareDeal")).isPresent();
    assertThat(ontology.eventClass("Meeting")).isPresent();
  }
}
