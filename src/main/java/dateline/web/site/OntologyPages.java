package dateline.web.site;

import dateline.vocab.DL;
import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.Link;
import dateline.web.page.OntologyPage;
import dateline.web.page.PageHead;
import dateline.web.page.PageRenderer;
import dateline.web.page.TermLabels;
import dateline.web.page.TermPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The ontology's words: {@code ontology} tells all of them, {@code ontology/Meeting} one. Its
 * namespace is the same for everybody, so that {@code dateline}, the path of that namespace, leads
 * here too.
 */
final class OntologyPages implements SitePart {
  private static final Pattern PATH =
      Pattern.compile("ontology(?:/((?:plover/|cameo/)?[A-Za-z0-9_-]+))?(?:\\.([a-z]+))?");
  private static final Pattern ALIAS = Pattern.compile("dateline(?:/(?:plover|cameo))?");
  private static final int MOST_USES = 8;

  private final PageRenderer pages;

  OntologyPages(PageRenderer pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    if (ALIAS.matcher(asked.path()).matches()) {
      return Optional.of(BufferedReply.seeOther(asked.up() + "ontology"));
    }
    Matcher path = PATH.matcher(asked.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    Optional<Node> term =
        Optional.ofNullable(path.group(1)).map(TermLabels::iri).map(NodeFactory::createURI);
    String name = "ontology" + term.map(t -> "/" + path.group(1)).orElse("");
    if (term.isPresent()
        && !asked.library().terms().graph().contains(term.get(), Node.ANY, Node.ANY)) {
      return Optional.of(
          MessagePages.notFound(
              asked, pages, List.of(new Link(asked.up() + "ontology", "ontology", ""))));
    }
    if (path.group(2) == null) {
      String id = name.substring(name.lastIndexOf('/') + 1);
      return Optional.of(Documents.choose(asked, DocumentFormat.ALL, id, name));
    }
    Optional<DocumentFormat> syntax = DocumentFormat.ofEnding(path.group(2));
    return Optional.of(
        syntax
            .map(s -> document(asked, term, name, s))
            .orElseGet(() -> MessagePages.notFound(asked, pages, List.of())));
  }

  private Reply document(
      SiteRequest asked, Optional<Node> term, String name, DocumentFormat syntax) {
    BufferedReply answer;
    if (syntax == DocumentFormat.HTML) {
      String page = term.map(t -> term(asked, t, name)).orElseGet(() -> all(asked));
      answer = BufferedReply.ok(syntax.contentType(), page);
    } else {
      List<Quad> quads = term.map(t -> quads(asked, t)).orElseGet(() -> ontology(asked));
      answer =
          BufferedReply.ok(syntax.contentType(), RdfText.write(asked.reading(), quads, syntax));
    }
    return Documents.finish(asked, answer, DocumentFormat.ALL, name, syntax)
        .tagged(asked.tag("ontology-" + syntax.ending()));
  }

  private static List<Quad> ontology(SiteRequest asked) {
    Node graph = asked.library().iris().ontologyGraph();
    return QuadCollector.sorted(
        asked.library().terms().graph().find().mapWith(t -> new Quad(graph, t)).toList());
  }

  /** What the ontology says of a term, and of others by it. */
  private static List<Quad> quads(SiteRequest asked, Node term) {
    Node graph = asked.library().iris().ontologyGraph();
    var terms = asked.library().terms().graph();
    var quads = new ArrayList<Quad>();
    terms.find(term, Node.ANY, Node.ANY).forEach(t -> quads.add(new Quad(graph, t)));
    terms.find(Node.ANY, Node.ANY, term).forEach(t -> quads.add(new Quad(graph, t)));
    return QuadCollector.sorted(quads);
  }

  private String all(SiteRequest asked) {
    PageHead head = Documents.head(asked, "Ontology", "ontology");
    return pages.page(
        "ontology", head, OntologyPage.of(asked.facts(asked.library().terms().graph())));
  }

  private String term(SiteRequest asked, Node term, String name) {
    var facts = asked.facts(asked.library().terms().graph());
    List<Link> uses =
        asked.reading().find(Node.ANY, RDF.type.asNode(), term, MOST_USES).stream()
            .map(Quad::getSubject)
            .filter(node -> !asked.reading().kind(node).isEmpty())
            .map(node -> use(asked, node))
            .distinct()
            .toList();
    String title = asked.library().terms().label(term);
    PageHead plain =
        asked.head(
            title,
            asked.library().terms().comment(term),
            name + "." + DocumentFormat.HTML.ending(),
            List.of(
                new Link(asked.up() + ".", asked.library().title(), ""),
                new Link(asked.up() + "ontology", "Ontology", "")));
    PageHead head = Documents.withAlternates(plain, name);
    return pages.page("term", head, TermPage.of(facts, term, uses));
  }

  private static Link use(SiteRequest asked, Node node) {
    var graph = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    for (Node property : List.of(org.apache.jena.vocabulary.RDFS.label.asNode(), DL.about)) {
      asked.reading().find(node, property, Node.ANY, 3).forEach(q -> graph.add(q.asTriple()));
    }
    return asked.facts(graph).linkTo(node);
  }
}
