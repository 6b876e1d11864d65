package dateline.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;

/**
 * Tells a thing in schema.org's words, for search engines. What is not established is a {@code
 * Claim} there, never an {@code Event}; a date is told only where it is a day, month or year.
 */
final class SchemaOrg {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaOrg() {}

  /** JSON without signs that could end a script element. */
  static String json(Map<String, Object> object) {
    try {
      return JSON.writeValueAsString(object)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> of(PageFacts facts, Node thing) {
    var object = new LinkedHashMap<String, Object>();
    object.put("@context", "https://schema.org/");
    object.put("@id", thing.getURI());
    object.put("@type", type(facts, thing));
    object.put("name", facts.label(thing));
    put(object, "description", facts.text(thing, DL.description));
    List<String> other =
        NameSpelling.of(facts, thing).stream()
            .filter(s -> !s.preferred())
            .map(NameSpelling::name)
            .toList();
    if (facts.kind(thing).matches("person|organisation|place|agreement|topic")) {
      put(object, "alternateName", other);
    }
    put(
        object,
        "sameAs",
        facts.objects(thing, OWL.sameAs.asNode()).stream().map(Node::getURI).toList());
    switch (facts.kind(thing)) {
      case "event" -> event(object, facts, thing);
      case "article" -> article(object, facts, thing);
      case "claim" -> claim(object, facts, thing);
      default -> {}
    }
    return object;
  }

  private static String type(PageFacts facts, Node thing) {
    return switch (facts.kind(thing)) {
      case "person" -> "Person";
      case "organisation" -> "Organization";
      case "place" -> "Place";
      case "event" -> facts.isEstablished(thing) ? "Event" : "Claim";
      case "article" -> "NewsArticle";
      case "claim", "provision", "quantity" -> "Claim";
      case "agreement" -> "CreativeWork";
      case "topic" -> "DefinedTerm";
      case "post", "tenure" -> "Role";
      default -> "Thing";
    };
  }

  private static void event(Map<String, Object> object, PageFacts facts, Node event) {
    put(object, "description", facts.text(event, DL.summary));
    if (!facts.isEstablished(event)) {
      return;
    }
    put(object, "startDate", facts.when(event).machine());
    put(object, "location", named("Place", facts, facts.objects(event, DL.place)));
    put(object, "attendee", named("Thing", facts, facts.objects(event, DL.participant)));
  }

  private static void article(Map<String, Object> object, PageFacts facts, Node article) {
    String headline = facts.text(article, DL.headline);
    put(object, "headline", headline);
    put(object, "datePublished", facts.when(article).machine());
    put(object, "inLanguage", facts.text(article, DL.language));
    put(object, "url", facts.text(article, DL.url));
    put(object, "publisher", named("Organization", facts, facts.objects(article, DL.publisher)));
  }

  private static void claim(Map<String, Object> object, PageFacts facts, Node claim) {
    put(object, "appearance", named("NewsArticle", facts, facts.objects(claim, DL.statedIn)));
    put(object, "author", named("Thing", facts, facts.objects(claim, DL.attributedTo)));
  }

  private static List<Map<String, Object>> named(String type, PageFacts facts, List<Node> things) {
    var objects = new ArrayList<Map<String, Object>>();
    for (Node thing : things) {
      var object = new LinkedHashMap<String, Object>();
      object.put("@type", type);
      object.put("@id", thing.toString());
      object.put("name", facts.label(thing));
      objects.add(object);
    }
    return objects;
  }

  private static void put(Map<String, Object> object, String key, Object value) {
    if (!value.equals("") && !value.equals(List.of())) {
      object.put(key, value);
    }
  }
}
