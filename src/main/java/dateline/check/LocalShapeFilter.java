package dateline.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Shapes that the triples of a thing itself decide, arranged by the thing's types, so that most
 * things need no SHACL engine. It says only that nothing is wrong; what is wrong is for an engine
 * to say.
 */
final class LocalShapeFilter {
  /** What one property's values have to be like. */
  private record Property(Node path, List<Test> tests) {}

  @FunctionalInterface
  private interface Test {
    boolean passes(List<Node> values, Collection<Quad> thing);
  }

  private final ValidationContext context;
  private final Map<Node, Map<Node, Property>> ofClass = new HashMap<>();
  private final Map<List<Node>, List<Property>> ofTypes = new ConcurrentHashMap<>();

  private LocalShapeFilter(Shapes shapes) {
    this.context = ValidationContext.create(shapes, Graph.emptyGraph);
  }

  /** Arranges shapes; empty where one of them needs more than a thing's own triples. */
  static Optional<LocalShapeFilter> of(Shapes shapes) {
    LocalShapeFilter own = new LocalShapeFilter(shapes);
    return shapes.getTargetShapes().stream().allMatch(own::add)
        ? Optional.of(own)
        : Optional.empty();
  }

  private boolean add(Shape shape) {
    boolean simple =
        shape.isNodeShape()
            && shape.getConstraints().isEmpty()
            && shape.getTargets().stream().allMatch(LocalShapeFilter::isClass);
    return simple && (shape.deactivated() || addProperties(shape));
  }

  private static boolean isClass(Target target) {
    return target.getTargetType() == TargetType.targetClass;
  }

  private boolean addProperties(Shape shape) {
    for (PropertyShape property : shape.getPropertyShapes()) {
      List<Test> tests = new ArrayList<>();
      boolean simple =
          !property.deactivated()
              && property.getPropertyShapes().isEmpty()
              && property.getPath() instanceof P_Link
              && property.getConstraints().stream().allMatch(each -> addTest(each, tests));
      if (!simple) {
        return false;
      }
      Property read = new Property(((P_Link) property.getPath()).getNode(), tests);
      for (Target target : shape.getTargets()) {
        ofClass
            .computeIfAbsent(target.getObject(), type -> new LinkedHashMap<>())
            .put(property.getShapeNode(), read);
      }
    }
    return true;
  }

  private boolean addTest(Constraint constraint, List<Test> into) {
    if (constraint instanceof MinCount least) {
      return into.add((values, thing) -> values.size() >= least.getMinCount());
    }
    if (constraint instanceof MaxCount most) {
      return into.add((values, thing) -> values.size() <= most.getMaxCount());
    }
    if (constraint instanceof HasValueConstraint needed) {
      return into.add((values, thing) -> values.contains(needed.getValue()));
    }
    if (constraint instanceof LessThanConstraint less) {
      return into.add((values, thing) -> areBelow(values, valuesOf(less.getValue(), thing), 0));
    }
    if (constraint instanceof LessThanOrEqualsConstraint less) {
      return into.add((values, thing) -> areBelow(values, valuesOf(less.getValue(), thing), 1));
    }
    if (constraint instanceof ConstraintTerm term) {
      return into.add((values, thing) -> allPass(term, values));
    }
    return false;
  }

  private boolean allPass(ConstraintTerm term, List<Node> values) {
    for (Node value : values) {
      if (term.validate(context, value) != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean areBelow(List<Node> values, List<Node> others, int bound) {
    for (Node value : values) {
      for (Node other : others) {
        try {
          if (NodeValue.compare(NodeValue.makeNode(value), NodeValue.makeNode(other)) >= bound) {
            return false;
          }
        } catch (ExprEvalException e) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether surely no shape objects to what quads of one graph say of things. */
  boolean pass(Collection<Quad> quads) {
    Map<Node, List<Quad>> things = new LinkedHashMap<>();
    Node subject = Node.ANY;
    List<Quad> thing = List.of();
    for (Quad quad : quads) {
      if (quad.getPredicate().equals(RDFS.Nodes.subClassOf)) {
        return false;
      }
      if (!quad.getSubject().equals(subject)) {
        subject = quad.getSubject();
        thing = things.computeIfAbsent(subject, any -> new ArrayList<>());
      }
      thing.add(quad);
    }
    for (List<Quad> each : things.values()) {
      if (!passes(each)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(List<Quad> thing) {
    List<Node> types = valuesOf(RDF.Nodes.type, thing);
    for (Property property : ofTypes.computeIfAbsent(types, this::properties)) {
      List<Node> values = valuesOf(property.path, thing);
      for (Test test : property.tests) {
        if (!test.passes(values, thing)) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Property> properties(List<Node> types) {
    Map<Node, Property> all = new LinkedHashMap<>();
    types.forEach(type -> all.putAll(ofClass.getOrDefault(type, Map.of())));
    return List.copyOf(all.values());
  }

  private static List<Node> valuesOf(Node property, Collection<Quad> thing) {
    List<Node> values = List.of();
    for (Quad quad : thing) {
      if (quad.getPredicate().equals(property) && !values.contains(quad.getObject())) {
        values = values.isEmpty() ? new ArrayList<>(4) : values;
        values.add(quad.getObject());
      }
    }
    return values;
  }
}
