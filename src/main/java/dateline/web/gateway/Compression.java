package dateline.web.gateway;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Content coding for every path: Jetty's gzip handler, which also gives the compressed
 * representation an entity tag of its own ({@code --gzip}) and knows it again in conditions. Files
 * for download are sent as they are, so that ranges and digests hold; compressed ones lie beside.
 *
 * <p>Jetty 12.1 deprecates the handler for {@code CompressionHandler}, which in the version that
 * Fuseki brings sends both representations with the same strong tag.
 */
@SuppressWarnings("removal")
final class Compression extends GzipHandler {
  /** Below this size compression does not pay. */
  private static final int SMALLEST = 1024;

  private static final String DOWNLOADS = "^.*/(graph/.+|dump)\\.(?!html$)[a-z.]+$";

  Compression(Handler next) {
    super(next);
    setMinGzipSize(SMALLEST);
    addIncludedMethods("GET", "POST");
    addExcludedPaths(DOWNLOADS);
  }

  /** A range is one of the bytes as they are. */
  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return request.getHeaders().contains(HttpHeader.RANGE)
        ? getHandler().handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
