package dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who asks for what gets which answer: a table, over real HTTP. */
class NegotiationTest {
  private static final Path TABLE = Path.of("src/test/resources/negotiation/cases.tsv");

  record Case(String path, String accept, int status, String what) {
    static Case parse(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return new Case(cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3));
    }
  }

  static Stream<Case> cases() throws Exception {
    return Files.readAllLines(TABLE).stream().filter(l -> !l.startsWith("#")).map(Case::parse);
  }

  @Test
  void theTableIsLong() throws Exception {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyWishIsAnswered(Case wish) {
    HttpResponse<String> answer =
        wish.accept().isEmpty()
            ? SeedSite.get().get(wish.path())
            : SeedSite.get().get(wish.path(), "Accept", wish.accept());
    assertThat(answer.statusCode()).isEqualTo(wish.status());
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    if (wish.status() == 303 || wish.status() == 301) {
      assertThat(header(answer, "Location")).isEqualTo(wish.what());
    } else if (wish.status() == 406) {
      assertThat(answer.body()).contains("There is:");
    } else {
      assertThat(header(answer, "Content-Type")).startsWith(wish.what());
      assertThat(answer.body()).isNotBlank();
    }
    if (wish.status() == 303 && !wish.path().equals("/dateline")) {
      assertThat(header(answer, "Vary")).contains("Accept");
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
