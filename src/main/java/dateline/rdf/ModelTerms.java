package dateline.rdf;

import dateline.model.Amount;
import dateline.model.Modality;
import dateline.model.Status;
import dateline.model.Subject;
import dateline.vocab.DL;
import dateline.vocab.Ontology;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The ontology's terms for the words that the model keeps. */
final class ModelTerms {
  /** What is no role of an event, and yet a way of being mentioned. */
  private static final Map<String, Node> OTHER_ROLES =
      Map.ofEntries(
          Map.entry("place", DL.place),
          Map.entry("about", DL.about),
          Map.entry("agreement", DL.agreement),
          Map.entry("part-of-event", DL.partOfEvent),
          Map.entry("content", DL.content),
          Map.entry("of", DL.of),
          Map.entry("holder", DL.holder),
          Map.entry("post", DL.post),
          Map.entry("subject", DL.subject),
          Map.entry("object", DL.object),
          Map.entry("obliges", DL.obliges));

  private final Ontology ontology;

  ModelTerms(Ontology ontology) {
    this.ontology = ontology;
  }

  Node role(String word) {
    Node other = OTHER_ROLES.get(word);
    return other == null ? ontology.role(word).orElseThrow().node() : other;
  }

  Node eventClass(String word) {
    return ontology.eventClass(word).orElseThrow().node();
  }

  Node claimedType(Subject subject) {
    if (subject instanceof Subject.Happening event) {
      return eventClass(event.type());
    }
    if (subject instanceof Subject.Providing provision) {
      return provisionType(provision.type());
    }
    if (subject instanceof Subject.Counting) {
      return DL.Quantity;
    }
    return subject instanceof Subject.Holding ? DL.Tenure : DL.Relation;
  }

  Node provisionType(String word) {
    return word.equals("Aim") ? DL.Aim : DL.Provision;
  }

  Node status(Status status) {
    return ontology.status(status.word()).orElseThrow();
  }

  Node modality(Modality modality) {
    return ontology.modality(modality.word()).orElseThrow();
  }

  Node comparator(Amount.Comparator comparator) {
    return ontology.comparator(comparator.word()).orElseThrow();
  }
}
