package dateline.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every entity that facts may name, by id; ids are unique over all kinds. */
public final class Registry {
  private final Map<String, Entity> byId = new HashMap<>();
  private final List<Entity> sorted;

  /** An id given twice keeps its first entity; the binder has told the curator. */
  public Registry(Collection<Entity> entities) {
    for (Entity entity : entities) {
      byId.putIfAbsent(entity.ref().id(), entity);
    }
    sorted =
        byId.values().stream()
            .sorted(Comparator.comparing((Entity entity) -> entity.ref().id()))
            .toList();
  }

  /** The entity of this id. */
  public Optional<Entity> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The preferred name of a thing; its id where the registry does not describe it. */
  public String nameOf(Ref ref) {
    return find(ref.id()).map(entity -> entity.name().text()).orElse(ref.id());
  }

  /** All entities, by id. */
  public Collection<Entity> entities() {
    return sorted;
  }
}
