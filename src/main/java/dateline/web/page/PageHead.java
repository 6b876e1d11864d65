package dateline.web.page;

import java.util.List;
import java.util.Map;

/**
 * What every page needs around its content.
 *
 * @param title of the page
 * @param description one sentence, for those who list pages
 * @param site title of the dataset
 * @param canonical the page's own address under the base IRI
 * @param up the way to the top: empty or {@code ../} some times
 * @param crumbs the way from the top to here, without the page itself
 * @param alternates media type to address of the same in other syntaxes
 * @param about the page's content in schema.org's words, as JSON
 * @param release id of the release that answers
 */
public record PageHead(
    String title,
    String description,
    String site,
    String canonical,
    String up,
    List<Link> crumbs,
    List<Alternate> alternates,
    Map<String, Object> about,
    String release) {

  /** The same in another syntax. */
  public record Alternate(String label, String mediaType, String href) {}

  /** As JSON that no text in it can break out of. */
  public String json() {
    return SchemaOrg.json(about);
  }

  public boolean hasJson() {
    return !about.isEmpty();
  }

  /** The same for a thing that says more of itself. */
  PageHead saying(String otherDescription, Map<String, Object> otherAbout) {
    return new PageHead(
        title, otherDescription, site, canonical, up, crumbs, alternates, otherAbout, release);
  }
}
