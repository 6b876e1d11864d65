package dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the cookbook can be asked by a link. */
class QuestionsTest {
  private final SeedSite site = SeedSite.get();

  static Stream<String> names() {
    return QuestionFiles.bundled().stream().map(Question::name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void aQuestionAnswersInEveryFormat(String name) {
    assertThat(site.get("/api/" + name + ".csv").body()).isNotBlank();
    assertThat(site.get("/api/" + name).body()).contains("\"bindings\"");
    assertThat(site.get("/api/" + name + ".html").body()).contains("<h2 id=\"answer\">");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void aParametersDefaultStandsInTheQueryOnce(String name) {
    Question question =
        QuestionFiles.bundled().stream().filter(q -> q.name().equals(name)).findFirst().get();
    List<String> defaults = question.parameters().stream().map(Parameter::writtenDefault).toList();
    assertThat(defaults).doesNotHaveDuplicates();
    assertThat(defaults).allSatisfy(value -> assertThat(question.query()).contains(value));
  }

  @Test
  void thereAreTwentyFiveOrMore() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void aParameterTakesThePlaceOfItsDefault() {
    String araji = site.get("/api/whom-did-a-person-meet.csv").body();
    String araghchi = site.get("/api/whom-did-a-person-meet.csv?person=abbas-araghchi").body();
    assertThat(araghchi).contains("Qasim al-Araji").isNotEqualTo(araji);
    assertThat(site.get("/api/whom-did-a-person-meet.csv?person=person:abbas-araghchi").body())
        .isEqualTo(araghchi);
    assertThat(site.get("/api/whom-did-a-person-meet.csv?from=2030-01-01&to=2030-02-01").body())
        .isEqualTo(araji.lines().findFirst().orElseThrow() + "\r\n");
  }

  @Test
  void aValueCannotBreakOutOfItsPlace() {
    for (String evil :
        List.of(
            "x%22%20%7D%20%23",
            "%3E%20%3Fs%20%3Fp", "person:a%20%7D", "%22)%20%7D%20UNION%20%7B")) {
      assertThat(site.get("/api/whom-did-a-person-meet.csv?person=" + evil).statusCode())
          .isEqualTo(400);
    }
    int status = site.get("/api/search-text.csv?words=%22%20)%20%7D%20UNION%20%7B").statusCode();
    assertThat(status).isIn(200, 400);
  }

  @Test
  void openApiNamesEveryQuestion() throws Exception {
    JsonNode document = new ObjectMapper().readTree(site.get("/api/openapi.json").body());
    assertThat(document.get("openapi").asText()).startsWith("3.1");
    names().forEach(name -> assertThat(document.get("paths").has("/api/" + name)).isTrue());
  }
}
