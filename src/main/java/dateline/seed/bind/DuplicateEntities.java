package dateline.seed.bind;

import dateline.model.Entity;
import dateline.model.Kind;
import dateline.model.Name;
import dateline.model.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds ids and names that two entities share. */
final class DuplicateEntities {
  private DuplicateEntities() {}

  private record Spelling(Kind kind, String name) {}

  static void tell(Collection<Entity> entities, Problems problems) {
    ids(entities, problems);
    names(entities, problems);
  }

  private static void ids(Collection<Entity> entities, Problems problems) {
    Map<String, Entity> first = new HashMap<>();
    for (Entity entity : entities) {
      for (String id :
          Stream.concat(Stream.of(entity.ref().id()), entity.formerly().stream()).toList()) {
        Entity other = id.isEmpty() ? null : first.putIfAbsent(id, entity);
        if (other != null) {
          problems.error(
              entity.origin(),
              "duplicate-id",
              "\"%s\" is already the id of %s (%s)"
                  .formatted(id, other.name().text(), other.origin()),
              "give one of the two another id; ids are shared by people, places and all other kinds");
        }
      }
    }
  }

  private static void names(Collection<Entity> entities, Problems problems) {
    Map<Spelling, Entity> first = new HashMap<>();
    for (Entity entity : entities) {
      for (Name name :
          Stream.concat(Stream.of(entity.name()), entity.aliases().stream()).toList()) {
        Spelling spelling = new Spelling(entity.ref().kind(), name.text().toLowerCase(Locale.ROOT));
        Entity other = first.putIfAbsent(spelling, entity);
        if (other != null && !other.equals(entity) && !areDistinct(entity, other)) {
          problems.error(
              entity.origin(),
              "shared-alias",
              "\"%s\" is a name of %s and of %s (%s)"
                  .formatted(name.text(), entity.ref().id(), other.ref().id(), other.origin()),
              "merge the two, or write \"distinct-from: [%s]\" if they only share the name"
                  .formatted(other.ref().id()));
        }
      }
    }
  }

  private static boolean areDistinct(Entity a, Entity b) {
    List<String> ofA = a.distinctFrom();
    return ofA.contains(b.ref().id()) || b.distinctFrom().contains(a.ref().id());
  }
}
