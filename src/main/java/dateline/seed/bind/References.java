package dateline.seed.bind;

import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Kind;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.seed.ArticleResolver.FactReference;
import dateline.seed.read.Raw;
import dateline.vocab.Iris;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Resolves the ids that facts name. A bare id is an entity of the registry or an event; other facts
 * are named with their kind, as in {@code provision/no-attacks}. Whether a fact named this way
 * exists is known only when all are read: until then it is kept among those {@link #named}.
 */
public final class References {
  private final Registry registry;
  private final Problems problems;
  private final List<FactReference> named = new ArrayList<>();
  private final List<Ref> declared = new ArrayList<>();

  public References(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
  }

  Registry registry() {
    return registry;
  }

  /** Whether a text can be an id; told as a problem if not. */
  static boolean isSlug(Raw.Text id, Problems problems) {
    if (Iris.isSlug(id.text())) {
      return true;
    }
    String slug =
        id.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    problems.error(
        id.origin(),
        "bad-id",
        "\"%s\" cannot be an id: ids are a-z and 0-9, in parts joined by single hyphens"
            .formatted(id.text()),
        slug.isEmpty() ? "write an id such as \"ann-ash\"" : "write \"%s\"".formatted(slug));
    return false;
  }

  /** The entity that an id names, if it is of one of these kinds. */
  Optional<Entity> entity(Raw.Text id, Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    Optional<Entity> found = registry.find(bare(id.text()));
    if (found.isEmpty()) {
      unknown(
          id.text(),
          id.origin(),
          "no " + either(wanted),
          "describe %s in a registry file".formatted(id.text()),
          ids(wanted));
      return Optional.empty();
    }
    Kind kind = found.get().ref().kind();
    if (!wanted.contains(kind) || !pathFits(id.text(), kind)) {
      problems.error(
          id.origin(),
          "wrong-kind",
          "\"%s\" is %s, where %s belongs"
              .formatted(
                  id.text(),
                  AllowedClasses.withArticle(kind.path()),
                  AllowedClasses.withArticle(either(wanted))),
          ClosestWord.to(id.text(), ids(wanted))
              .map("write \"%s\", or another id of the right kind"::formatted)
              .orElse("write the id of " + AllowedClasses.withArticle(either(wanted))));
      return Optional.empty();
    }
    return found;
  }

  /** The thing that an id names: any entity, or a fact. */
  Optional<Ref> any(Raw.Text id) {
    Optional<Entity> entity = registry.find(bare(id.text()));
    if (entity.isPresent() && pathFits(id.text(), entity.get().ref().kind())) {
      return Optional.of(entity.get().ref());
    }
    return fact(id, id.text().indexOf('/') < 0);
  }

  /** Notes a fact that is there, though it could not be bound. */
  void declare(Ref fact) {
    declared.add(fact);
  }

  /** The fact that an id names: an event, or with its kind in front, another. */
  Optional<Ref> fact(Raw.Text id) {
    return fact(id, false);
  }

  private Optional<Ref> fact(Raw.Text id, boolean anything) {
    int slash = id.text().indexOf('/');
    Kind kind = Kind.EVENT;
    if (slash >= 0) {
      String path = id.text().substring(0, slash);
      Optional<Kind> named = factKinds().stream().filter(k -> k.path().equals(path)).findFirst();
      if (named.isEmpty()) {
        problems.error(
            id.origin(),
            "unknown-id",
            "\"%s\" names nothing: \"%s\" is not a kind of fact".formatted(id.text(), path),
            ClosestWord.mend(path, factKinds().stream().map(Kind::path).toList(), ""));
        return Optional.empty();
      }
      kind = named.get();
    }
    Ref ref = new Ref(kind, bare(id.text()));
    named.add(new FactReference(ref, id.origin(), anything));
    return Optional.of(ref);
  }

  /** The facts that were named so far. */
  public List<FactReference> named() {
    return named;
  }

  /** The facts that are there, though they could not be bound. */
  public List<Ref> declared() {
    return declared;
  }

  /** Tells that an id has been given to another thing. */
  public static void tellTaken(Claim claim, Ref taken, Problems problems) {
    Ref ref = claim.subject().ref();
    if (!taken.equals(ref)) {
      problems.error(
          claim.origin(),
          "duplicate-id",
          "\"%s\" is already the id of %s".formatted(ref.id(), taken),
          "give the %s another id".formatted(ref.kind().path()));
    }
  }

  /**
   * Tells of a fact that was named and is not there.
   *
   * @param there the facts that it may have been taken for
   */
  void missing(FactReference named, Collection<Ref> there) {
    String id = named.ref().id();
    Optional<Ref> otherKind = there.stream().filter(ref -> ref.id().equals(id)).min(Ref::compareTo);
    if (otherKind.isPresent()) {
      problems.error(
          named.origin(),
          "wrong-kind",
          "\"%s\" is not %s".formatted(id, AllowedClasses.withArticle(named.ref().kind().path())),
          "write \"%s\"".formatted(otherKind.get()));
      return;
    }
    Stream<String> facts =
        there.stream().filter(ref -> ref.kind() == named.ref().kind()).map(Ref::id);
    Stream<String> entities = registry.entities().stream().map(entity -> entity.ref().id());
    String describe = "add a fact on %s".formatted(id);
    unknown(
        id,
        named.origin(),
        named.anything() ? "nothing" : "no " + named.ref().kind().path(),
        named.anything() ? "%s, or describe it in a registry file".formatted(describe) : describe,
        named.anything() ? Stream.concat(facts, entities).toList() : facts.toList());
  }

  private void unknown(
      String id, Origin origin, String who, String describe, Collection<String> candidates) {
    problems.error(
        origin,
        "unknown-id",
        "%s has the id \"%s\"".formatted(who, id),
        renamed(bare(id))
            .map(
                entity ->
                    "write \"%s\" (%s), which was renamed"
                        .formatted(entity.ref().id(), entity.name().text()))
            .or(
                () ->
                    ClosestWord.to(bare(id), candidates)
                        .map(
                            near -> "write \"%s\"%s, or %s".formatted(near, named(near), describe)))
            .orElse(describe));
  }

  private Optional<Entity> renamed(String id) {
    return registry.entities().stream()
        .filter(entity -> entity.formerly().contains(id))
        .findFirst();
  }

  private String named(String id) {
    return registry.find(id).map(entity -> " (" + entity.name().text() + ")").orElse("");
  }

  private List<String> ids(Set<Kind> kinds) {
    return registry.entities().stream()
        .filter(entity -> kinds.contains(entity.ref().kind()))
        .map(entity -> entity.ref().id())
        .toList();
  }

  private static List<Kind> factKinds() {
    return java.util.Arrays.stream(Kind.values()).filter(kind -> !kind.inRegistry()).toList();
  }

  private static boolean pathFits(String id, Kind kind) {
    return id.indexOf('/') < 0 || id.startsWith(kind.path() + "/");
  }

  private static String bare(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  /** "person, organisation or post". */
  private static String either(Set<Kind> kinds) {
    List<String> words = kinds.stream().sorted().map(Kind::path).toList();
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
