package dateline.export.write;

import java.util.Map;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/** Declares prefixes at the start. */
final class PrefixWriter extends StreamRDFWrapper {
  private final Map<String, String> prefixes;

  PrefixWriter(StreamRDF stream, Map<String, String> prefixes) {
    super(stream);
    this.prefixes = prefixes;
  }

  @Override
  public void start() {
    super.start();
    prefixes.forEach(super::prefix);
  }
}
