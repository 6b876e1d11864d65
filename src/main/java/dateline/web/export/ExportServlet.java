package dateline.web.export;

import dateline.export.ExportException;
import dateline.export.ExportOptions;
import dateline.export.Format;
import dateline.export.RdfExport;
import dateline.export.ViewExport;
import dateline.export.view.ReleaseSource;
import dateline.store.OpenRelease;
import dateline.web.http.Unavailable;
import dateline.web.release.ServedRelease;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.system.Txn;

/**
 * Answers {@code /export?format=…&view=…}. An export is written to a file first, so that what goes
 * wrong can still be told; {@code losses=true} asks for the report of what it loses instead.
 */
final class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ServedRelease served;
  private final transient ExportFiles files;

  ExportServlet(ServedRelease served, ExportFiles files) {
    this.served = served;
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var asked = ExportRequest.of(request);
      if (asked.validators(served.release()).settle(request, response)) {
        return;
      }
      List<String> losses = new ArrayList<>();
      Path file = files.write(out -> losses.addAll(write(asked, out)));
      try {
        response.setHeader("Export-Losses", String.join(" | ", losses));
        if (asked.lossesOnly()) {
          response.setContentType("text/plain;charset=utf-8");
          response.getOutputStream().print(String.join("\n", losses) + "\n");
        } else {
          send(asked.options().format(), file, response);
        }
      } finally {
        Files.delete(file);
      }
    } catch (ExportException e) {
      response.sendError(400, e.getMessage());
    } catch (ExportOptions.NotFoundException e) {
      response.sendError(404, e.getMessage());
    } catch (Unavailable e) {
      response.setHeader("Retry-After", "10");
      response.sendError(503, e.getMessage());
    }
  }

  private List<String> write(ExportRequest asked, OutputStream out) {
    try (OpenRelease lease = served.lease()) {
      var source = new ReleaseSource(lease.dataset(), lease.release()::send);
      return Txn.calculateRead(lease.dataset(), () -> write(asked, source, out));
    }
  }

  private static List<String> write(ExportRequest asked, ReleaseSource source, OutputStream out) {
    try {
      if (asked.options().format().isRdf()) {
        RdfExport export = asked.options().rdf(source);
        export.write(out);
        return export.losses();
      }
      ViewExport export = asked.options().view(source);
      export.write(out);
      return export.losses();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(Format format, Path file, HttpServletResponse response)
      throws IOException {
    response.setContentType(format.mediaType());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"dateline." + format.ending() + '"');
    response.setContentLengthLong(Files.size(file));
    Files.copy(file, response.getOutputStream());
  }
}
