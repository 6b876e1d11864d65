package dateline.seed.bind;

import dateline.model.Article;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Ref;
import dateline.model.Status;
import java.util.List;
import java.util.Optional;

/**
 * What a fact takes over from where it stands.
 *
 * @param speakers of the statement it is nested in
 * @param source the outermost statement it is nested in, to which its word goes back
 * @param modality that facts nested here have unless they say otherwise
 * @param status of the statement it is nested in, which nested facts share unless they say
 *     otherwise
 */
public record FactContext(
    Article article,
    List<Mention> speakers,
    Optional<Ref> source,
    Modality modality,
    Status status) {

  /** A fact that stands directly under the article. */
  public static FactContext of(Article article) {
    return new FactContext(
        article, List.of(), Optional.empty(), Modality.HAPPENED, Status.ACCEPTED);
  }
}
