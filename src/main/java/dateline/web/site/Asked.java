package dateline.web.site;

import dateline.web.http.Exchange;
import dateline.web.http.Syntax;
import dateline.web.page.Facts;
import dateline.web.page.Head;
import dateline.web.page.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * What is asked for, and of which release.
 *
 * @param exchange the request
 * @param reading the release's data
 * @param library what is known of the release
 * @param path below the base IRI, without the first slash
 */
record Asked(Exchange exchange, Reading reading, Library library, String path) {

  /** The way from the path to the top. */
  String up() {
    return "../".repeat((int) path.chars().filter(sign -> sign == '/').count());
  }

  /** The syntax that is wanted by {@code ?format=} or, without it, by {@code Accept}. */
  Optional<Syntax> syntax(List<Syntax> offered) {
    Optional<String> format = exchange.parameter("format");
    if (format.isPresent()) {
      return Syntax.named(format.get()).filter(offered::contains);
    }
    return exchange.accept().choose(offered);
  }

  /** For the page of what stands under a path. */
  Facts facts(Graph graph) {
    return new Facts(graph, library.terms(), library.iris(), up());
  }

  /** What a page has around it. */
  Head head(String title, String description, String canonical, List<Link> crumbs) {
    return new Head(
        title,
        description,
        library.title(),
        library.iris().base() + canonical,
        up(),
        crumbs,
        List.of(),
        Map.of(),
        library.release().id());
  }

  /** What an {@code ETag} is made of for a text that depends on the release only. */
  String tag(String variant) {
    return library.release().id() + "-" + variant;
  }
}
