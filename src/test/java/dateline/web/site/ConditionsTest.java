package dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags, conditions, compression, ranges and proxies. */
class ConditionsTest {
  private static final String PERSON = "/person/qasim-al-araji";
  private final SeedSite site = SeedSite.get();

  @ParameterizedTest
  @ValueSource(
      strings = {
        PERSON + ".html",
        PERSON + ".ttl",
        "/ontology.ttl",
        "/graph/core.nq",
        "/dataset.ttl"
      })
  void whatIsKnownIsNotSentAgain(String path) {
    String tag = header(site.get(path), "ETag");
    assertThat(tag).startsWith("\"").endsWith("\"");
    HttpResponse<String> again = site.get(path, "If-None-Match", "\"other\", W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(site.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void tagsDifferBySyntaxAndByCompression() {
    String html = header(site.get(PERSON + ".html"), "ETag");
    String turtle = header(site.get(PERSON + ".ttl"), "ETag");
    String packed = header(site.get(PERSON + ".ttl", "Accept-Encoding", "gzip"), "ETag");
    assertThat(html).isNotEqualTo(turtle);
    assertThat(turtle).isNotEqualTo(packed);
  }

  @Test
  void whoTakesGzipGetsItAndWhoDoesNotDoesNot() {
    HttpResponse<String> packed = site.get(PERSON + ".html", "Accept-Encoding", "br, gzip;q=0.5");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    HttpResponse<String> plain = site.get(PERSON + ".html", "Accept-Encoding", "gzip;q=0");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {PERSON, PERSON + ".html", "/graph/core.nq", "/kg/sparql", "/"})
  void headIsAGetWithoutItsBody(String path) {
    HttpResponse<String> head = site.ask("HEAD", path);
    HttpResponse<String> get = site.get(path);
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
    assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
  }

  @Test
  void aDumpIsSentInRanges() {
    String whole = site.get("/graph/catalog.nq").body();
    HttpResponse<String> part = site.get("/graph/catalog.nq", "Range", "bytes=10-19");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(whole.substring(10, 20));
    assertThat(header(part, "Content-Range")).startsWith("bytes 10-19/");
    assertThat(site.get("/graph/catalog.nq", "Range", "bytes=-5").body())
        .isEqualTo(whole.substring(whole.length() - 5));
    assertThat(site.get("/graph/catalog.nq", "Range", "bytes=99999999-").statusCode())
        .isEqualTo(416);
    assertThat(site.get("/graph/catalog.nq", "Range", "bytes=0-4,6-9").statusCode()).isEqualTo(200);
    assertThat(
            site.get("/graph/catalog.nq", "Range", "bytes=0-4", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void alternatesAreLinked() {
    String links = header(site.get(PERSON + ".ttl"), "Link");
    assertThat(links)
        .contains("<qasim-al-araji.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"")
        .contains("<https://dateline.example/person/qasim-al-araji>; rel=\"describes\"")
        .contains("rel=\"license\"");
  }

  @Test
  void behindAProxyTheAddressIsTheOneThatWasAskedFor() {
    String description =
        site.get("/kg/sparql", "X-Forwarded-Proto", "https", "X-Forwarded-Prefix", "/news").body();
    assertThat(description).contains("https://localhost:").contains("/news/kg/sparql>");
    String evil =
        site.get("/kg/sparql", "X-Forwarded-Proto", "javascript", "X-Forwarded-Prefix", "/<x>")
            .body();
    assertThat(evil).doesNotContain("javascript").doesNotContain("<x>");
  }

  @Test
  void pagesLinkRelativelySoThatTheyWorkOnAnyHost() {
    String page = site.get("/event/araghchi-araji-meeting-2024-11-10.html").body();
    assertThat(page).contains("href=\"../person/qasim-al-araji\"");
    assertThat(page.replaceAll("<link rel=\"canonical\"[^>]*>", ""))
        .doesNotContain("href=\"https://dateline.example/");
  }

  @Test
  void whatIsAskedForIsEscaped() {
    String page =
        site.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22", "Accept", "text/html").body();
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
