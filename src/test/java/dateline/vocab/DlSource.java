package dateline.vocab;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;

/**
 * Writes {@code DL.java} from {@code ontology/dateline.ttl}. Run as a main from the project's top
 * folder, so that it also works while the constants do not compile; see {@link
 * ConstantsAreFreshTest} for the command.
 */
final class DlSource {
  static final String NS = "https://w3id.org/dateline#";
  static final Path ONTOLOGY = Path.of("ontology", "dateline.ttl");
  static final Path TARGET = Path.of("src", "main", "java", "dateline", "vocab", "DL.java");

  private DlSource() {}

  public static void main(String[] arguments) throws Exception {
    Files.writeString(TARGET, text(), StandardCharsets.UTF_8);
  }

  /** The source of the class of constants, one for each term, sorted. */
  static String text() {
    Graph ontology = RDFDataMgr.loadGraph(ONTOLOGY.toString());
    var names = new TreeSet<String>();
    ontology
        .find(Node.ANY, RDFS.Nodes.isDefinedBy, Node.ANY)
        .filterKeep(triple -> triple.getSubject().getURI().startsWith(NS))
        .forEach(triple -> names.add(triple.getSubject().getURI().substring(NS.length())));
    var constants = new StringBuilder();
    names.forEach(
        name ->
            constants.append(
                "  public static final Node %s = node(\"%s\");\n".formatted(name, name)));
    return HEAD + constants + FOOT;
  }

  private static final String HEAD =
      """
      package dateline.vocab;

      import org.apache.jena.graph.Node;
      import org.apache.jena.graph.NodeFactory;

      /**
       * The ontology's terms, in its own spelling. Generated from {@code ontology/dateline.ttl}, where
       * each is explained; change it there.
       */
      @SuppressWarnings("MemberName")
      public final class DL {
        /** The namespace of the ontology, prefix {@code dl:}. */
        public static final String NS = "https://w3id.org/dateline#";

      """;

  private static final String FOOT =
      """

        private DL() {}

        private static Node node(String name) {
          return NodeFactory.createURI(NS + name);
        }
      }
      """;
}
