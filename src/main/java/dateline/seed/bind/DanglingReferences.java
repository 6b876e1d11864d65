package dateline.seed.bind;

import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.seed.ArticleResolver.FactReference;
import dateline.seed.ArticleResolver.UnsourcedFact;
import java.util.Collection;
import java.util.List;

/**
 * Tells, when all articles are read, of what they name and nobody described. Looks for what was
 * meant for the first ones only: each such search goes through all ids.
 */
public final class DanglingReferences {
  private static final int SEARCHED = 200;

  private final Registry registry;
  private final Problems problems;

  /** Tells it to the problems. */
  public DanglingReferences(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /**
   * Tells of facts that are nowhere.
   *
   * @param named by some articles
   * @param there all facts
   */
  public void facts(List<FactReference> named, Collection<Ref> there) {
    References references = new References(registry, problems);
    int told = 0;
    for (FactReference fact : named) {
      references.missing(fact, told++ < SEARCHED ? there : List.of());
    }
  }

  /**
   * Tells of facts in an article that is nowhere.
   *
   * @param there the ids of all articles
   */
  public void articles(List<UnsourcedFact> facts, Collection<String> there) {
    int told = 0;
    for (UnsourcedFact fact : facts) {
      problems.error(
          fact.origin(),
          "unknown-id",
          "no article has the id \"%s\"".formatted(fact.article()),
          ClosestWord.mend(
              fact.article(), told++ < SEARCHED ? there : List.of(), "describe the article"));
    }
  }
}
