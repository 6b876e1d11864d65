package dateline.web.page;

import java.util.List;

/** What a search found. */
public record SearchPage(String query, List<Hit> hits) {
  /** A thing, and the words of it that match. */
  public record Hit(Link thing, String how, String words) {}
}
