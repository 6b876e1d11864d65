import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;

/**
 * Runs CARML over a mapping: {@code RmlPeer MAPPING FOLDER OUTPUT}. The sources stand in FOLDER. The
 * quads are written as they come, neither sorted nor made distinct.
 */
public final class RmlPeer {
  private RmlPeer() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    RdfRmlMapper mapper =
        RdfRmlMapper.builder()
            .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(args[0])))
            .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
            .fileResolver(Path.of(args[1]))
            .build();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
      NQuadsWriter writer = new NQuadsWriter(out);
      writer.startRDF();
      mapper.map().doOnNext(writer::handleStatement).blockLast();
      writer.endRDF();
    }
  }
}
