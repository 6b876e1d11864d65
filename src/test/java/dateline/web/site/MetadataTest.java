package dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Releases;
import dateline.vocab.Iris;
import dateline.web.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server publishes on itself: by the standards' own shapes, and complete. */
class MetadataTest {
  private static final Path SHAPES = Path.of("src/test/resources/dcat-ap");
  private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");

  private final SeedSite site = SeedSite.get();
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"/dataset.ttl", "/.well-known/void", "/kg/sparql", "/graph/catalog.ttl"})
  void metadataConformsToTheStandards(String path) {
    Graph data = turtle(path);
    for (String shapes : List.of("shapes.ttl", "range.ttl", "queried.ttl")) {
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(SHAPES.resolve(shapes)).parse(graph);
      List<String> violations =
          ShaclValidator.get().validate(Shapes.parse(graph), data).getEntries().stream()
              .filter(entry -> entry.severity().level().getURI().endsWith("#Violation"))
              .map(MetadataTest::told)
              .toList();
      assertThat(violations).as(shapes).isEmpty();
    }
  }

  @Test
  void theShapesHaveSomethingToLookAt() {
    Graph data = turtle("/dataset.ttl");
    for (var type : List.of(DCAT.Catalog, DCAT.Dataset, DCAT.Distribution, DCAT.DataService)) {
      assertThat(data.contains(null, RDF.type.asNode(), type.asNode())).as(type.getURI()).isTrue();
    }
    assertThat(site.get("/.well-known/void").body()).contains("void:Dataset");
    assertThat(site.get("/kg/sparql", "Accept", "text/turtle").body()).contains("#Service>");
  }

  @Test
  void theSitemapNamesEveryPageByItsCanonicalAddress() {
    var pages = new TreeSet<String>();
    for (String file : locations(site.get("/sitemap.xml").body())) {
      pages.addAll(locations(site.get(path(file)).body()));
    }
    assertThat(pages)
        .contains(Iris.DEFAULT_BASE + "event/alleged-presence-of-mossad.html")
        .contains(Iris.DEFAULT_BASE + "person/qasim-al-araji.html");
    for (String page : pages.stream().filter(p -> p.contains("/event/")).toList()) {
      HttpResponse<String> answer = site.get(path(page));
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).contains("<link rel=\"canonical\" href=\"" + page + "\">");
    }
    assertThat(site.get("/robots.txt").body())
        .contains("Sitemap: " + Iris.DEFAULT_BASE + "sitemap.xml");
  }

  @Test
  void theSitemapIsSplitWhereAKindHasManyPagesAndTellsOfAllOfThem() {
    var quads = new ArrayList<String>();
    int many = 50_001;
    for (int i = 0; i < many; i++) {
      quads.add(":topic/t" + i + " a dl:Topic :graph/core");
    }
    quads.add(":organisation/group a dl:Group :graph/core");
    quads.add(":event/alleged a dl:Unestablished :graph/core");
    quads.add(":quantity/alleged a dl:Unestablished :graph/core");
    quads.add(":dataset rdfs:label \"x\" :graph/catalog");
    try (var server = TestServer.over(TestServer.publish(Releases.in(directory), quads))) {
      List<String> files = locations(server.get("/sitemap.xml").body());
      assertThat(files)
          .extracting(MetadataTest::path)
          .containsExactly(
              "/sitemap/organisation.xml",
              "/sitemap/topic.xml",
              "/sitemap/topic-2.xml",
              "/sitemap/event.xml",
              "/sitemap/quantity.xml");
      var pages = new TreeSet<String>();
      files.forEach(file -> pages.addAll(locations(server.get(path(file)).body())));
      assertThat(pages)
          .hasSize(many + 3)
          .contains(Iris.DEFAULT_BASE + "organisation/group.html")
          .contains(Iris.DEFAULT_BASE + "event/alleged.html");
      assertThat(locations(server.get("/sitemap/topic.xml").body())).hasSize(many - 1);
      assertThat(server.get("/sitemap/topic-3.xml").statusCode()).isEqualTo(404);
      assertThat(server.get("/organisation/").body()).contains("group");
    }
  }

  private Graph turtle(String path) {
    Graph graph = GraphFactory.createDefaultGraph();
    String text = site.get(path, "Accept", "text/turtle").body();
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String told(ReportEntry entry) {
    return entry.focusNode() + " " + entry.resultPath() + ": " + entry.message();
  }

  private static String path(String address) {
    return "/" + address.substring(Iris.DEFAULT_BASE.length());
  }

  private static List<String> locations(String xml) {
    return LOCATION.matcher(xml).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
