package dateline.vocab;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Where a term is described.
 *
 * @param file the file's name
 * @param line 1-based; 0 where the whole file is meant
 */
record TermPlace(String file, int line) {

  /**
   * The last file that describes the term: an extension comes after what it extends.
   *
   * @param files never empty
   */
  static TermPlace of(List<OntologyFile> files, Node term) {
    TermPlace found = new TermPlace(files.get(files.size() - 1).name(), 0);
    for (OntologyFile file : files) {
      int line = line(file, term);
      if (line > 0) {
        found = new TermPlace(file.name(), line);
      }
    }
    return found;
  }

  /**
   * The first line that begins with the term, in full or with a prefix.
   *
   * @return 1-based; 0 where there is none
   */
  static int line(OntologyFile file, Node term) {
    if (!term.isURI()) {
      return 0;
    }
    String full = "<" + term.getURI() + ">";
    String ending = ":" + Words.localName(term);
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String first = lines.get(i).strip().split("\\s", 2)[0];
      if (first.equals(full) || (first.endsWith(ending) && !first.startsWith("<"))) {
        return i + 1;
      }
    }
    return 0;
  }
}
