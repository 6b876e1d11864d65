package dateline.seed.bind;

import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Subject;
import dateline.seed.read.Raw;
import dateline.vocab.Ontology;
import dateline.vocab.RelationProperty;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Binds a relation, whose property says what may stand on either side. */
final class RelationBinder {
  private final Ontology ontology;
  private final MentionBinder mentions;
  private final AllowedClasses ranges;
  private final Problems problems;

  RelationBinder(Ontology ontology, References references, Problems problems) {
    this.ontology = ontology;
    this.mentions = new MentionBinder(references, problems);
    this.ranges = new AllowedClasses(ontology, references.registry());
    this.problems = problems;
  }

  Optional<SubjectBinder.Bound> bind(Fields fields) {
    Optional<RelationProperty> property = fields.text("relation").flatMap(this::property);
    fields.require("of", "write the id of what stands in the relation");
    fields.require("to", "write the id of what it stands in relation to");
    Optional<Mention> from = fields.raw("of").flatMap(raw -> mentions.any(raw, "subject"));
    Optional<Mention> to = fields.raw("to").flatMap(raw -> mentions.any(raw, "object"));
    if (property.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Ref subject = from.get().whom();
    Ref object = to.get().whom();
    check(fields, property.get(), subject, object);
    Ref ref =
        new Ref(Kind.RELATION, subject.id() + "--" + property.get().word() + "--" + object.id());
    return Optional.of(
        SubjectBinder.Bound.of(
            new Subject.Relating(ref, subject, property.get().word(), object),
            List.of(from.get(), to.get()),
            fields.originOf("relation")));
  }

  private Optional<RelationProperty> property(Raw.Text name) {
    Optional<RelationProperty> property = ontology.relation(name.text());
    if (property.isEmpty()) {
      problems.error(
          name.origin(),
          "unknown-relation",
          "\"%s\" is not a relation".formatted(name.text()),
          ClosestWord.mend(
              name.text(),
              ontology.relations().stream().map(RelationProperty::word).toList(),
              "see docs/ontology.md for the relations"));
    }
    return property;
  }

  private void check(Fields fields, RelationProperty property, Ref subject, Ref object) {
    boolean turned = fits(subject, property.range()) && fits(object, property.domain());
    if (!fits(subject, property.domain())) {
      misfit(fields.originOf("of"), "of", property, subject, property.domain().get(), turned);
    }
    if (!fits(object, property.range())) {
      misfit(fields.originOf("to"), "to", property, object, property.range().get(), turned);
    }
  }

  private boolean fits(Ref ref, Optional<Node> wanted) {
    return wanted.isEmpty() || ranges.fits(ref, wanted.get());
  }

  private void misfit(
      Origin origin,
      String key,
      RelationProperty property,
      Ref found,
      Node wanted,
      boolean turned) {
    String belongs = AllowedClasses.withArticle(ranges.label(wanted));
    problems.error(
        origin,
        "wrong-kind",
        "\"%s\" is %s, and \"%s\" goes %s %s"
            .formatted(
                found.id(),
                AllowedClasses.withArticle(ranges.labelOf(found)),
                property.word(),
                key.equals("of") ? "from" : "to",
                belongs),
        turned
            ? "swap \"of\" and \"to\""
            : "write the id of %s, or choose another relation".formatted(belongs));
  }
}
