package dateline.export.write;

import dateline.export.view.SubjectGrouping;
import dateline.vocab.Prefixes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;

/** RDF/XML, one {@code rdf:Description} for each subject in each graph; the graphs are lost. */
public final class RdfXmlWriter extends SubjectGrouping {
  private final XmlWriter xml;
  private final Map<String, String> prefixes = Prefixes.standard();

  public RdfXmlWriter(OutputStream out) {
    xml = new XmlWriter(out);
  }

  @Override
  public void begin() throws IOException {
    xml.open("rdf:RDF");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      xml.attribute("xmlns:" + prefix.getKey(), prefix.getValue());
    }
  }

  @Override
  public void describe(Node graph, List<Triple> triples) throws IOException {
    xml.open("rdf:Description");
    xml.attribute("rdf:about", triples.get(0).getSubject().getURI());
    for (Triple triple : triples) {
      property(triple.getPredicate().getURI(), triple.getObject());
    }
    xml.close();
  }

  @Override
  public void end() throws IOException {
    xml.close();
    xml.end();
  }

  private void property(String iri, Node value) throws IOException {
    int split = Util.splitNamespaceXML(iri);
    String namespace = iri.substring(0, split);
    String local = iri.substring(split);
    if (local.isEmpty()) {
      throw new IllegalArgumentException("no element can be named after the property " + iri);
    }
    String prefix =
        prefixes.entrySet().stream()
            .filter(each -> each.getValue().equals(namespace))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    xml.open(prefix.isEmpty() ? "p:" + local : prefix + ":" + local);
    if (prefix.isEmpty()) {
      xml.attribute("xmlns:p", namespace);
    }
    if (value.isURI()) {
      xml.attribute("rdf:resource", value.getURI());
    } else {
      literal(value);
    }
    xml.close();
  }

  private void literal(Node value) throws IOException {
    if (!value.getLiteralLanguage().isEmpty()) {
      xml.attribute("xml:lang", value.getLiteralLanguage());
    } else if (!value.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      xml.attribute("rdf:datatype", value.getLiteralDatatypeURI());
    }
    xml.text(value.getLiteralLexicalForm());
  }
}
