package dateline.pipeline;

import dateline.disk.AtomicFile;
import dateline.disk.HashedInput;
import dateline.disk.Sha256;
import dateline.model.Problem;
import dateline.model.Problems;
import dateline.pipeline.InputRecord.Role;
import dateline.pipeline.InputRecord.Source;
import dateline.seed.Seeds;
import dateline.seed.bind.EvidenceLock;
import dateline.seed.read.SeedFile;
import dateline.seed.read.SeedFiles;
import dateline.vocab.OntologyFile;
import dateline.vocab.OntologyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All files that a build reads, as they are now, and whether the last release was made from the
 * same. What that release was made from is kept beside the releases, with size, times and inode of
 * each file: a file where these are unchanged is not read again, unless it had changed in the
 * moments before, since another change within the same tick of the file system's clock would not
 * show.
 */
public final class BuildInputs {
  private static final Logger LOG = LoggerFactory.getLogger(BuildInputs.class);
  private static final String FILE = "built-from";
  private static final String EVIDENCE = EvidenceLock.FILE;
  private static final Duration SETTLED = Duration.ofSeconds(2);
  private static final List<String> ATTRIBUTES =
      List.of("dev", "ino", "size", "lastModifiedTime", "ctime");

  private final BuildPlan plan;
  private final Optional<InputRecord> built;
  private final Map<String, Source> known = new HashMap<>();
  private final Problems mistakes = new Problems();
  private final List<SeedFile> seeds;
  private final Optional<OntologyFiles> ontology;
  private final Optional<Path> texts;
  private final Instant settled = Instant.now().minus(SETTLED);
  private final InputRecord now;

  private BuildInputs(BuildPlan plan) {
    this.plan = plan;
    this.built = read(plan.releases().resolve(FILE));
    built.ifPresent(
        record -> record.sources().forEach(each -> known.put(key(each.role(), each.name()), each)));
    this.seeds = SeedFiles.under(plan.seeds(), mistakes);
    List<Path> folders = OntologyLoader.folders(plan);
    this.ontology = folders.isEmpty() ? Optional.empty() : Optional.of(OntologyFiles.of(folders));
    this.texts =
        plan.texts()
            .or(() -> built.map(InputRecord::texts).filter(t -> !t.isEmpty()).map(Path::of));
    this.now = new InputRecord(texts.map(Path::toString).orElse(""), sources());
  }

  /** Looks at all that a build would read now, and reads what has changed since the last one. */
  public static BuildInputs of(BuildPlan plan) {
    return new BuildInputs(plan);
  }

  /** Differs when anything differs that a build would read. */
  public String fingerprint() {
    return now.fingerprint();
  }

  /** Whether the last release was made from the same. */
  public boolean areBuilt() {
    boolean same = built.isPresent() && built.get().isUnchangedIn(now);
    if (same && !built.get().equals(now)) {
      save(now);
    }
    return same;
  }

  /** The folder of the articles' texts, as given or as the last build found it in the dataset. */
  public Optional<Path> texts() {
    return texts;
  }

  /** The seed files, sorted by name. */
  List<SeedFile> seeds() {
    return seeds;
  }

  /** The ontology's files as they were read; the copy in the program, where there are no others. */
  OntologyFiles ontology() {
    return ontology.orElseGet(() -> OntologyFiles.of(List.of()));
  }

  /** What is wrong with the folder of seeds. */
  Problems mistakes() {
    return mistakes;
  }

  /** What is there now. */
  InputRecord now() {
    return now;
  }

  /**
   * What a build was made from, once it has read it: the hashes of the bytes that were read take
   * the place of those of the bytes that were there before.
   *
   * @param textsRead SHA-256 of the texts that were read, by their names
   */
  InputRecord asRead(Seeds.Read read, Map<String, String> textsRead) {
    Map<String, String> rest = new HashMap<>(textsRead);
    List<Source> sources = new ArrayList<>();
    for (Source each : now.sources()) {
      boolean text = each.role() == Role.TEXT;
      String hash = (text ? rest : read.hashes()).getOrDefault(each.name(), each.sha256());
      Role role = each.role();
      if (role.isSeed()) {
        role = read.shared().contains(each.name()) ? Role.REGISTRY : Role.FACTS;
      }
      if (text) {
        rest.remove(each.name());
      }
      String stat = hash.equals(each.sha256()) ? each.stat() : Source.UNSETTLED;
      sources.add(new Source(role, hash, stat, each.name()));
    }
    rest.forEach((name, hash) -> sources.add(new Source(Role.TEXT, hash, Source.UNSETTLED, name)));
    return new InputRecord(plan.texts().or(read::texts).map(Path::toString).orElse(""), sources);
  }

  /** Forgets what the last release was made from; to be done before another becomes current. */
  void forget() {
    try {
      Files.deleteIfExists(plan.releases().resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what the current release was made from. Where that fails, it is only built again. */
  void save(InputRecord made) {
    try {
      String text = String.join("\n", made.lines()) + "\n";
      AtomicFile.write(plan.releases().resolve(FILE), text);
    } catch (IOException e) {
      LOG.warn("what the release was made from cannot be kept: {}", e.toString());
    }
  }

  private static Optional<InputRecord> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? InputRecord.of(Files.readAllLines(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String key(Role role, String name) {
    return (role.isSeed() ? Role.FACTS : role) + "\t" + name;
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    tree(Role.PROGRAM, program(), sources);
    ontology.stream()
        .flatMap(files -> Stream.concat(files.turtle().stream(), files.rules().stream()))
        .forEach(file -> sources.add(source(file)));
    seeds.forEach(file -> sources.add(source(Role.FACTS, file.name(), file.path())));
    tree(Role.EVIDENCE, plan.seeds().resolve(EVIDENCE), sources);
    texts.ifPresent(folder -> tree(Role.TEXT, folder, sources));
    for (Problem mistake : mistakes.inOrder()) {
      String hash = Sha256.of(mistake.toString().getBytes(StandardCharsets.UTF_8));
      sources.add(new Source(Role.MISTAKE, hash, Source.UNSETTLED, mistake.origin().toString()));
    }
    return sources;
  }

  private static Path program() {
    try {
      return Path.of(BuildInputs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it stands", e);
    }
  }

  private static Source source(OntologyFile file) {
    String hash = Sha256.of(file.text().getBytes(StandardCharsets.UTF_8));
    return new Source(Role.ONTOLOGY, hash, Source.UNSETTLED, file.name());
  }

  /** All files of a folder and the folders below it, or one file. */
  private void tree(Role role, Path root, List<Source> into) {
    SortedMap<String, Path> files = new TreeMap<>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.put(name(root, file), file);
            }
            return FileVisitResult.CONTINUE;
          }

          /** Not there, a loop of links, or closed to us: the build reports what it misses. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
      files.forEach((name, file) -> into.add(source(role, name, file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path root, Path file) {
    return root.equals(file)
        ? file.getFileName().toString()
        : SeedFiles.name(root.relativize(file));
  }

  private Source source(Role role, String name, Path file) {
    Optional<Source> before = Optional.ofNullable(known.get(key(role, name)));
    Role was = before.map(Source::role).orElse(role);
    try {
      String stat = stat(file);
      boolean same = before.isPresent() && before.get().stat().equals(stat);
      return same && !stat.equals(Source.UNSETTLED)
          ? before.get()
          : new Source(was, HashedInput.of(file), stat, name);
    } catch (IOException e) {
      // The build reports it; once it can be read, it differs.
      return new Source(was, "unreadable", Source.UNSETTLED, name);
    }
  }

  private String stat(Path file) throws IOException {
    try {
      Map<String, Object> seen = Files.readAttributes(file, "unix:" + String.join(",", ATTRIBUTES));
      return isRecent(seen, "ctime") || isRecent(seen, "lastModifiedTime")
          ? Source.UNSETTLED
          : ATTRIBUTES.stream()
              .map(each -> seen.get(each).toString())
              .collect(Collectors.joining(" "));
    } catch (UnsupportedOperationException e) {
      return Source.UNSETTLED;
    }
  }

  private boolean isRecent(Map<String, Object> seen, String time) {
    return ((FileTime) seen.get(time)).toInstant().isAfter(settled);
  }
}
