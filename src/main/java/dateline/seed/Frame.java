package dateline.seed;

import dateline.model.Article;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Ref;
import java.util.Optional;

/**
 * What a fact takes over from where it stands.
 *
 * @param speaker of the statement it is nested in
 * @param source the outermost statement it is nested in, to which its word goes back
 * @param modality that the content of the enclosing speech act has
 */
record Frame(
    Article article, Optional<Mention> speaker, Optional<Ref> source, Optional<Modality> modality) {

  /** A fact that stands directly under the article. */
  static Frame of(Article article) {
    return new Frame(article, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
