package dateline.seed.bind;

import dateline.model.Entity;
import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.seed.read.Raw;
import java.util.Optional;
import java.util.function.Function;

/** Binds a party or place of a claim: an id, or an id with the words that the source uses. */
final class MentionBinder {
  private static final Kind[] AGENTS = {Kind.PERSON, Kind.ORGANISATION, Kind.POST};

  private final References references;
  private final Problems problems;

  MentionBinder(References references, Problems problems) {
    this.references = references;
    this.problems = problems;
  }

  Optional<Mention> place(Raw raw) {
    return bind(raw, "place", Kind.PLACE);
  }

  /** Whose word a claim is. */
  Optional<Mention> speaker(Raw raw) {
    return bind(raw, "attributedTo", AGENTS);
  }

  /** A mention of an entity of one of these kinds. */
  Optional<Mention> bind(Raw raw, String role, Kind... kinds) {
    return bind(raw, role, id -> references.entity(id, kinds).map(Entity::ref));
  }

  /** A mention of anything: an entity or a fact. */
  Optional<Mention> any(Raw raw, String role) {
    return bind(raw, role, references::any);
  }

  private Optional<Mention> bind(Raw raw, String role, Function<Raw.Text, Optional<Ref>> resolve) {
    if (raw instanceof Raw.Text id) {
      return resolve.apply(id).map(ref -> Mention.of(role, ref));
    }
    return Fields.asFields(raw, "a reference", problems)
        .flatMap(fields -> bind(fields, role, resolve));
  }

  private Optional<Mention> bind(
      Fields fields, String role, Function<Raw.Text, Optional<Ref>> resolve) {
    String idKey = role.equals("place") && fields.has("place") ? "place" : "id";
    Optional<Ref> whom =
        fields.requiredText(idKey, "write the id of what is meant").flatMap(resolve);
    Optional<String> called = fields.string("called");
    Optional<Ref> as =
        fields.text("as").flatMap(post -> references.entity(post, Kind.POST)).map(Entity::ref);
    Optional<String> inferred = fields.string("inferred");
    fields.done();
    return whom.map(ref -> new Mention(role, ref, called, as, inferred));
  }
}
