package dateline.store;

import dateline.dump.GraphTable;
import dateline.dump.ReleaseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What a release says of itself, {@code manifest.json}. No clock in it: the same facts give the
 * same bytes.
 *
 * @param hash SHA-256 of {@code graphs.tsv}, hexadecimal; its first 16 digits are the release's id
 * @param version of the program that built it
 * @param graphs how many named graphs
 * @param quads how many quads in all graphs
 * @param literals how many literals the text index holds
 * @param counts what the build counted, by kind
 */
public record Manifest(
    String hash,
    String version,
    long graphs,
    long quads,
    long literals,
    SortedMap<String, Long> counts) {
  static final String FILE = "manifest.json";

  public Manifest {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The release's id: the first 16 digits of its hash. */
  public String id() {
    return idOf(hash);
  }

  static String idOf(String hash) {
    return hash.substring(0, 16);
  }

  /**
   * Reads it.
   *
   * @throws ReleaseException when it is damaged, or of another layout
   */
  static Manifest read(Path release) {
    try (InputStream in = Files.newInputStream(release.resolve(FILE))) {
      JsonObject json = JSON.parse(in);
      if (number(json, "layout") != GraphTable.LAYOUT) {
        throw new ReleaseException(
            "release %s has layout %d, and this program reads layout %d: build it again"
                .formatted(release.getFileName(), number(json, "layout"), GraphTable.LAYOUT));
      }
      var counts = new TreeMap<String, Long>();
      JsonObject counted = json.getObj("counts");
      counted.keys().forEach(key -> counts.put(key, number(counted, key)));
      return new Manifest(
          json.getString("hash"),
          json.getString("version"),
          number(json, "graphs"),
          number(json, "quads"),
          number(json, "literals"),
          counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonException | NullPointerException e) {
      throw new ReleaseException(
          "release %s is damaged: %s cannot be read".formatted(release.getFileName(), FILE), e);
    }
  }

  void write(Path release) throws IOException {
    var json = new JsonObject();
    json.put("release", id());
    json.put("hash", hash);
    json.put("layout", GraphTable.LAYOUT);
    json.put("version", version);
    json.put("graphs", graphs);
    json.put("quads", quads);
    json.put("literals", literals);
    var counted = new JsonObject();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      counted.put(count.getKey(), count.getValue());
    }
    json.put("counts", counted);
    try (OutputStream out = Files.newOutputStream(release.resolve(FILE))) {
      JSON.write(out, json);
    }
  }

  private static long number(JsonObject json, String key) {
    return json.getNumber(key).longValue();
  }
}
