package dateline.pipeline;

import dateline.disk.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a build was made from, each with the hash of the bytes that were read. The next
 * build compares it with what is there then.
 *
 * @param texts the folder of the articles' texts; empty where there was none
 * @param sources the files: seed files in the order that packed parts count them
 */
record InputRecord(String texts, List<Source> sources) {

  /** What a file is to a build. */
  enum Role {
    /** Part of the program: it may do everything in another way. */
    PROGRAM,
    ONTOLOGY,
    /** A seed file with dataset or registry, by which all facts are understood. */
    REGISTRY,
    /** A seed file with nothing but articles and facts. */
    FACTS,
    /** The recorded places of quotes. */
    EVIDENCE,
    TEXT,
    /** No file, but what is wrong with the folder. */
    MISTAKE;

    boolean isSeed() {
      return this == REGISTRY || this == FACTS;
    }
  }

  /**
   * One file.
   *
   * @param stat size, times and inode when it was read; {@link #UNSETTLED} where it had changed so
   *     shortly before that another change might not show in them
   */
  record Source(Role role, String sha256, String stat, String name) {
    static final String UNSETTLED = "-";

    /** Role, hash and name. */
    String content() {
      return role + "\t" + sha256 + "\t" + name;
    }
  }

  InputRecord {
    sources = List.copyOf(sources);
  }

  /** Reads what {@link #lines} gave; empty where that was damaged. */
  static Optional<InputRecord> of(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(checksum(lines))) {
      return Optional.empty();
    }
    return Optional.of(
        new InputRecord(lines.get(1), lines.stream().skip(2).map(InputRecord::source).toList()));
  }

  private static Source source(String line) {
    String[] cells = line.split("\t", 4);
    return new Source(Role.valueOf(cells[0]), cells[1], cells[2], cells[3]);
  }

  /** A checksum, the folder of texts, and a line for each file. */
  List<String> lines() {
    List<String> lines =
        Stream.concat(
                Stream.of("", texts),
                sources.stream()
                    .map(
                        each ->
                            each.role + "\t" + each.sha256 + "\t" + each.stat + "\t" + each.name))
            .collect(Collectors.toList());
    lines.set(0, checksum(lines));
    return lines;
  }

  private static String checksum(List<String> lines) {
    return hash(lines.stream().skip(1));
  }

  /** Differs when the name, role or content of any file does. */
  String fingerprint() {
    return hash(Stream.concat(Stream.of(texts), sources.stream().map(Source::content)));
  }

  private static String hash(Stream<String> lines) {
    return Sha256.of(lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
  }

  /** The seed files, in the order that packed parts count them. */
  List<Source> seeds() {
    return sources.stream().filter(each -> each.role.isSeed()).toList();
  }

  /** Whether the same bytes are there, and nothing more but further texts. */
  boolean isUnchangedIn(InputRecord now) {
    return isSameBut(now, Set.of());
  }

  /**
   * Whether all that every fact is understood with is as it was: program, ontology, dataset and
   * registry, and the texts that were read.
   */
  boolean isUnchangedButForFactsIn(InputRecord now) {
    return isSameBut(now, Set.of(Role.FACTS, Role.EVIDENCE));
  }

  private boolean isSameBut(InputRecord now, Set<Role> free) {
    Set<String> there = now.contents(free);
    Set<String> before = contents(free);
    return texts.equals(now.texts)
        && there.containsAll(before)
        && there.stream()
            .allMatch(each -> each.startsWith(Role.TEXT + "\t") || before.contains(each));
  }

  private Set<String> contents(Set<Role> without) {
    return sources.stream()
        .filter(each -> !without.contains(each.role))
        .map(Source::content)
        .collect(Collectors.toSet());
  }
}
