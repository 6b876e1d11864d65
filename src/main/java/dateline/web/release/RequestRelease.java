package dateline.web.release;

import dateline.store.Release;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** Which release a request is answered from, for filters and servlets that ask. */
public final class RequestRelease {
  public static final String ATTRIBUTE = "dateline.release";

  private RequestRelease() {}

  /** Empty while no servlet has taken a lease on a release for the request. */
  public static Optional<Release> of(ServletRequest request) {
    return Optional.ofNullable((Release) request.getAttribute(ATTRIBUTE));
  }
}
