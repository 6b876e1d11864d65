package dateline.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two ways to see a release as nodes and edges. */
public enum View {
  /**
   * Every event, person, organisation, place, post, agreement and topic is a node; roles, tenures
   * and relations are edges.
   */
  EVENTS,

  /** Only actors are nodes; all that links two of them in one way is one edge, with its weight. */
  TIES;

  /** The view of that name. */
  public static Optional<View> of(String word) {
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
  }

  /** Its name on the command line and in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
