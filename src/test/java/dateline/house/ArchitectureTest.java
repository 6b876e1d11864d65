package dateline.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.engine.CancellableGraph;
import dateline.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house of docs/architecture.md: its rooms, arrows only downwards, and the fences. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/dateline");
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dateline");

  /** Which rooms each room may know. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("vocab", Set.of()),
          Map.entry("sort", Set.of()),
          Map.entry("disk", Set.of()),
          Map.entry("dump", Set.of("disk")),
          Map.entry("engine", Set.of("sort", "disk")),
          Map.entry("store", Set.of("dump", "engine", "disk")),
          Map.entry("seed", Set.of("model", "vocab", "sort", "disk")),
          Map.entry("fuse", Set.of("model", "vocab", "sort")),
          Map.entry("rdf", Set.of("model", "vocab")),
          Map.entry("export", Set.of("vocab", "sort", "disk")),
          Map.entry("check", Set.of("rdf", "model", "vocab")),
          Map.entry("web", Set.of("store", "dump", "engine", "disk", "export", "vocab")),
          Map.entry(
              "pipeline",
              Set.of(
                  "seed", "fuse", "rdf", "check", "sort", "store", "dump", "disk", "model",
                  "vocab")),
          Map.entry(
              "cli",
              Set.of("pipeline", "export", "store", "dump", "disk", "web", "model", "vocab")));

  static Stream<String> rooms() {
    return ARROWS.keySet().stream().sorted();
  }

  @Test
  void everyPackageIsARoomOfTheDrawing() {
    assertThat(HOUSE.stream().map(JavaClass::getPackageName))
        .map(name -> name.replaceFirst("^dateline\\.([a-z]+).*", "$1"))
        .containsOnly(ARROWS.keySet().toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rooms")
  void aRoomKnowsOnlyTheRoomsThatItsArrowsPointTo(String room) {
    String[] others =
        rooms()
            .filter(other -> !other.equals(room) && !ARROWS.get(room).contains(other))
            .map(ArchitectureTest::room)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(room(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(HOUSE);
  }

  @Test
  void noCircleJoinsTwoRooms() {
    slices().matching("dateline.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void theModelKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage(room("model"))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", room("model")))
        .check(HOUSE);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "com.fasterxml.jackson.., seed export web cli",
    "org.yaml.snakeyaml.., seed",
    "org.apache.jena.tdb2.., engine",
    "org.apache.jena.dboe.., engine",
    "org.apache.lucene.., engine",
    "org.apache.jena.query.text.., engine",
    "org.apache.jena.fuseki.., web",
    "jakarta.servlet.., web",
    "org.eclipse.jetty.., web",
    "picocli.., cli",
  })
  void aLibraryStaysBehindItsFence(String library, String rooms) {
    noClasses()
        .that(areOutsideOf(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  @Test
  void theEngineIsUsedByItsInterfaceOnly() {
    DescribedPredicate<JavaClass> inside =
        resideInAPackage(room("engine"))
            .and(DescribedPredicate.not(belongToAnyOf(Engine.class, CancellableGraph.class)));
    noClasses().that(areOutsideOf("engine")).should().dependOnClassesThat(inside).check(HOUSE);
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    for (String stream : List.of("out", "err")) {
      noClasses().that(areOutsideOf("cli")).should().accessField(System.class, stream).check(HOUSE);
    }
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    for (Path file : RuleIds.files(SOURCES, ".java")) {
      assertThat(file.resolveSibling("package-info.java")).exists();
    }
  }

  @Test
  void noFileIsLongerThan300Lines() throws IOException {
    for (Path file : RuleIds.files(SOURCES, ".java")) {
      if (!file.endsWith("vocab/DL.java")) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
      }
    }
  }

  private static DescribedPredicate<JavaClass> areOutsideOf(String rooms) {
    String[] packages =
        Arrays.stream(rooms.split(" ")).map(ArchitectureTest::room).toArray(String[]::new);
    return DescribedPredicate.and(
        resideInAPackage("dateline.."), DescribedPredicate.not(resideInAnyPackage(packages)));
  }

  private static String room(String name) {
    return "dateline." + name + "..";
  }
}
