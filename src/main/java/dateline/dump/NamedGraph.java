package dateline.dump;

import java.util.List;

/**
 * Where a named graph's lines stand in a release; one row of {@code graphs.tsv}.
 *
 * @param iri the graph's name
 * @param file name of the file in {@code quads/}
 * @param offset of the graph's first byte in the file
 * @param length in bytes
 * @param quads how many lines
 * @param sha256 of the graph's bytes, hexadecimal
 */
public record NamedGraph(
    String iri, String file, long offset, long length, long quads, String sha256) {

  String row() {
    return String.join(
        "\t",
        iri,
        file,
        Long.toString(offset),
        Long.toString(length),
        Long.toString(quads),
        sha256);
  }

  static NamedGraph parse(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    return new NamedGraph(
        cells.get(0),
        cells.get(1),
        Long.parseLong(cells.get(2)),
        Long.parseLong(cells.get(3)),
        Long.parseLong(cells.get(4)),
        cells.get(5));
  }
}
