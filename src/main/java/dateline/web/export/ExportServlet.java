package dateline.web.export;

import dateline.export.ExportException;
import dateline.export.ExportOptions;
import dateline.export.Format;
import dateline.export.RdfExport;
import dateline.export.ViewExport;
import dateline.export.view.ReleaseSource;
import dateline.web.release.ServedRelease;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.jena.system.Txn;

/**
 * Answers {@code /export?format=…&view=…}. An export is written to a file first, so that what goes
 * wrong can still be told; {@code losses=true} asks for the report of what it loses instead. Few
 * are written at once, and none for long.
 */
final class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final transient ServedRelease served;
  private final transient Semaphore places = new Semaphore(AT_ONCE);

  ExportServlet(ServedRelease served) {
    this.served = served;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!places.tryAcquire()) {
      response.setHeader("Retry-After", "10");
      response.sendError(503, "other exports are being written; try again in a few seconds");
      return;
    }
    Path file = Files.createTempFile("dateline-export-", "");
    try (ServedRelease.Loan loan = served.borrow()) {
      var asked = ExportRequest.of(request);
      if (asked.validators(loan.release()).settle(request, response)) {
        return;
      }
      var source = new ReleaseSource(loan.dataset(), loan.release()::send);
      List<String> losses = Txn.calculateRead(loan.dataset(), () -> write(asked, source, file));
      response.setHeader("Export-Losses", String.join(" | ", losses));
      if (asked.lossesOnly()) {
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().print(String.join("\n", losses) + "\n");
      } else {
        send(asked.options().format(), file, response);
      }
    } catch (ExportException e) {
      response.sendError(400, e.getMessage());
    } catch (ExportOptions.NotFoundException e) {
      response.sendError(404, e.getMessage());
    } catch (TooLong e) {
      response.sendError(503, e.getMessage());
    } finally {
      places.release();
      Files.deleteIfExists(file);
    }
  }

  private static List<String> write(ExportRequest asked, ReleaseSource source, Path file) {
    try (OutputStream out =
        new BufferedOutputStream(new Limited(Files.newOutputStream(file)), 1 << 16)) {
      if (asked.options().format().isRdf()) {
        RdfExport export = asked.options().rdf(source);
        export.write(out);
        return export.losses();
      }
      ViewExport export = asked.options().view(source);
      export.write(out);
      return export.losses();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
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

  /** An export takes more time than this server gives. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("this export takes too long here; filter it, or use the command line");
    }
  }

  /** Stops when the time is over. */
  private static final class Limited extends FilterOutputStream {
    private final long deadline = System.nanoTime() + LONGEST.toNanos();

    Limited(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (System.nanoTime() - deadline > 0) {
        throw new TooLong();
      }
      out.write(bytes, from, length);
    }
  }
}
