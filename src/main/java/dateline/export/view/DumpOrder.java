package dateline.export.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** The order that a release's dumps are in: by graph, then by N-Quads line. */
public final class DumpOrder {
  static final Comparator<Quad> QUADS =
      Comparator.comparing((Quad quad) -> quad.getGraph().toString())
          .thenComparing(quad -> NodeFmtLib.strNT(quad.getSubject()))
          .thenComparing(quad -> NodeFmtLib.strNT(quad.getPredicate()))
          .thenComparing(quad -> NodeFmtLib.strNT(quad.getObject()));

  private DumpOrder() {}

  public static List<Quad> sorted(Collection<Quad> quads) {
    return quads.stream().distinct().sorted(QUADS).toList();
  }
}
