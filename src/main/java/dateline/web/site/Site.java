package dateline.web.site;

import dateline.store.OpenRelease;
import dateline.web.export.ExportFiles;
import dateline.web.http.Exchange;
import dateline.web.http.Reply;
import dateline.web.page.PageRenderer;
import dateline.web.release.ServedRelease;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.system.Txn;

/**
 * Answers GET and HEAD for all that is the site's own; everything else goes on down the chain. A
 * path stands for the IRI that ends in it, whatever host it was asked from; where the base IRI has
 * a path itself, it may stand in front or be left out by a proxy.
 */
public final class Site extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient ServedRelease served;
  private final transient String endpoint;
  private final transient Downloads downloads;
  private transient volatile List<SitePart> sections = List.of();
  private transient volatile Optional<ReleaseSummary> library = Optional.empty();

  /**
   * The site of the release that is served.
   *
   * @param endpoint path of the SPARQL endpoint, without the first slash
   */
  public Site(ServedRelease served, String endpoint, ExportFiles exports) {
    this.served = served;
    this.downloads = new Downloads(exports);
    this.endpoint = endpoint;
  }

  /** Put together for the first request that needs them, so that a query need not wait. */
  private List<SitePart> sections() {
    List<SitePart> known = sections;
    return known.isEmpty() ? putTogether() : known;
  }

  private synchronized List<SitePart> putTogether() {
    if (sections.isEmpty()) {
      var pages = new PageRenderer();
      var search = new Search(pages);
      var catalog = new Catalog(endpoint);
      sections =
          List.of(
              new ThingPages(pages, search),
              new GraphDocuments(pages, downloads),
              new ListPages(pages, endpoint),
              new QuestionPages(pages, QuestionFiles.bundled(), endpoint),
              new OntologyPages(pages),
              new SelfDescription(pages, catalog, endpoint),
              new Sitemap(),
              search,
              new Assets());
    }
    return sections;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var exchange = new Exchange(request, response);
    Optional<Reply> reply = mayBeOurs(exchange) ? answer(exchange) : Optional.empty();
    if (reply.isPresent()) {
      reply.get().send(exchange);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** False for what plainly goes to the endpoint or to those who watch the server. */
  private boolean mayBeOurs(Exchange exchange) {
    boolean reading = exchange.method().equals("GET") || exchange.method().equals("HEAD");
    String path = exchange.path();
    boolean query = path.equals(endpoint) && exchange.parameter("query").isPresent();
    return reading && !query && !path.startsWith("$/");
  }

  private Optional<Reply> answer(Exchange exchange) {
    try (OpenRelease open = served.lease()) {
      ReleaseSummary known = library(open);
      var reading = new ReadTransaction(open.release(), open.dataset(), known.iris());
      var asked = new SiteRequest(exchange, reading, known, path(exchange, known));
      return Txn.calculateRead(
          open.dataset(),
          () -> sections().stream().flatMap(section -> section.answer(asked).stream()).findFirst());
    }
  }

  private ReleaseSummary library(OpenRelease open) {
    Optional<ReleaseSummary> known = library;
    if (known.isPresent() && known.get().release().id().equals(open.release().id())) {
      return known.get();
    }
    ReleaseSummary read = ReleaseSummary.of(open.release(), open.dataset());
    library = Optional.of(read);
    return read;
  }

  private static String path(Exchange exchange, ReleaseSummary library) {
    String prefix = URI.create(library.iris().base()).getPath().substring(1);
    String path = exchange.path();
    return !prefix.isEmpty() && path.startsWith(prefix) ? path.substring(prefix.length()) : path;
  }
}
