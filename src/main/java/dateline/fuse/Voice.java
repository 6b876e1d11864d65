package dateline.fuse;

import dateline.model.Claim;
import dateline.model.Mention;
import dateline.model.Ref;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who says something: a publisher, and the sources that its word goes back to.
 *
 * @param sources at least one, sorted; a statement stands for its speakers, so that it makes no
 *     difference whether a paper tells of the statement or only quotes its speakers
 */
public record Voice(Ref publisher, List<Ref> sources) {
  public Voice {
    sources = List.copyOf(sources);
  }

  static Voice of(Claim claim) {
    return new Voice(
        claim.word().publisher(),
        claim.word().sources().stream()
            .flatMap(source -> speakers(source, claim))
            .distinct()
            .sorted()
            .toList());
  }

  void pack(RecordWriter out) {
    ClaimCodec.ref(out, publisher);
    out.each(sources, source -> ClaimCodec.ref(out, source));
  }

  static Voice unpack(RecordReader in) {
    return new Voice(ClaimCodec.ref(in), in.each(() -> ClaimCodec.ref(in)));
  }

  private static Stream<Ref> speakers(Ref source, Claim claim) {
    return source.kind().inRegistry() || claim.word().speakers().isEmpty()
        ? Stream.of(source)
        : claim.word().speakers().stream().map(Mention::whom);
  }
}
