package dateline.fuse;

import dateline.model.Ref;
import dateline.model.UncertainDate;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.util.List;
import java.util.Optional;

/**
 * That one established thing links two parties.
 *
 * @param shortcut IRI of the shortcut property
 * @param symmetric whether it holds both ways; then {@code from} comes before {@code to}
 * @param thing the event, tenure or relation behind it
 * @param voices those who say both ends of it; none where only several claims together do
 */
public record PartyLink(
    String shortcut,
    boolean symmetric,
    Ref from,
    Ref to,
    Ref thing,
    Optional<UncertainDate> date,
    List<Voice> voices) {

  /** What links of one tie have in common, packed. */
  public byte[] pair() {
    RecordWriter out = new RecordWriter().text(shortcut).number(symmetric ? 1 : 0);
    ClaimCodec.ref(out, from);
    ClaimCodec.ref(out, to);
    return out.toBytes();
  }

  /** The rest of the link, packed. */
  public byte[] rest() {
    RecordWriter out = new RecordWriter();
    ClaimCodec.ref(out, thing);
    out.optional(date, day -> ClaimCodec.date(out, day));
    out.each(voices, voice -> voice.pack(out));
    return out.toBytes();
  }

  /** The thing behind a link, from the rest of it. */
  public static Ref thingOf(byte[] rest) {
    return ClaimCodec.ref(new RecordReader(rest));
  }

  /** The link that was packed in two parts. */
  public static PartyLink unpack(byte[] pair, byte[] rest) {
    RecordReader of = new RecordReader(pair);
    RecordReader in = new RecordReader(rest);
    return new PartyLink(
        of.text(),
        of.number() == 1,
        ClaimCodec.ref(of),
        ClaimCodec.ref(of),
        ClaimCodec.ref(in),
        in.optional(() -> ClaimCodec.date(in)),
        in.each(() -> Voice.unpack(in)));
  }
}
