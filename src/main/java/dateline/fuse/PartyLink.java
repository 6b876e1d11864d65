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
 * @param inferred why it is taken to be so, where no claim states it outright
 * @param through the delegations through which alone one of the two takes part
 */
public record PartyLink(
    String shortcut,
    boolean symmetric,
    Ref from,
    Ref to,
    Ref thing,
    Optional<UncertainDate> date,
    List<Voice> voices,
    List<String> inferred,
    List<Ref> through) {

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
    out.each(inferred, out::text);
    out.each(through, delegation -> ClaimCodec.ref(out, delegation));
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
        in.each(() -> Voice.unpack(in)),
        in.each(in::text),
        in.each(() -> ClaimCodec.ref(in)));
  }
}
