package dateline.rdf;

import dateline.model.Entity;
import dateline.model.Name;
import dateline.vocab.DL;
import dateline.vocab.EntityClass;
import dateline.vocab.Ontology;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Writes an entity of the registry into the core graph. */
final class EntityRenderer {
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final Node HAS_GEOMETRY = NodeFactory.createURI(GEO + "hasGeometry");
  private static final Node GEOMETRY = NodeFactory.createURI(GEO + "Geometry");
  private static final Node AS_WKT = NodeFactory.createURI(GEO + "asWKT");
  private static final Node WKT = NodeFactory.createURI(GEO + "wktLiteral");

  private final ThingIris names;
  private final Ontology ontology;

  EntityRenderer(ThingIris names, Ontology ontology) {
    this.names = names;
    this.ontology = ontology;
  }

  void render(Entity entity, Consumer<Quad> out) {
    Node graph = names.iris().coreGraph();
    Node node = names.of(entity.ref());
    EntityClass type = ontology.entityClass(entity.type()).orElseThrow();
    SubjectWriter description =
        new SubjectWriter(out, graph, node)
            .type(type.node())
            .types(type.parents())
            .name(RDFS.Nodes.label, entity.name())
            .text(DL.description, entity.description())
            .text(DL.note, entity.remarks().note())
            .text(DL.inferred, entity.remarks().inferred())
            .flag(DL.unnamed, entity.unnamed());
    for (Name alias : entity.aliases()) {
      description.name(SKOS.altLabel.asNode(), alias);
    }
    for (Entity.Link link : entity.links()) {
      description.link(property(link), names.of(link.target()));
    }
    for (String iri : entity.sameAs()) {
      description.link(OWL.sameAs.asNode(), NodeFactory.createURI(iri));
    }
    for (String id : entity.formerly()) {
      description.link(DL.formerly, names.iris().of(entity.ref().kind().path(), id));
    }
    for (String id : entity.distinctFrom()) {
      description.link(OWL.differentFrom.asNode(), names.iris().of(entity.ref().kind().path(), id));
    }
    entity.at().ifPresent(at -> point(entity, at, description, out));
  }

  private static Node property(Entity.Link link) {
    return link.property().equals("broader")
        ? SKOS.broader.asNode()
        : NodeFactory.createURI(DL.NS + link.property());
  }

  private void point(
      Entity entity, Entity.Coordinates at, SubjectWriter place, Consumer<Quad> out) {
    Node geometry = names.iris().of("geometry", entity.ref().id());
    place.link(HAS_GEOMETRY, geometry);
    String wkt = "POINT(%s %s)".formatted(at.longitude(), at.latitude());
    new SubjectWriter(out, names.iris().coreGraph(), geometry)
        .type(GEOMETRY)
        .link(AS_WKT, NodeFactory.createLiteralDT(wkt, NodeFactory.getType(WKT.getURI())));
  }
}
