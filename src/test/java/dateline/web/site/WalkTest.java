package dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.vocab.Iris;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Every IRI of every dump that is ours answers, and leads to a document. */
class WalkTest {
  private final SeedSite site = SeedSite.get();

  @Test
  void everyIriOfEveryDumpAnswers() {
    var dead = new ArrayList<String>();
    for (String path : paths()) {
      int status = followed(path);
      if (status != 200) {
        dead.add(path + " " + status);
      }
    }
    assertThat(dead).isEmpty();
  }

  /**
   * The status at the end of the redirects: to a document, and from a former name first to today's.
   */
  private int followed(String path) {
    String next = path;
    for (int hops = 0; hops < 3; hops++) {
      var answer = site.get(next, "Accept", "text/turtle");
      if (answer.statusCode() != 301 && answer.statusCode() != 303) {
        return answer.statusCode();
      }
      next = site.at(next).resolve(answer.headers().firstValue("Location").orElse("")).getRawPath();
    }
    throw new AssertionError(path + " redirects without end");
  }

  @Test
  void aPageOfEveryKindLinksToNothingThatIsMissing() {
    var dead = new TreeSet<String>();
    for (String start :
        List.of(
            "/",
            "/person/qasim-al-araji.html",
            "/event/iraq-iran-agreement-signing-2023-03-19.html",
            "/agreement/iraq-iran-security-agreement-2023.html",
            "/article/rudaw-2024-11-11.html",
            "/graph/core.html",
            "/dataset.html",
            "/ontology.html",
            "/ontology/Meeting.html",
            "/api/",
            "/kg/sparql")) {
      String page = site.get(start, "Accept", "text/html").body();
      for (String href : hrefs(page)) {
        String target = site.at(start).resolve(href).getRawPath();
        if (site.get(target, "Accept", "text/html").statusCode() >= 400) {
          dead.add(start + " -> " + href);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static Set<String> hrefs(String page) {
    var hrefs = new TreeSet<String>();
    java.util.regex.Pattern.compile("href=\"([^\"#]+)")
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .filter(href -> !href.contains("://"))
        .forEach(hrefs::add);
    return hrefs;
  }

  private Set<String> paths() {
    String base = Iris.DEFAULT_BASE;
    var paths = new TreeSet<String>();
    site.release.send(
        graph -> true,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            for (Node node :
                List.of(
                    quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
              if (node.isURI()) {
                path(node.getURI(), base).ifPresent(paths::add);
              }
            }
          }
        });
    return paths;
  }

  private static java.util.Optional<String> path(String iri, String base) {
    if (iri.startsWith(base)) {
      return java.util.Optional.of("/" + iri.substring(base.length()));
    }
    // The ontology's own IRIs, as a server at w3id.org would be asked for them, and word by word.
    if (iri.startsWith("https://w3id.org/dateline#")) {
      return java.util.Optional.of("/ontology/" + iri.substring(iri.indexOf('#') + 1));
    }
    return java.util.Optional.empty();
  }
}
