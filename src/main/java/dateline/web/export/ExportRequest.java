package dateline.web.export;

import dateline.export.ExportOptions;
import dateline.store.Release;
import dateline.web.http.Validators;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * A request to {@code /export}; its parameters are the options of the command.
 *
 * @param options what is asked for
 * @param lossesOnly whether the report of what is lost is asked for instead
 * @param query the query string
 */
record ExportRequest(ExportOptions options, boolean lossesOnly, String query) {

  static ExportRequest of(HttpServletRequest request) {
    var given = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
    List<String> losses = Objects.requireNonNullElse(given.remove("losses"), List.of("false"));
    return new ExportRequest(
        new ExportOptions(given),
        !losses.equals(List.of("false")),
        Objects.toString(request.getQueryString(), ""));
  }

  /** The same release and the same parameters give the same bytes. */
  Validators validators(Release release) {
    return Validators.strong(Validators.hash(List.of(release.hash(), query)));
  }
}
