package dateline.web.site;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The words of Web Annotation that evidence is told in. */
final class WebAnnotation {
  static final Node hasSelector = node("hasSelector");

  private WebAnnotation() {}

  private static Node node(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
  }
}
