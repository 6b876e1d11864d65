package dateline.check;

import dateline.model.Problem.Severity;
import dateline.vocab.DL;
import dateline.vocab.Iris;
import dateline.vocab.Ontology;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Judges graphs by the SHACL shapes among the ontology's triples. Immutable; one checker may judge
 * many graphs.
 */
public final class ShapeChecker {
  private final Shapes shapes;
  private final Optional<LocalShapeFilter> own;
  private final Map<Node, String> mends = new HashMap<>();
  private final MessageTemplate wording;

  /**
   * @param ontology where the shapes stand
   * @param iris of the dataset, to name things in messages
   */
  public ShapeChecker(Ontology ontology, Iris iris) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Triple triple : ontology.triples()) {
      graph.add(triple);
      if (triple.getPredicate().equals(DL.mend)) {
        mends.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
      }
    }
    shapes = Shapes.parse(graph);
    own = LocalShapeFilter.of(shapes);
    wording = new MessageTemplate(iris);
  }

  /** Whether each thing's own triples decide, so that it can be checked without the others. */
  public boolean isLocal() {
    return own.isPresent();
  }

  /**
   * What the shapes object to, in order.
   *
   * @param quads of one article's graph, the core graph or the derived graph
   */
  public List<Finding> check(Collection<Quad> quads) {
    if (own.isPresent() && own.get().pass(quads)) {
      return List.of();
    }
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(this::finding)
        .sorted()
        .distinct()
        .toList();
  }

  private Finding finding(ReportEntry entry) {
    Node shape = entry.source();
    Optional<Node> value = Optional.ofNullable(entry.value());
    String what =
        wording.fill(
            entry.message(), name -> name.equals("focus") ? Optional.of(entry.focusNode()) : value);
    String mend =
        wording.fill(mends.getOrDefault(shape, "compare " + wording.shown(shape)), name -> value);
    boolean error =
        entry.severity() == null
            || entry.severity().equals(org.apache.jena.shacl.validation.Severity.Violation);
    return new Finding(
        entry.focusNode(),
        shape.getLocalName(),
        error ? Severity.ERROR : Severity.WARNING,
        what + " (" + wording.shown(entry.focusNode()) + ")",
        mend);
  }
}
