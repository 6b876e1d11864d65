package dateline.seed.bind;

import dateline.model.Amount;
import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Subject;
import dateline.seed.read.Raw;
import dateline.vocab.Ontology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Binds what a fact is about: its first key says which kind of fact it is. */
final class SubjectBinder {
  private static final Map<String, Amount.Comparator> COMPARATORS =
      Arrays.stream(Amount.Comparator.values())
          .collect(Collectors.toMap(Amount.Comparator::word, Function.identity()));

  private final References references;
  private final MentionBinder mentions;
  private final EventBinder events;
  private final RelationBinder relations;
  private final Problems problems;

  /**
   * A subject with what belongs to its claim.
   *
   * @param mentions its parties and places
   * @param speakers of a speech act
   * @param contentModality that the content of a speech act has
   */
  record Bound(
      Subject subject,
      List<Mention> mentions,
      List<Mention> speakers,
      Optional<Modality> contentModality,
      Origin origin) {
    static Bound of(Subject subject, List<Mention> mentions, Origin origin) {
      return new Bound(subject, mentions, List.of(), Optional.empty(), origin);
    }
  }

  SubjectBinder(Ontology ontology, References references, Problems problems) {
    this.references = references;
    this.mentions = new MentionBinder(references, problems);
    this.events = new EventBinder(ontology, references, problems);
    this.relations = new RelationBinder(ontology, references, problems);
    this.problems = problems;
  }

  Optional<Bound> bind(Fields fields) {
    List<String> kinds = kinds(fields);
    if (kinds.size() != 1) {
      problems.error(
          fields.origin(),
          "which-fact",
          kinds.isEmpty()
              ? "the fact does not say what it is about"
              : "the fact is about two things: " + String.join(" and ", kinds),
          "start it with exactly one of " + String.join(", ", FactBinder.KINDS));
      return Optional.empty();
    }
    return switch (kinds.get(0)) {
      case "event" -> events.bind(fields);
      case "tenure" -> tenure(fields);
      case "relation" -> relations.bind(fields);
      case "quantity" -> quantity(fields);
      default -> provision(fields);
    };
  }

  /** Which kinds of facts it says it is: one, if it is sound. */
  static List<String> kinds(Fields fields) {
    return FactBinder.KINDS.stream().filter(fields::has).toList();
  }

  /** What a fact means to be about, though it could not be bound. */
  static Optional<Ref> named(Fields fields) {
    for (Kind kind : List.of(Kind.EVENT, Kind.QUANTITY, Kind.PROVISION)) {
      if (fields.raw(kind.path()).orElse(null) instanceof Raw.Text id) {
        return Optional.of(new Ref(kind, id.text()));
      }
    }
    return Optional.empty();
  }

  private Optional<Bound> tenure(Fields fields) {
    Origin origin = fields.originOf("tenure");
    Optional<Fields> inner = fields.fields("tenure");
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    inner.get().require("person", "write the id of a person");
    inner.get().require("post", "write the id of a post");
    Optional<Mention> person =
        inner.get().raw("person").flatMap(raw -> mentions.bind(raw, "holder", Kind.PERSON));
    Optional<Mention> post =
        inner.get().raw("post").flatMap(raw -> mentions.bind(raw, "post", Kind.POST));
    inner.get().done();
    return person.flatMap(
        who ->
            post.map(
                what -> {
                  Ref ref = new Ref(Kind.TENURE, who.whom().id() + "--" + what.whom().id());
                  return Bound.of(
                      new Subject.Holding(ref, who.whom(), what.whom()),
                      List.of(who, what),
                      origin);
                }));
  }

  private Optional<Bound> quantity(Fields fields) {
    Optional<Ref> ref = ref(fields, Kind.QUANTITY);
    Optional<Raw.Text> counts = fields.requiredText("counts", "say in words what is counted");
    Optional<java.math.BigDecimal> value =
        fields
            .requiredText("value", "write the number")
            .flatMap(number -> FactNumbers.decimal(number, problems));
    Amount.Comparator comparator =
        fields.choice("comparator", COMPARATORS, "a comparator").orElse(Amount.Comparator.EXACTLY);
    Optional<String> unit = fields.string("unit");
    Optional<Ref> of = fields.text("of").flatMap(references::any);
    Origin origin = fields.originOf("quantity");
    return ref.flatMap(
        r ->
            counts.flatMap(
                words ->
                    value.map(
                        number ->
                            Bound.of(
                                new Subject.Counting(
                                    r, words.text(), new Amount(number, comparator, unit)),
                                of.stream().map(ref1 -> Mention.of("of", ref1)).toList(),
                                origin))));
  }

  private Optional<Bound> provision(Fields fields) {
    Optional<Ref> ref = ref(fields, Kind.PROVISION);
    String type =
        fields
            .choice("type", Map.of("Provision", "Provision", "Aim", "Aim"), "a type of provision")
            .orElse("Provision");
    Optional<String> label = fields.string("label");
    fields.require("agreement", "write the id of the agreement");
    Optional<Mention> agreement =
        fields.raw("agreement").flatMap(raw -> mentions.bind(raw, "agreement", Kind.AGREEMENT));
    List<Mention> parties = new ArrayList<>();
    for (Raw raw : fields.list("obliges")) {
      mentions
          .bind(raw, "obliges", Kind.ORGANISATION, Kind.PERSON, Kind.POST)
          .ifPresent(parties::add);
    }
    agreement.ifPresent(parties::add);
    fields.require("summary", "tell in one sentence of your own what it says");
    Origin origin = fields.originOf("provision");
    return ref.flatMap(
        r -> agreement.map(of -> Bound.of(new Subject.Providing(r, type, label), parties, origin)));
  }

  private Optional<Ref> ref(Fields fields, Kind kind) {
    return fields
        .text(kind.path())
        .filter(id -> References.isSlug(id, problems))
        .map(id -> new Ref(kind, id.text()));
  }
}
