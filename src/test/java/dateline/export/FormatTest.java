package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.export.view.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the table of formats has a golden file for each view. {@code mvn test
 * -Dtest=FormatTest -Dgolden=write} writes them anew; look at the difference before it is
 * committed.
 */
final class FormatTest {
  private static final Path GOLDEN = Path.of("src/test/resources/export/golden");

  static Stream<Arguments> views() {
    return Arrays.stream(Format.values())
        .flatMap(format -> format.views().stream().map(view -> Arguments.of(format, view)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewIsWrittenAsItsGoldenFileShows(Format format, View view) throws IOException {
    Exported exported =
        Exported.view(
            BuiltRelease.of(Exported.SMALL), format, view, Filter.NONE.withUnestablished());
    compare("%s.%s.txt".formatted(view.word(), format.word()), exported.text());
    compare(
        "%s.%s.losses".formatted(view.word(), format.word()),
        String.join("\n", exported.losses()) + "\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS", "JSONLD", "RDFXML"})
  void anArticleIsWrittenAsItsGoldenFileShows(Format format) throws IOException {
    Exported exported =
        Exported.rdf(BuiltRelease.of(Exported.SMALL), format, Part.article("weekly-2030-05-09"));
    compare("article.%s.txt".formatted(format.word()), exported.text());
  }

  @ParameterizedTest
  @MethodSource("views")
  void twoExportsAreEqualByteForByte(Format format, View view) {
    var release = BuiltRelease.of(Exported.SMALL);
    assertThat(Exported.view(release, format, view, Filter.NONE).bytes())
        .isEqualTo(Exported.view(release, format, view, Filter.NONE).bytes());
  }

  @Test
  void namesOfFormatsAreUniqueAndFoundAgain() {
    assertThat(Format.values())
        .allSatisfy(format -> assertThat(Format.of(format.word())).contains(format));
  }

  private static void compare(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(golden).exists();
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
