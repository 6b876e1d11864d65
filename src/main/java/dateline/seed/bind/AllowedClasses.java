package dateline.seed.bind;

import dateline.model.Entity;
import dateline.model.Kind;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.vocab.DL;
import dateline.vocab.EntityClass;
import dateline.vocab.Ontology;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Which things belong to the classes that the ontology lets stand in a role or relation. */
final class AllowedClasses {
  private final Ontology ontology;
  private final Registry registry;

  AllowedClasses(Ontology ontology, Registry registry) {
    this.ontology = ontology;
    this.registry = registry;
  }

  /** Whether a thing is of a class; an event is of every class of events, as yet. */
  boolean fits(Ref ref, Node wanted) {
    if (ref.kind().inRegistry()) {
      return typeOf(ref).map(type -> type.isA(wanted)).orElse(true);
    }
    boolean event = wanted.equals(DL.Event) || ontology.eventClass(wanted).isPresent();
    return ref.kind() == Kind.EVENT && event;
  }

  String label(Node type) {
    return ontology.label(type).orElse(type.getLocalName());
  }

  /** The label of a thing's own class. */
  String labelOf(Ref ref) {
    return typeOf(ref).map(type -> type.term().label()).orElse(ref.kind().path());
  }

  private Optional<EntityClass> typeOf(Ref ref) {
    return registry.find(ref.id()).map(Entity::type).flatMap(ontology::entityClass);
  }

  static String withArticle(String noun) {
    return ("aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
