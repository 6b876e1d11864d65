package dateline.model;

import java.util.List;

/**
 * What the seeds say, resolved: every reference leads somewhere, every date has bounds, every quote
 * its place.
 */
public record Knowledge(
    Dataset dataset, Registry registry, List<Article> articles, List<Claim> claims) {
  public Knowledge {
    articles = List.copyOf(articles);
    claims = List.copyOf(claims);
  }
}
