package dateline.web.site;

import dateline.vocab.DL;
import dateline.vocab.Iris;
import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.Link;
import dateline.web.page.PageFacts;
import dateline.web.page.PageHead;
import dateline.web.page.PageRenderer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Every thing at its IRI's path, and the documents on it beside that: {@code person/x} answers 303
 * to {@code person/x.html} or {@code person/x.ttl}, by what the client would take.
 */
final class ThingPages implements SitePart {
  private static final Pattern PATH =
      Pattern.compile("([a-z]+)/([a-z0-9]+(?:-{1,2}[a-z0-9]+)*)(?:\\.([a-z]+))?");

  private final PageRenderer pages;
  private final Search search;

  ThingPages(PageRenderer pages, Search search) {
    this.pages = pages;
    this.search = search;
  }

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    Matcher path = PATH.matcher(asked.path());
    if (!path.matches() || !isKind(path.group(1))) {
      int slash = asked.path().indexOf('/');
      boolean own = slash > 0 && slash < asked.path().length() - 1;
      return own && isKind(asked.path().substring(0, slash))
          ? Optional.of(MessagePages.notFound(asked, pages, List.of()))
          : Optional.empty();
    }
    String name = path.group(1) + "/" + path.group(2);
    Node thing = NodeFactory.createURI(asked.library().iris().base() + name);
    Optional<DocumentFormat> ending =
        Optional.ofNullable(path.group(3)).flatMap(DocumentFormat::ofEnding);
    if (path.group(3) != null && ending.isEmpty()) {
      return Optional.of(
          MessagePages.notFound(asked, pages, List.of(new Link("../" + name, name, ""))));
    }
    if (!asked.reading().knows(thing)) {
      return Optional.of(missing(asked, thing, ending));
    }
    return Optional.of(
        ending.isPresent()
            ? document(asked, thing, ending.get())
            : toDocument(asked, path.group(2), name));
  }

  private static boolean isKind(String kind) {
    return Iris.KINDS.contains(kind) && !kind.equals("graph");
  }

  /** From the thing to the document that the client would take. */
  private Reply toDocument(SiteRequest asked, String id, String name) {
    return Documents.choose(asked, DocumentFormat.ALL, id, name);
  }

  private Reply document(SiteRequest asked, Node thing, DocumentFormat syntax) {
    ThingDescription description = ThingDescriber.describe(asked.reading(), thing);
    String name = thing.getURI().substring(asked.library().iris().base().length());
    BufferedReply answer =
        syntax == DocumentFormat.HTML
            ? BufferedReply.ok(syntax.contentType(), page(asked, thing, name, description))
            : BufferedReply.ok(
                syntax.contentType(), RdfText.write(asked.reading(), description.quads(), syntax));
    return Documents.finish(asked, answer, DocumentFormat.ALL, name, syntax)
        .tagged(asked.tag(syntax.ending()));
  }

  private String page(SiteRequest asked, Node thing, String name, ThingDescription description) {
    PageFacts facts = asked.facts(description.graph());
    PageHead head = Documents.head(asked, facts.name(thing), name);
    return pages.thing(head, facts, thing, description.cut());
  }

  /** A thing that has another name now, or a page that helps. */
  private Reply missing(SiteRequest asked, Node thing, Optional<DocumentFormat> ending) {
    List<Quad> renamed = asked.reading().find(Node.ANY, DL.formerly, thing, 1);
    if (!renamed.isEmpty()) {
      String now = renamed.get(0).getSubject().getURI();
      String path = now.substring(asked.library().iris().base().length());
      return BufferedReply.moved(asked.up() + path + ending.map(e -> "." + e.ending()).orElse(""));
    }
    String words = thing.getURI().replaceAll(".*/", "").replace('-', ' ');
    return MessagePages.notFound(asked, pages, search.suggest(asked, words));
  }
}
