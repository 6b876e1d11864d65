package dateline.web.page;

/**
 * Something with a name that can be followed.
 *
 * @param href relative to the page; empty where it leads nowhere
 * @param text its label
 * @param kind such as {@code person}; {@code term} for a word of the ontology, {@code web} for what
 *     is elsewhere
 */
public record Link(String href, String text, String kind) {
  /** Direction of the text's script, for the {@code dir} attribute. */
  public String dir() {
    return "auto";
  }
}
