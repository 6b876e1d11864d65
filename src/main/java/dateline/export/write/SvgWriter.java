package dateline.export.write;

import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A picture, drawn by Graphviz where that is installed. */
public final class SvgWriter implements GraphWriter {
  private static final Duration LONGEST = Duration.ofSeconds(50);

  private final OutputStream out;
  private final Process process;
  private final OutputStream input;
  private final DotWriter dot;

  public SvgWriter(OutputStream out) {
    this.out = out;
    try {
      process =
          new ProcessBuilder("dot", "-Tsvg").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new ExportException(
          "svg needs Graphviz, and there is no program \"dot\" here; install Graphviz, or export"
              + " dot and draw it elsewhere",
          e);
    }
    CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    input = new BufferedOutputStream(process.getOutputStream());
    dot = new DotWriter(input);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
    dot.begin(title);
  }

  @Override
  public void node(Vertex node) throws IOException {
    dot.node(node);
  }

  @Override
  public void edge(Edge edge) throws IOException {
    dot.edge(edge);
  }

  @Override
  public void end() throws IOException {
    dot.end();
    input.close();
    process.getInputStream().transferTo(out);
    try {
      if (process.waitFor() != 0) {
        throw new ExportException(
            "Graphviz did not draw this within "
                + LONGEST.toSeconds()
                + " seconds; filter it, or export dot");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportException("the drawing was interrupted", e);
    }
  }
}
