package dateline.web.site;

import dateline.web.http.BufferedReply;
import dateline.web.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code sitemap.xml}, an index, and {@code sitemap/{kind}.xml}, {@code sitemap/{kind}-2.xml} and
 * so on with the canonical addresses of the pages; each holds as many as the protocol allows.
 */
final class Sitemap implements SitePart {
  private static final int MOST = 50_000;
  private static final Pattern PATH =
      Pattern.compile("sitemap/([a-z]+)(?:-([1-9][0-9]{0,4}))?\\.xml");
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

  private String release = "";
  private List<String> files = List.of();

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    if (asked.path().equals("sitemap.xml")) {
      return Optional.of(xml(asked, index(asked)));
    }
    Matcher path = PATH.matcher(asked.path());
    if (!path.matches() || !KINDS.contains(path.group(1))) {
      return Optional.empty();
    }
    int number = path.group(2) == null ? 1 : Integer.parseInt(path.group(2));
    List<String> pages =
        asked.reading().things(path.group(1), (number - 1L) * MOST, MOST).stream()
            .map(thing -> Documents.page(asked, thing))
            .toList();
    return pages.isEmpty() ? Optional.empty() : Optional.of(xml(asked, pages(asked, pages)));
  }

  private static Reply xml(SiteRequest asked, String text) {
    return BufferedReply.ok("application/xml", text).tagged(asked.tag("sitemap"));
  }

  private String index(SiteRequest asked) {
    var text = new StringBuilder(HEAD + "<sitemapindex" + SPACE);
    for (String file : files(asked)) {
      text.append("<sitemap><loc>").append(asked.canonical(file)).append("</loc></sitemap>\n");
    }
    return text.append("</sitemapindex>\n").toString();
  }

  private static String pages(SiteRequest asked, List<String> pages) {
    String day = Catalog.published(asked);
    var text = new StringBuilder(HEAD + "<urlset" + SPACE);
    for (String page : pages) {
      text.append("<url><loc>%s</loc><lastmod>%s</lastmod></url>\n".formatted(page, day));
    }
    return text.append("</urlset>\n").toString();
  }

  /** Counted once for each release. */
  private synchronized List<String> files(SiteRequest asked) {
    if (!release.equals(asked.library().release().id())) {
      var counted = new ArrayList<String>();
      for (String kind : KINDS) {
        long count = asked.reading().count(kind);
        for (long number = 1; (number - 1) * MOST < count; number++) {
          counted.add("sitemap/" + kind + (number == 1 ? "" : "-" + number) + ".xml");
        }
      }
      files = List.copyOf(counted);
      release = asked.library().release().id();
    }
    return files;
  }
}
