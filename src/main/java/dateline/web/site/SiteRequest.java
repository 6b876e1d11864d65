package dateline.web.site;

import dateline.web.http.DocumentFormat;
import dateline.web.http.Exchange;
import dateline.web.page.Link;
import dateline.web.page.PageFacts;
import dateline.web.page.PageHead;
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
record SiteRequest(
    Exchange exchange, ReadTransaction reading, ReleaseSummary library, String path) {

  /** The way from the path to the top. */
  String up() {
    return "../".repeat((int) path.chars().filter(sign -> sign == '/').count());
  }

  /** The syntax that is wanted by {@code ?format=} or, without it, by {@code Accept}. */
  Optional<DocumentFormat> syntax(List<DocumentFormat> offered) {
    Optional<String> format = exchange.parameter("format");
    if (format.isPresent()) {
      return DocumentFormat.named(format.get()).filter(offered::contains);
    }
    return exchange.accept().choose(offered, DocumentFormat::mediaTypes);
  }

  /** For the page of what stands under a path. */
  PageFacts facts(Graph graph) {
    return new PageFacts(graph, library.terms(), library.iris(), up());
  }

  /** A page's own address, which is under the base IRI whatever host was asked. */
  String canonical(String page) {
    return library.iris().base() + page;
  }

  /** What a page has around it. */
  PageHead head(String title, String description, String page, List<Link> crumbs) {
    return new PageHead(
        title,
        description,
        library.title(),
        canonical(page),
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
