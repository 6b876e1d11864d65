package dateline.seed.bind;

import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Subject;
import dateline.seed.read.Raw;
import dateline.vocab.DL;
import dateline.vocab.EventClass;
import dateline.vocab.Ontology;
import dateline.vocab.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Binds an event as one source tells it: its class, its parties in the roles the class takes, its
 * place.
 */
final class EventBinder {
  private final Ontology ontology;
  private final References references;
  private final MentionBinder mentions;
  private final AllowedClasses ranges;
  private final Problems problems;

  EventBinder(Ontology ontology, References references, Problems problems) {
    this.ontology = ontology;
    this.references = references;
    this.mentions = new MentionBinder(references, problems);
    this.ranges = new AllowedClasses(ontology, references.registry());
    this.problems = problems;
  }

  static Kind[] entityKinds() {
    return Arrays.stream(Kind.values()).filter(Kind::inRegistry).toArray(Kind[]::new);
  }

  Optional<SubjectBinder.Bound> bind(Fields fields) {
    Optional<Ref> ref =
        fields
            .text("event")
            .filter(id -> References.isSlug(id, problems))
            .map(id -> new Ref(Kind.EVENT, id.text()));
    Optional<EventClass> type =
        fields
            .requiredText("type", "write the class of the event, such as Meeting")
            .flatMap(this::type);
    Optional<String> label = fields.string("label");
    Optional<Mention> agreement =
        fields.raw("agreement").flatMap(raw -> mentions.bind(raw, "agreement", Kind.AGREEMENT));
    Optional<Ref> partOf = fields.text("part-of").flatMap(references::fact);
    Optional<String> condition = fields.string("condition");
    List<Mention> parties = new ArrayList<>();
    fields.fields("who").ifPresent(who -> parties.addAll(who(who, type)));
    fields.list("where").forEach(raw -> mentions.place(raw).ifPresent(parties::add));
    agreement.ifPresent(parties::add);
    partOf.ifPresent(whole -> parties.add(Mention.of("part-of-event", whole)));
    if (ref.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    Subject.Happening event = new Subject.Happening(ref.get(), type.get().word(), label, condition);
    return Optional.of(
        new SubjectBinder.Bound(
            event,
            parties,
            speakers(parties),
            contentModality(type.get()),
            fields.originOf("event")));
  }

  private Optional<EventClass> type(Raw.Text written) {
    Optional<EventClass> type = ontology.eventClass(written.text());
    if (type.isEmpty()) {
      problems.error(
          written.origin(),
          "unknown-type",
          "\"%s\" is not a class of events".formatted(written.text()),
          ClosestWord.mend(
              written.text(),
              ontology.eventClasses().stream().map(EventClass::word).toList(),
              "see docs/ontology.md for the classes"));
    }
    return type;
  }

  private List<Mention> who(Fields who, Optional<EventClass> type) {
    List<Mention> parties = new ArrayList<>();
    for (Raw.Text key : who.keys()) {
      Optional<Role> role = type.flatMap(t -> role(key, t));
      List<Raw> items = who.list(key.text());
      if (role.isPresent()) {
        for (Raw item : items) {
          mentions
              .bind(item, role.get().word(), kinds(role.get()))
              .filter(mention -> fits(mention, role.get(), item.origin()))
              .ifPresent(parties::add);
        }
      }
    }
    return parties;
  }

  private Optional<Role> role(Raw.Text key, EventClass type) {
    Optional<Role> taken =
        type.roles().stream().filter(role -> role.word().equals(key.text())).findFirst();
    if (taken.isEmpty()) {
      boolean exists = ontology.role(key.text()).isPresent();
      problems.error(
          key.origin(),
          exists ? "role-not-taken" : "unknown-role",
          exists
              ? "%s takes no %s".formatted(type.word(), key.text())
              : "\"%s\" is not a role".formatted(key.text()),
          ClosestWord.mend(
              key.text(),
              type.roles().stream().map(Role::word).toList(),
              "see docs/ontology.md for the roles"));
    }
    return taken;
  }

  /** Tells where a role is for some kinds of organisations or places only. */
  private boolean fits(Mention mention, Role role, Origin origin) {
    if (mention.whom().kind() == Kind.POST || ranges.fits(mention.whom(), role.range())) {
      return true;
    }
    String wanted = AllowedClasses.withArticle(ranges.label(role.range()));
    problems.error(
        origin,
        "wrong-kind",
        "\"%s\" is %s, where %s belongs"
            .formatted(
                mention.whom().id(),
                AllowedClasses.withArticle(ranges.labelOf(mention.whom())),
                wanted),
        "write the id of %s, or choose another role".formatted(wanted));
    return false;
  }

  /** The kinds of entities that can play a role; a post stands for its unnamed holder. */
  private static Kind[] kinds(Role role) {
    Node range = role.range();
    if (range.equals(DL.Person)) {
      return new Kind[] {Kind.PERSON, Kind.POST};
    }
    if (range.equals(DL.Organisation)) {
      return new Kind[] {Kind.ORGANISATION};
    }
    if (range.equals(DL.Agent) || range.equals(DL.AgentOrPost)) {
      return new Kind[] {Kind.PERSON, Kind.ORGANISATION, Kind.POST};
    }
    return range.equals(DL.Place) ? new Kind[] {Kind.PLACE} : entityKinds();
  }

  /**
   * Whose word the contents are. The title that names a speaker is attested by the speech alone.
   */
  private List<Mention> speakers(List<Mention> parties) {
    return parties.stream()
        .filter(mention -> ontology.role(mention.role()).filter(this::speaks).isPresent())
        .map(m -> new Mention("attributedTo", m.whom(), m.called(), Optional.empty(), m.inferred()))
        .toList();
  }

  private boolean speaks(Role role) {
    return role.node().equals(DL.speaker) || role.parents().contains(DL.speaker);
  }

  private Optional<Modality> contentModality(EventClass type) {
    return type.contentModality()
        .flatMap(
            node ->
                Arrays.stream(Modality.values())
                    .filter(m -> ontology.modality(m.word()).equals(Optional.of(node)))
                    .findFirst());
  }
}
