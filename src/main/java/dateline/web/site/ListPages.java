package dateline.web.site;

import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.HomePage;
import dateline.web.page.Link;
import dateline.web.page.ListPage;
import dateline.web.page.PageFacts;
import dateline.web.page.PageRenderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/** The first page, and the things of each kind under {@code {kind}/}. */
final class ListPages implements SitePart {
  private static final int MOST = 500;
  private static final int MOST_EVENTS = 100;
  private static final int MOST_AT_HOME = 24;
  private static final List<String> AT_HOME =
      List.of("person", "organisation", "agreement", "place", "topic");

  private final PageRenderer pages;
  private final String endpoint;

  ListPages(PageRenderer pages, String endpoint) {
    this.pages = pages;
    this.endpoint = endpoint;
  }

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    if (asked.path().isEmpty()) {
      return Optional.of(home(asked));
    }
    String kind =
        asked.path().endsWith("/")
            ? asked.path().substring(0, asked.path().length() - 1)
            : asked.path();
    if (!KindNames.LISTED.containsKey(kind)) {
      return Optional.empty();
    }
    return Optional.of(
        asked.path().endsWith("/") ? list(asked, kind) : BufferedReply.moved(kind + "/"));
  }

  private Reply home(SiteRequest asked) {
    Optional<DocumentFormat> wanted = asked.syntax(DocumentFormat.ALL);
    if (wanted.isPresent() && wanted.get() != DocumentFormat.HTML) {
      return BufferedReply.seeOther("dataset." + wanted.get().ending()).with("Vary", "Accept");
    }
    List<HomePage.Section> lists =
        AT_HOME.stream()
            .map(
                kind -> {
                  List<Link> things = things(asked, kind, MOST);
                  return new HomePage.Section(
                      kind,
                      KindNames.title(kind),
                      things.stream().limit(MOST_AT_HOME).toList(),
                      things.size() > MOST_AT_HOME);
                })
            .toList();
    var view =
        new HomePage(
            asked.library().description(),
            asked.library().release().manifest().counts(),
            things(asked, "article", MOST_AT_HOME),
            lists,
            endpoint);
    String title = asked.library().title();
    var head = asked.head(title, asked.library().description(), "", List.of());
    return BufferedReply.ok(DocumentFormat.HTML.contentType(), pages.page("home", head, view))
        .with("Vary", "Accept")
        .with("Link", "<dataset>; rel=\"describedby\", <.well-known/void>; rel=\"describedby\"")
        .tagged(asked.tag("home"));
  }

  private Reply list(SiteRequest asked, String kind) {
    String title = KindNames.title(kind);
    Link top = new Link(asked.up() + ".", asked.library().title(), "");
    var head = asked.head(title, title, kind + "/", List.of(top));
    return BufferedReply.ok(
            DocumentFormat.HTML.contentType(), pages.page("list", head, view(asked, kind)))
        .tagged(asked.tag("list"));
  }

  private static ListPage view(SiteRequest asked, String kind) {
    if (!kind.equals("event")) {
      List<Link> things = things(asked, kind, MOST + 1);
      return new ListPage(
          "", List.of(), things.stream().limit(MOST).toList(), things.size() > MOST);
    }
    List<Node> events = asked.reading().things(kind, 0, MOST_EVENTS + 1);
    Graph graph = GraphFactory.createDefaultGraph();
    events.stream()
        .limit(MOST_EVENTS)
        .forEach(
            event ->
                ThingDescriber.row(asked.reading(), event).forEach(q -> graph.add(q.asTriple())));
    PageFacts facts = asked.facts(graph);
    return ListPage.ofEvents(
        facts, events.stream().limit(MOST_EVENTS).toList(), events.size() > MOST_EVENTS);
  }

  private static List<Link> things(SiteRequest asked, String kind, int most) {
    Graph graph = GraphFactory.createDefaultGraph();
    List<Node> nodes = asked.reading().things(kind, 0, most);
    for (Node node : nodes) {
      ThingDescriber.name(asked.reading(), node).forEach(q -> graph.add(q.asTriple()));
    }
    PageFacts facts = asked.facts(graph);
    var links = new ArrayList<Link>();
    nodes.forEach(node -> links.add(facts.linkTo(node)));
    links.sort(Comparator.comparing(Link::text).thenComparing(Link::href));
    return links;
  }
}
