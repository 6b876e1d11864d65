package dateline.web.page;

import java.util.List;

/**
 * The page of a named graph, or of all together.
 *
 * @param iri its name
 * @param quads how many
 * @param about what it tells of
 * @param files how it can be downloaded
 */
public record GraphPage(String iri, long quads, List<Link> about, List<File> files) {
  /** A file to be downloaded. */
  public record File(String href, String syntax, long size, String sha256) {
    /** Size for people. */
    public String shown() {
      return size < 10_000
          ? size + " bytes"
          : String.format(java.util.Locale.ROOT, "%,d kB", size / 1000);
    }
  }
}
