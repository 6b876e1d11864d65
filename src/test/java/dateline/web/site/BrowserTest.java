package dateline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What only a browser and another's client can tell. {@code src/test/browser/install} installs what
 * it needs; run with {@code mvn -Pbrowser}.
 */
@Tag("browser")
class BrowserTest {
  private static final Path HOME = Path.of("src/test/browser");

  /** One page of each kind, and an accusation and what is only alleged beside a plain event. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/person/qasim-al-araji.html",
          "/organisation/state-of-iran.html",
          "/place/tehran.html",
          "/post/iraq-national-security-adviser.html",
          "/topic/agreement-implementation.html",
          "/agreement/iraq-iran-security-agreement-2023.html",
          "/event/iraq-iran-agreement-signing-2023-03-19.html",
          "/event/araghchi-araji-accusation-of-war-crimes-2024-11-10.html",
          "/event/alleged-presence-of-mossad.html",
          "/claim/rudaw-2024-11-11--araghchi-araji-meeting-2024-11-10.html",
          "/evidence/rudaw-2024-11-11--araghchi-araji-meeting-2024-11-10--1.html",
          "/article/rudaw-2024-11-11.html",
          "/graph/core.html",
          "/dataset.html",
          "/ontology.html",
          "/ontology/Meeting.html",
          "/api/",
          "/api/whom-did-a-person-meet.html",
          "/search?q=araji",
          "/person/",
          "/event/",
          "/person/nobody",
          "/kg/sparql");

  @Test
  void axeFindsNothingOnAnyKindOfPageLightOrDarkWideOrNarrow() throws Exception {
    assertThat(node("axe.mjs", PAGES)).endsWith("0 problems on " + PAGES.size() + " pages\n");
  }

  @Test
  void comunicaWithItsOwnDefaultsFindsTheFactsAtEveryKindOfAddress() throws Exception {
    String who = "Ali Shamkhani, Qasim al-Araji\n";
    assertThat(node("comunica.mjs", List.of()))
        .contains("/kg/sparql: " + who)
        .contains("/kg/get?default: " + who)
        .contains("/graph/core: " + who)
        .contains("/event/iraq-iran-agreement-signing-2023-03-19: " + who);
  }

  private static String node(String script, List<String> arguments) throws Exception {
    var command = new ArrayList<>(List.of("node", script, SeedSite.get().at("").toString()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
