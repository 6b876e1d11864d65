package dateline.seed.schema;

import static dateline.seed.schema.SchemaTerms.anyOf;
import static dateline.seed.schema.SchemaTerms.described;
import static dateline.seed.schema.SchemaTerms.flag;
import static dateline.seed.schema.SchemaTerms.iri;
import static dateline.seed.schema.SchemaTerms.mapping;
import static dateline.seed.schema.SchemaTerms.matching;
import static dateline.seed.schema.SchemaTerms.node;
import static dateline.seed.schema.SchemaTerms.oneOrMore;
import static dateline.seed.schema.SchemaTerms.ref;
import static dateline.seed.schema.SchemaTerms.slug;
import static dateline.seed.schema.SchemaTerms.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.model.Kind;
import dateline.seed.bind.RegistrySection;
import java.util.List;

/** The schemas of registry files and of {@code dataset.yaml}. */
final class RegistrySchema {
  private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  private final SchemaTerms terms;

  RegistrySchema(SchemaTerms terms) {
    this.terms = terms;
  }

  ObjectNode registry() {
    ObjectNode properties = node();
    addLists(properties);
    ObjectNode schema = SchemaTerms.file("Dateline: registry", properties);
    schema.set("definitions", definitions());
    return schema;
  }

  ObjectNode dataset() {
    ObjectNode dataset = node();
    dataset.set("title", described(text(), "The dataset's title."));
    dataset.set("description", described(text(), "What the dataset holds, in a few sentences."));
    dataset.set("licence", described(iri(), "IRI of the licence of the facts."));
    dataset.set(
        "base",
        described(matching("https?://\\S+/"), "What all IRIs start with; ends in a slash."));
    dataset.set("languages", described(oneOrMore(matching(LANGUAGE)), "Language tags."));
    dataset.set("publisher", described(text(), "Who publishes the dataset, in words."));
    ObjectNode properties = node();
    properties.set("dataset", mapping(dataset, "title", "licence", "base"));
    properties.set(
        "texts", described(text(), "Folder of the articles' texts, relative to this file."));
    ObjectNode schema = SchemaTerms.file("Dateline: dataset", properties);
    schema.set("required", SchemaTerms.array(List.of("dataset")));
    return schema;
  }

  /** Adds the registry's lists to the keys of a file. */
  void addLists(ObjectNode properties) {
    for (RegistrySection section : RegistrySection.ALL) {
      properties.set(section.key(), oneOrMore(ref(section.single())));
    }
  }

  /** What the lists refer to. */
  ObjectNode definitions() {
    ObjectNode definitions = node();
    terms.defineIds(definitions);
    definitions.set("name", name());
    for (RegistrySection section : RegistrySection.ALL) {
      definitions.set(section.single(), entity(section));
    }
    return definitions;
  }

  private static ObjectNode name() {
    ObjectNode tagged = node().put("type", "object");
    tagged.set("patternProperties", node().set("^" + LANGUAGE + "$", text()));
    tagged.put("additionalProperties", false).put("minProperties", 1).put("maxProperties", 1);
    return anyOf(List.of(text(), tagged));
  }

  private ObjectNode entity(RegistrySection section) {
    ObjectNode keys = node();
    keys.set("id", described(slug(), "Stays for ever: a-z and 0-9, parts joined by hyphens."));
    keys.set("name", described(ref("name"), "The preferred name."));
    keys.set("aliases", described(oneOrMore(ref("name")), "Other names that sources use."));
    keys.set("type", described(terms.types(section), "Its class; the list's own if left out."));
    keys.set("description", terms.meaning(text(), "description"));
    keys.set("note", terms.meaning(text(), "note"));
    keys.set("inferred", terms.meaning(text(), "inferred"));
    keys.set("unnamed", terms.meaning(flag(), "unnamed"));
    keys.set("same-as", described(oneOrMore(iri()), "IRIs elsewhere that mean the same."));
    keys.set("formerly", described(oneOrMore(slug()), "Ids it had before."));
    keys.set(
        "distinct-from",
        described(oneOrMore(terms.entityId(section.kind())), "Allows a name that both have."));
    for (RegistrySection.Link link : section.links()) {
      keys.set(link.key(), terms.meaning(terms.entityId(link.target()), link.property()));
    }
    if (section.kind() == Kind.PLACE) {
      keys.set("at", at());
    }
    return mapping(keys, "id", "name");
  }

  private static ObjectNode at() {
    ObjectNode at = node();
    at.set("lat", node().put("type", "number").put("minimum", -90).put("maximum", 90));
    at.set("lon", node().put("type", "number").put("minimum", -180).put("maximum", 180));
    return described(mapping(at, "lat", "lon"), "A point, in degrees.");
  }
}
