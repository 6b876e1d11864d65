package dateline.pipeline;

import dateline.fuse.PartyLink;
import dateline.fuse.Shortcuts;
import dateline.model.Problems;
import dateline.model.Tie;
import dateline.rdf.NQuads;
import dateline.sort.Entry;
import dateline.sort.Groups;
import java.util.ArrayList;
import java.util.List;

/** Each pair of parties from what links them. */
final class TieStep {
  private static final int BATCH = 256;

  private final BuildContext flow;
  private final CheckedRenderer quads;

  TieStep(BuildContext flow, CheckedRenderer quads) {
    this.flow = flow;
    this.quads = quads;
  }

  /** Adds the links of each pair up to a tie. */
  void run() {
    flow.batches()
        .run(new Groups(flow.pairs().sorted()), BATCH, this::work, flow.problems()::addAll);
  }

  private Problems work(List<List<Entry>> pairs) {
    NQuads lines = new NQuads();
    Problems problems = new Problems();
    List<Entry> derived = new ArrayList<>();
    for (List<Entry> pair : pairs) {
      quads.tie(tie(pair), lines, problems).forEach(line -> derived.add(BuildContext.line(line)));
    }
    flow.derived().addAll(derived);
    return problems;
  }

  /** Adds up what links one pair. */
  static Tie tie(List<Entry> pair) {
    return Shortcuts.tie(
        pair.stream().map(entry -> PartyLink.unpack(entry.key(), entry.value())).toList());
  }
}
