package dateline.store;

import dateline.disk.FileLock;
import dateline.disk.FileSync;
import dateline.dump.ReleaseException;
import dateline.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * The directory of releases: one directory each, {@code current} pointing at the one that is
 * served, and {@code history.tsv}. Every step leaves the current release whole, so that a process
 * may be killed at any moment.
 *
 * @param directory made when the first release is staged
 * @param kept how many releases stay when a new one is published, at least 1; more stay while they
 *     are open
 */
public record Releases(Path directory, int kept) {
  private static final String CURRENT = "current";
  private static final String STAGED = ".staging-";
  private static final String REMOVED = ".removed-";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * A release that is at hand.
   *
   * @param release itself
   * @param since when it was switched to last
   * @param current whether it is the one being served
   */
  public record Listed(Release release, Instant since, boolean current) {}

  /** What is done while no other process switches or prunes. */
  private interface Switch {
    void run() throws IOException;
  }

  /** Keeps the last five releases. */
  public static Releases in(Path directory) {
    return new Releases(directory, 5);
  }

  /** The release that is served; empty before the first build. */
  public Optional<Release> current() {
    return currentId().flatMap(this::byId);
  }

  /** The releases at hand, the one that was switched to last first. */
  public List<Listed> list() {
    String current = currentId().orElse("");
    var remaining = new LinkedHashMap<String, Release>();
    onDisk().forEach(release -> remaining.put(release.id(), release));
    var listed = new ArrayList<Listed>();
    for (History.Entry entry : latestFirst()) {
      Optional.ofNullable(remaining.remove(entry.release()))
          .ifPresent(r -> listed.add(new Listed(r, entry.when(), r.id().equals(current))));
    }
    // A build was killed before it could write the history.
    remaining
        .values()
        .forEach(r -> listed.add(new Listed(r, lastModified(r), r.id().equals(current))));
    return listed;
  }

  /**
   * Finds a release by what a person types.
   *
   * @param name an id, the beginning of one, {@code current} or {@code previous}
   * @throws ReleaseException when there is none or more than one
   */
  public Release find(String name) {
    List<Release> found =
        switch (name) {
          case CURRENT -> current().stream().toList();
          case "previous" -> previous().stream().toList();
          default -> onDisk().stream().filter(r -> r.id().startsWith(name)).toList();
        };
    if (found.size() == 1) {
      return found.get(0);
    }
    List<String> ids = (found.isEmpty() ? onDisk() : found).stream().map(Release::id).toList();
    throw new ReleaseException(
        "%s release \"%s\"; there are: %s"
            .formatted(found.isEmpty() ? "no" : "more than one", name, String.join(", ", ids)));
  }

  /** Makes a release the current one again. */
  public void use(Release release) {
    switchTo(release, "used");
  }

  /**
   * Begins a new release, and cleans up after builds that were killed.
   *
   * @throws ReleaseException when another build is under way
   */
  public Staging stage() {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(".build.lock");
      Optional<FileLock> lock = FileLock.tryExclusive(file);
      if (lock.isEmpty()) {
        throw new ReleaseException(
            "another build is at work in %s (process %s); wait for it to end"
                .formatted(directory, FileLock.holder(file)));
      }
      for (Path left : entries(STAGED + "*", REMOVED + "*")) {
        FileSync.delete(left);
      }
      Path staged = directory.resolve(STAGED + ProcessHandle.current().pid());
      return new Staging(this, staged, lock.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Release> byId(String id) {
    Path path = directory.resolve(id);
    return Files.exists(path.resolve(Manifest.FILE))
        ? Optional.of(Release.at(path))
        : Optional.empty();
  }

  /** Gives a whole release its final place. */
  Release adopt(Path staged, String id) throws IOException {
    Path path = directory.resolve(id);
    // What is there is no release: it has no manifest.
    FileSync.delete(path);
    Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE);
    FileSync.forceOne(directory);
    return Release.at(path);
  }

  void publish(Release release) {
    if (!currentId().equals(Optional.of(release.id()))) {
      switchTo(release, "published");
    }
    prune();
  }

  private void switchTo(Release release, String what) {
    whileNobodyElseSwitches(
        () -> {
          FileSync.point(directory.resolve(CURRENT), release.id(), directory.resolve(".current"));
          history().append(release.id(), what);
        });
  }

  /** Removes all but the last releases; one that any process has open stays. */
  private void prune() {
    whileNobodyElseSwitches(
        () -> {
          for (Listed old : list().stream().skip(kept).filter(l -> !l.current()).toList()) {
            remove(old.release());
          }
        });
  }

  private void remove(Release release) throws IOException {
    Path removed = directory.resolve(REMOVED + release.id());
    Optional<FileLock> lock = FileLock.tryExclusive(release.directory().resolve(Release.LOCK));
    if (lock.isEmpty()) {
      return;
    }
    try {
      if (!Engine.isOpenElsewhere(release.directory())) {
        Files.move(release.directory(), removed, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      lock.get().close();
    }
    FileSync.delete(removed);
  }

  private void whileNobodyElseSwitches(Switch action) {
    FileLock lock = waitForSwitch();
    try {
      action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.close();
    }
  }

  private FileLock waitForSwitch() {
    Path file = directory.resolve(".switch.lock");
    Instant patience = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(patience)) {
      Optional<FileLock> lock = FileLock.tryExclusive(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    throw new ReleaseException(
        "process %s has been switching releases in %s for %d seconds"
            .formatted(FileLock.holder(file), directory, PATIENCE.toSeconds()));
  }

  private Optional<String> currentId() {
    try {
      Path link = directory.resolve(CURRENT);
      return Files.isSymbolicLink(link)
          ? Optional.of(Files.readSymbolicLink(link).getFileName().toString())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that was current before the current one, as far as it is still there. */
  private Optional<Release> previous() {
    String current = currentId().orElse("");
    return latestFirst().stream()
        .map(History.Entry::release)
        .filter(id -> !id.equals(current))
        .flatMap(id -> byId(id).stream())
        .findFirst();
  }

  private List<History.Entry> latestFirst() {
    var entries = new ArrayList<>(history().entries());
    Collections.reverse(entries);
    return entries;
  }

  private List<Release> onDisk() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    return entries("*").stream()
        .filter(path -> ID.matcher(path.getFileName().toString()).matches())
        .flatMap(path -> byId(path.getFileName().toString()).stream())
        .sorted(Comparator.comparing(Release::id))
        .toList();
  }

  private List<Path> entries(String... globs) {
    var entries = new ArrayList<Path>();
    for (String glob : globs) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
        found.forEach(entries::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return entries;
  }

  private static Instant lastModified(Release release) {
    try {
      return Files.getLastModifiedTime(release.directory().resolve(Manifest.FILE)).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private History history() {
    return new History(directory.resolve("history.tsv"));
  }
}
