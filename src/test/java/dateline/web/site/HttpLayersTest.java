package dateline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Negotiation, conditional requests and compression are the same whatever path is asked for. */
class HttpLayersTest {
  private static final String SELECT =
      "/kg/sparql?query=SELECT+%2A+%7B%3Fs+%3Fp+%3Fo%7D+ORDER+BY+%3Fs+LIMIT+200";
  private static final String CONSTRUCT =
      "/kg/sparql?query=CONSTRUCT+%7B%3Fs+%3Fp+%3Fo%7D+WHERE+%7B%3Fs+%3Fp+%3Fo%7D+LIMIT+200";
  private static final String GRAPH = "/kg/get?graph=https%3A%2F%2Fdateline.example%2Fgraph%2Fcore";
  private static final String UNION = "/kg/get?default";
  private static final String EXPORT = "/export?format=gexf";
  private static final String PAGE = "/person/qasim-al-araji.html";
  private static final String DOCUMENT = "/person/qasim-al-araji.ttl";
  private static final String DUMP = "/graph/core.nq";

  private final SeedSite site = SeedSite.get();

  /** In the second of a switch there is none, as it could not tell two releases apart. */
  @BeforeEach
  void untilThereIsALastModified() throws InterruptedException {
    while (header(site.get(PAGE), "Last-Modified").isEmpty()) {
      Thread.sleep(50);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SELECT, CONSTRUCT, GRAPH, UNION, EXPORT, PAGE, DOCUMENT, DUMP})
  void aConditionIsEvaluatedInTheOrderOfTheStandard(String path) {
    HttpResponse<String> plain = site.get(path);
    assertThat(plain.statusCode()).isEqualTo(200);
    String tag = header(plain, "ETag");
    String modified = header(plain, "Last-Modified");
    String before = date(instant(modified).minusSeconds(1));
    assertThat(instant(modified)).isBefore(Instant.now());
    assertThat(header(plain, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");

    assertThat(status(path, "If-None-Match", tag)).isEqualTo(304);
    assertThat(status(path, "If-None-Match", "\"a,b\", " + tag)).isEqualTo(304);
    assertThat(status(path, "If-None-Match", "*")).isEqualTo(304);
    assertThat(status(path, "If-None-Match", "\"other\"")).isEqualTo(200);
    assertThat(status(path, "If-Modified-Since", modified)).isEqualTo(304);
    assertThat(status(path, "If-Modified-Since", before)).isEqualTo(200);
    assertThat(status(path, "If-Modified-Since", "yesterday")).isEqualTo(200);
    assertThat(status(path, "If-None-Match", "\"other\"", "If-Modified-Since", modified))
        .isEqualTo(200);

    assertThat(status(path, "If-Match", "\"other\"")).isEqualTo(412);
    assertThat(status(path, "If-Match", "*")).isEqualTo(200);
    assertThat(status(path, "If-Match", tag)).isEqualTo(tag.startsWith("W/") ? 412 : 200);
    assertThat(status(path, "If-Match", "\"other\"", "If-None-Match", tag)).isEqualTo(412);
    assertThat(status(path, "If-Unmodified-Since", before)).isEqualTo(412);
    assertThat(status(path, "If-Unmodified-Since", modified)).isEqualTo(200);
    assertThat(status(path, "If-Match", "*", "If-Unmodified-Since", before)).isEqualTo(200);
    assertThat(status(path, "If-Unmodified-Since", modified, "If-None-Match", tag)).isEqualTo(304);
  }

  @Test
  void whatIsNotFoundHasNoValidators() {
    HttpResponse<String> answer = site.get("/person/nobody", "If-None-Match", "*");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "ETag")).isEmpty();
    HttpResponse<String> wrong = site.get("/kg/sparql?query=nothing", "If-None-Match", "*");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(header(wrong, "ETag")).isEmpty();
    assertThat(header(wrong, "Last-Modified")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {SELECT, CONSTRUCT, GRAPH, UNION, EXPORT, PAGE, DOCUMENT})
  void whoTakesGzipGetsItUnderATagOfItsOwn(String path) throws Exception {
    HttpResponse<String> plain = site.get(path);
    HttpResponse<byte[]> packed = bytes(path, "gzip");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    assertThat(header(plain, "Vary")).contains("Accept-Encoding");
    assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    String tag = header(packed, "ETag");
    assertThat(tag).isNotEqualTo(header(plain, "ETag"));
    HttpResponse<String> again = site.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(header(bytes(path, "gzip;q=0"), "Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dump.nq.gz", "/graph/core.nq", "/export?format=csv"})
  void aDownloadIsSentAsItIs(String path) throws Exception {
    HttpResponse<byte[]> answer = bytes(path, "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Encoding")).isEmpty();
    assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
  }

  @Test
  void aRangeIsOneOfTheBytesAsTheyAre() {
    HttpResponse<String> part = site.get(DUMP, "Range", "bytes=0-1999", "Accept-Encoding", "gzip");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Encoding")).isEmpty();
    assertThat(part.body()).hasSize(2000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        SELECT + " | Text/CSV | text/csv",
        SELECT + " | application/json | application/sparql-results+json",
        SELECT + " | text/csv;q=0, */* | application/sparql-results+json",
        SELECT + " | application/sparql-results+json;q=0, */* | text/csv",
        SELECT + " | text/xml | application/sparql-results+xml",
        SELECT + " | text/csv;q=0.1, text/*;q=0.9 | text/tab-separated-values",
        CONSTRUCT + " | application/json | application/ld+json",
        CONSTRUCT + " | text/turtle;q=0, */* | application/ld+json",
        CONSTRUCT + " | APPLICATION/N-Triples | application/n-triples",
        CONSTRUCT + " | text/xml | application/rdf+xml",
        GRAPH + " | application/json | application/ld+json",
        GRAPH + " | text/turtle;q=0, */* | application/ld+json",
        UNION + " | Application/N-Quads | application/n-quads",
        "/person/qasim-al-araji | TEXT/Turtle | 303 qasim-al-araji.ttl",
        "/graph/core | application/n-quads, text/turtle;q=0.5 | 303 core.ttl",
        "/graph/core | application/n-quads | 303 core.nq",
      })
  void acceptIsReadInOneWay(String path, String accept, String type) {
    HttpResponse<String> answer = site.get(path, "Accept", accept);
    if (type.startsWith("303")) {
      assertThat("303 " + header(answer, "Location")).isEqualTo(type);
      return;
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Vary")).contains("Accept,");
  }

  @ParameterizedTest
  @ValueSource(strings = {SELECT, CONSTRUCT, GRAPH, UNION, "/person/qasim-al-araji", "/dataset"})
  void whoTakesNothingThatIsThereIsTold(String path) {
    HttpResponse<String> answer = site.get(path, "Accept", "image/png, */*;q=0");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("There is:");
    assertThat(header(answer, "Vary")).contains("Accept");
  }

  @Test
  void aDocumentsTriplesStandInTheDefaultGraphAndInTheirNamedOnes() {
    Node person = NodeFactory.createURI("https://dateline.example/person/qasim-al-araji");
    Node core = NodeFactory.createURI("https://dateline.example/graph/core");
    for (Lang syntax : List.of(Lang.NQUADS, Lang.TRIG)) {
      String ending = syntax.getFileExtensions().get(0);
      DatasetGraph data = DatasetGraphFactory.create();
      RDFParser.fromString(site.get("/person/qasim-al-araji." + ending).body(), syntax).parse(data);
      assertThat(data.getGraph(core).find(person, Node.ANY, Node.ANY).toList()).isNotEmpty();
      assertThat(GraphView.createUnionGraph(data).isIsomorphicWith(data.getDefaultGraph()))
          .isTrue();
    }
  }

  @Test
  void theDefaultGraphIsTheUnion() {
    String union = site.get(UNION, "Accept", "application/n-triples").body();
    long triples = union.lines().distinct().count();
    assertThat(union.lines().count()).isEqualTo(triples);
    String count =
        site.get(
                "/kg/sparql?query=SELECT+%28COUNT%28%2A%29+AS+%3Fn%29+%7B%3Fs+%3Fp+%3Fo%7D",
                "Accept", "text/csv")
            .body();
    assertThat(count).isEqualTo("n\r\n" + triples + "\r\n");
    assertThat(site.get(UNION, "Accept", "application/n-quads").body().lines().count())
        .isEqualTo(triples);
  }

  private int status(String path, String... headers) {
    return site.get(path, headers).statusCode();
  }

  private HttpResponse<byte[]> bytes(String path, String encoding) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(site.at(path)).header("Accept-Encoding", encoding).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String unpacked(byte[] bytes) throws IOException {
    return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), UTF_8);
  }

  private static Instant instant(String date) {
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
