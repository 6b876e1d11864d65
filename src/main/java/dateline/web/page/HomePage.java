package dateline.web.page;

import java.util.List;
import java.util.Map;

/** The first page. */
public record HomePage(
    String description,
    Map<String, Long> counts,
    List<Link> articles,
    List<Section> lists,
    String endpoint) {

  /**
   * Some things of one kind.
   *
   * @param id the kind, as in paths
   * @param title the kind in words
   * @param more whether there are more
   */
  public record Section(String id, String title, List<Link> things, boolean more) {}
}
