package dateline.seed.schema;

import static dateline.seed.schema.SchemaTerms.anyOf;
import static dateline.seed.schema.SchemaTerms.array;
import static dateline.seed.schema.SchemaTerms.described;
import static dateline.seed.schema.SchemaTerms.iri;
import static dateline.seed.schema.SchemaTerms.mapping;
import static dateline.seed.schema.SchemaTerms.matching;
import static dateline.seed.schema.SchemaTerms.node;
import static dateline.seed.schema.SchemaTerms.oneOrMore;
import static dateline.seed.schema.SchemaTerms.ref;
import static dateline.seed.schema.SchemaTerms.slug;
import static dateline.seed.schema.SchemaTerms.text;
import static dateline.seed.schema.SchemaTerms.words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.model.Kind;
import dateline.seed.bind.FactBinder;
import dateline.vocab.DL;
import dateline.vocab.EventClass;
import dateline.vocab.RelationProperty;
import dateline.vocab.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The schema of an article's file: the article and its facts. */
final class FactSchema {
  private final SchemaTerms terms;

  FactSchema(SchemaTerms terms) {
    this.terms = terms;
  }

  ObjectNode article() {
    var registry = new RegistrySchema(terms);
    ObjectNode properties = node();
    properties.set("article", articleRecord());
    properties.set("facts", described(oneOrMore(ref("fact")), "What the article says."));
    registry.addLists(properties);
    ObjectNode schema = SchemaTerms.file("Dateline: article", properties);
    schema.set("required", array(List.of("article")));
    ObjectNode definitions = registry.definitions();
    define(definitions);
    schema.set("definitions", definitions);
    return schema;
  }

  private ObjectNode articleRecord() {
    ObjectNode keys = node();
    keys.set("id", described(slug(), "Outlet and date, as example-times-2030-05-07."));
    keys.set("publisher", terms.meaning(terms.entityId(Kind.ORGANISATION), "publisher"));
    keys.set("agency", terms.meaning(terms.entityId(Kind.ORGANISATION), "agency"));
    keys.set("headline", terms.meaning(text(), "headline"));
    keys.set("published", terms.meaning(ref("time"), "published"));
    keys.set("language", terms.meaning(matching("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"), "language"));
    keys.set("dateline", terms.meaning(dateline(), "datelinePlace"));
    keys.set("url", terms.meaning(iri(), "url"));
    keys.set("note", terms.meaning(text(), "note"));
    keys.set("inferred", terms.meaning(text(), "inferred"));
    ObjectNode text = node();
    text.set("file", described(text(), "Name of the text's file in the folder of texts."));
    text.set("sha256", terms.meaning(matching("[0-9a-f]{64}"), "textSha256"));
    text.set("characters", terms.meaning(wholeNumber(), "textLength"));
    keys.set("text", mapping(text, "file", "sha256", "characters"));
    return mapping(keys, "id", "publisher", "text");
  }

  /** A place, which this once may also stand under the key {@code place}. */
  private ObjectNode dateline() {
    ObjectNode dateline = ref("place-mention");
    ObjectNode keys = node();
    keys.set("place", terms.entityId(Kind.PLACE));
    keys.set("called", terms.meaning(text(), "calledAs"));
    keys.set("inferred", terms.meaning(text(), "inferred"));
    return anyOf(List.of(dateline, mapping(keys, "place")));
  }

  private void define(ObjectNode definitions) {
    definitions.set("time", time());
    definitions.set("quote", quote());
    definitions.set("place-mention", terms.mention(terms.entityId(Kind.PLACE)));
    definitions.set("agreement-mention", terms.mention(terms.entityId(Kind.AGREEMENT)));
    definitions.set("any-mention", terms.mention(terms.anyId()));
    definitions.set("agent-mention", terms.mention(terms.entityId(terms.kinds(DL.AgentOrPost))));
    for (Role role : terms.ontology().roles()) {
      Kind[] kinds = terms.kinds(role.range());
      definitions.set(mentionName(kinds), terms.mention(terms.entityId(kinds)));
    }
    definitions.set("fact", fact());
    definitions.set("event-fact", event());
    definitions.set("tenure-fact", tenure());
    definitions.set("relation-fact", relation());
    definitions.set("quantity-fact", quantity());
    definitions.set("provision-fact", provision());
  }

  private static ObjectNode time() {
    ObjectNode edtf = node();
    edtf.set("type", array(List.of("string", "integer")));
    described(edtf, "A date in EDTF, as 2030-05-07, 2030-05, 2030, 2030-05-05/2030-05-07.");
    ObjectNode keys = node();
    keys.set("words", described(text(), "The words of the source, as \"on Sunday\"."));
    keys.set("date", edtf.deepCopy());
    keys.set("basis", described(text(), "How the date was worked out, where that is not plain."));
    keys.set("inferred", described(text(), "What is known only from elsewhere, and from where."));
    ObjectNode mapping = mapping(keys);
    mapping.set("anyOf", twoWays("words", "date"));
    return anyOf(List.of(edtf, mapping));
  }

  private static ArrayNode twoWays(String one, String other) {
    ArrayNode ways = node().arrayNode();
    ways.add(node().set("required", array(List.of(one))));
    ways.add(node().set("required", array(List.of(other))));
    return ways;
  }

  private ObjectNode quote() {
    ObjectNode keys = node();
    keys.set("text", text());
    keys.set("occurrence", described(wholeNumber(), "Which of several occurrences; 1-based."));
    keys.set("at", described(wholeNumber(), "Where it starts, in code points; 0-based."));
    return terms.meaning(anyOf(List.of(text(), mapping(keys, "text"))), "quote");
  }

  private static ObjectNode wholeNumber() {
    return node().put("type", "integer").put("minimum", 0);
  }

  private static ObjectNode fact() {
    ObjectNode fact = node().put("type", "object");
    ArrayNode kinds = fact.putArray("oneOf");
    ArrayNode choices = fact.putArray("allOf");
    for (String kind : FactBinder.KINDS) {
      ObjectNode has = node().set("required", array(List.of(kind)));
      kinds.add(has);
      ObjectNode choice = node();
      choice.set("if", has.deepCopy());
      choice.set("then", ref(kind + "-fact"));
      choices.add(choice);
    }
    return fact;
  }

  /** The keys that every fact may have. */
  private ObjectNode common() {
    ObjectNode keys = node();
    keys.set("modality", words(terms.ontology().modalities()));
    keys.set("when", described(ref("time"), "When it happened, or is to happen."));
    keys.set("as-of", described(ref("time"), "The date for which the source says so."));
    keys.set("according-to", terms.meaning(ref("agent-mention"), "attributedTo"));
    keys.set("about", terms.meaning(oneOrMore(ref("any-mention")), "about"));
    keys.set("status", words(terms.ontology().statuses()));
    keys.set("summary", terms.meaning(text(), "summary"));
    keys.set("channel", terms.meaning(text(), "channel"));
    keys.set("claim", described(slug(), "Tells two claims of one article on one thing apart."));
    keys.set("note", terms.meaning(text(), "note"));
    keys.set("inferred", terms.meaning(text(), "inferred"));
    keys.set("quote", oneOrMore(ref("quote")));
    return keys;
  }

  private ObjectNode event() {
    ObjectNode keys = node();
    keys.set(
        "event", described(terms.factId(Kind.EVENT), "The same id elsewhere: one more claim."));
    List<EventClass> classes = List.copyOf(terms.ontology().eventClasses());
    keys.set("type", words(classes.stream().map(EventClass::term).toList()));
    keys.set("label", described(text(), "A short name for the event."));
    keys.set("where", terms.meaning(oneOrMore(ref("place-mention")), "place"));
    keys.set("who", node().put("type", "object").put("description", "Role to who has it."));
    keys.set("agreement", terms.meaning(ref("agreement-mention"), "agreement"));
    keys.set("part-of", terms.meaning(terms.factId(Kind.EVENT), "partOfEvent"));
    keys.set("condition", terms.meaning(text(), "condition"));
    ObjectNode nested = anyOf(List.of(ref("fact"), matching("([a-z]+/)?" + SchemaTerms.SLUG)));
    keys.set("content", terms.meaning(oneOrMore(nested), "content"));
    keys.set("reports", terms.meaning(oneOrMore(ref("fact")), "reports"));
    keys.setAll(common());
    ObjectNode event = mapping(keys, "event", "type", "quote");
    ArrayNode rules = event.putArray("allOf");
    classes.forEach(each -> rules.add(byType(each)));
    return event;
  }

  /** What holds for the events of one class: its roles, and what only speech acts have. */
  private ObjectNode byType(EventClass type) {
    ObjectNode isType = node();
    isType.set("properties", node().set("type", node().put("const", type.word())));
    isType.set("required", array(List.of("type")));
    ObjectNode roles = node();
    for (Role role : type.roles()) {
      ObjectNode mention = oneOrMore(ref(mentionName(terms.kinds(role.range()))));
      roles.set(role.word(), described(mention, role.term().comment()));
    }
    ObjectNode keys = node();
    keys.set("who", mapping(roles));
    ObjectNode then = node();
    if (type.isA(DL.Statement)) {
      then.set("required", array(List.of("summary")));
    } else {
      keys.put("content", false).put("reports", false);
    }
    then.set("properties", keys);
    ObjectNode rule = node();
    rule.set("if", isType);
    rule.set("then", then);
    return rule;
  }

  private static String mentionName(Kind... kinds) {
    return Arrays.stream(kinds).map(Kind::path).collect(Collectors.joining("-or-")) + "-in-role";
  }

  private ObjectNode tenure() {
    ObjectNode inner = node();
    inner.set("person", terms.meaning(terms.mention(terms.entityId(Kind.PERSON)), "holder"));
    inner.set("post", terms.meaning(terms.mention(terms.entityId(Kind.POST)), "post"));
    ObjectNode keys = node();
    keys.set("tenure", terms.meaning(mapping(inner, "person", "post"), "Tenure"));
    keys.setAll(common());
    return mapping(keys, "tenure", "quote");
  }

  private ObjectNode relation() {
    List<RelationProperty> relations = List.copyOf(terms.ontology().relations());
    ObjectNode keys = node();
    keys.set("relation", words(relations.stream().map(RelationProperty::term).toList()));
    keys.set("of", terms.meaning(ref("any-mention"), "subject"));
    keys.set("to", terms.meaning(ref("any-mention"), "object"));
    keys.setAll(common());
    return mapping(keys, "relation", "of", "to", "quote");
  }

  private ObjectNode quantity() {
    ObjectNode keys = node();
    keys.set("quantity", terms.meaning(terms.factId(Kind.QUANTITY), "Quantity"));
    keys.set("counts", terms.meaning(text(), "counts"));
    keys.set("value", terms.meaning(node().put("type", "number"), "value"));
    keys.set("comparator", words(terms.ontology().comparators()));
    keys.set("unit", terms.meaning(text(), "unit"));
    keys.set("of", terms.meaning(terms.anyId(), "of"));
    keys.setAll(common());
    return mapping(keys, "quantity", "counts", "value", "quote");
  }

  private ObjectNode provision() {
    ObjectNode keys = node();
    keys.set("provision", terms.meaning(terms.factId(Kind.PROVISION), "Provision"));
    keys.set("type", node().set("enum", array(List.of("Aim", "Provision"))));
    keys.set("label", described(text(), "A short name for the provision."));
    keys.set("agreement", terms.meaning(ref("agreement-mention"), "provisionOf"));
    keys.set("obliges", terms.meaning(oneOrMore(ref("agent-mention")), "obliges"));
    keys.setAll(common());
    return mapping(keys, "provision", "agreement", "summary", "quote");
  }
}
