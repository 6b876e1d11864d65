package dateline.web.site;

import dateline.web.http.BufferedReply;
import dateline.web.http.Reply;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * {@code sitemap.xml}: an index with one list of pages for each kind, of at most so many as the
 * protocol allows; and {@code sitemap/{kind}.xml}.
 */
final class Sitemap implements SitePart {
  private static final int MOST = 50_000;
  private static final List<String> KINDS =
      List.of(
          "person",
          "organisation",
          "place",
          "post",
          "agreement",
          "topic",
          "event",
          "article",
          "claim",
          "tenure",
          "relation",
          "quantity",
          "provision");
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    if (asked.path().equals("sitemap.xml")) {
      return Optional.of(xml(asked, index(asked)));
    }
    return KINDS.stream()
        .filter(kind -> asked.path().equals("sitemap/" + kind + ".xml"))
        .findFirst()
        .map(kind -> xml(asked, pages(asked, kind)));
  }

  private static Reply xml(SiteRequest asked, String text) {
    int host = asked.exchange().origin().hashCode();
    return BufferedReply.ok("application/xml", text)
        .tagged(asked.tag("sitemap-" + Integer.toHexString(host)));
  }

  private static String index(SiteRequest asked) {
    var text = new StringBuilder(HEAD + "<sitemapindex" + SPACE);
    for (String kind : KINDS) {
      text.append("<sitemap><loc>")
          .append(asked.exchange().origin())
          .append("/sitemap/")
          .append(kind)
          .append(".xml</loc></sitemap>\n");
    }
    return text.append("</sitemapindex>\n").toString();
  }

  private static String pages(SiteRequest asked, String kind) {
    String day = Catalog.published(asked);
    String base = asked.library().iris().base();
    var text = new StringBuilder(HEAD + "<urlset" + SPACE);
    asked.reading().find(Node.ANY, RDF.type.asNode(), KindNames.LISTED.get(kind), MOST).stream()
        .map(Quad::getSubject)
        .filter(node -> asked.reading().kind(node).equals(kind))
        .map(node -> node.getURI().substring(base.length()))
        .distinct()
        .sorted()
        .forEach(
            path ->
                text.append("<url><loc>")
                    .append(asked.exchange().origin())
                    .append('/')
                    .append(path)
                    .append(".html</loc><lastmod>")
                    .append(day)
                    .append("</lastmod></url>\n"));
    return text.append("</urlset>\n").toString();
  }
}
