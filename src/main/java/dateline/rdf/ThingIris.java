package dateline.rdf;

import dateline.model.Assertion;
import dateline.model.Ref;
import dateline.vocab.Iris;
import dateline.vocab.Words;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The IRIs of things. */
final class ThingIris {
  private final Iris iris;

  ThingIris(Iris iris) {
    this.iris = iris;
  }

  Iris iris() {
    return iris;
  }

  Node of(Ref ref) {
    return iris.of(ref.kind().path(), ref.id());
  }

  Node claim(String id) {
    return iris.of("claim", id);
  }

  Node article(String id) {
    return iris.of("article", id);
  }

  /** The {@code n}-th part of a claim, such as its second mention. */
  Node part(String kind, String claim, int n) {
    return iris.of(kind, Iris.join(claim, String.valueOf(n)));
  }

  Node assertion(Ref thing, Assertion assertion) {
    return iris.of(
        "assertion",
        Iris.join(thing.kind().path(), thing.id(), assertion.role(), assertion.whom().id()));
  }

  Node tie(String shortcut, Ref from, Ref to) {
    Node property = NodeFactory.createURI(shortcut);
    return iris.of("tie", Iris.join(Words.kebab(Words.localName(property)), from.id(), to.id()));
  }
}
