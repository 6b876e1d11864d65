package dateline.engine;

import dateline.engine.text.TextIndexWriter;
import java.io.IOException;
import org.apache.jena.sparql.core.Quad;

/** Fills everything that a release is opened from: database, text index, and statistics. */
final class ReleaseLoad implements Engine.Load {
  private final Database database;
  private final Engine.Load quads;
  private final TextIndexWriter words;
  private final Statistics statistics = new Statistics();

  /**
   * @param quads fills the database
   */
  ReleaseLoad(Database database, Engine.Load quads, TextIndexWriter words) {
    this.database = database;
    this.quads = quads;
    this.words = words;
  }

  @Override
  public void add(Quad quad) {
    quads.add(quad);
    words.add(quad);
    statistics.add(quad);
  }

  @Override
  public void finish() throws IOException {
    quads.finish();
    statistics.write(database.files());
  }

  @Override
  public void close() throws IOException {
    try (database;
        words;
        quads) {}
  }
}
