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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of releases: one directory each, {@code current} pointing at the one that is
 * served, and {@code history.tsv}. Every step leaves the current release whole, so that a process
 * may be killed at any moment.
 *
 * @param directory made when the first release is staged
 * @param clock tells when a release was switched to, and which ones are old
 */
public record Releases(Path directory, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
  private static final String STAGED = ".staging-";
  private static final String REMOVED = ".removed-";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  /**
   * A release that is at hand.
   *
   * @param release itself
   * @param since when it was switched to last
   * @param current whether it is the one being served
   * @param kept the name under which a person keeps it, if one does
   */
  public record Listed(Release release, Instant since, boolean current, Optional<String> kept) {}

  public static Releases in(Path directory) {
    return new Releases(directory, Clock.systemUTC());
  }

  /**
   * The release that is served; empty before the first build.
   *
   * @throws ReleaseException when it is damaged
   */
  public Optional<Release> current() {
    return pointer().id().map(this::existing);
  }

  /** The releases at hand that can be read, the one that was switched to last first. */
  public List<Listed> list() {
    String current = pointer().id().orElse("");
    Map<String, String> kept = retention().named();
    var remaining = new LinkedHashMap<String, Release>();
    onDisk().forEach(id -> readable(id).ifPresent(release -> remaining.put(id, release)));
    var listed = new ArrayList<Listed>();
    for (History.Entry entry : latestFirst()) {
      Optional.ofNullable(remaining.remove(entry.release()))
          .ifPresent(r -> listed.add(listed(r, entry.when(), current, kept)));
    }
    // A build was killed before it could write the history.
    remaining.values().forEach(r -> listed.add(listed(r, lastModified(r), current, kept)));
    return listed;
  }

  private static Listed listed(
      Release release, Instant since, String current, Map<String, String> kept) {
    String id = release.id();
    return new Listed(release, since, id.equals(current), Optional.ofNullable(kept.get(id)));
  }

  /**
   * Finds a release by what a person types.
   *
   * @param name an id, the beginning of one, {@code current} or {@code previous}
   * @throws ReleaseException when there is none or more than one, or it is damaged
   */
  public Release find(String name) {
    List<String> found =
        switch (name) {
          case Pointer.CURRENT -> pointer().id().stream().toList();
          case "previous" -> previous().stream().toList();
          default -> onDisk().stream().filter(id -> id.startsWith(name)).toList();
        };
    if (found.size() == 1) {
      return existing(found.get(0));
    }
    throw new ReleaseException(
        "%s release \"%s\"; there are: %s"
            .formatted(
                found.isEmpty() ? "no" : "more than one",
                name,
                String.join(", ", found.isEmpty() ? onDisk() : found)));
  }

  /**
   * Makes a release the current one again.
   *
   * @throws ReleaseException when it cannot be opened; then nothing changes
   */
  public void use(Release release) {
    release.open().close();
    switchTo(release, "used");
  }

  public Retention retention() {
    return Retention.read(directory);
  }

  /** Changes which releases stay when a new one is published. */
  public void retain(UnaryOperator<Retention> change) {
    pointer().exclusively(() -> change.apply(retention()).write(directory));
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

  /** The release with that id, if it is there and can be opened. */
  Optional<Release> sound(String id) {
    try {
      Optional<Release> release = byId(id);
      release.ifPresent(found -> found.open().close());
      return release;
    } catch (ReleaseException e) {
      LOG.warn("{}; it is built again", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Release> byId(String id) {
    Path path = directory.resolve(id);
    return Files.exists(path.resolve(Manifest.FILE))
        ? Optional.of(Release.at(path))
        : Optional.empty();
  }

  private Release existing(String id) {
    return byId(id)
        .orElseThrow(
            () -> new ReleaseException("release %s has no %s".formatted(id, Manifest.FILE)));
  }

  private Optional<Release> readable(String id) {
    try {
      return byId(id);
    } catch (ReleaseException e) {
      return Optional.empty();
    }
  }

  /** Gives a whole release its final place; what is there cannot be opened. */
  Release adopt(Path staged, String id) throws IOException {
    Path path = directory.resolve(id);
    Path removed = directory.resolve(REMOVED + id);
    if (Files.exists(path)) {
      FileSync.delete(removed);
      Files.move(path, removed, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE);
    FileSync.forceOne(directory);
    FileSync.delete(removed);
    return Release.at(path);
  }

  void publish(Release release) {
    if (!pointer().id().equals(Optional.of(release.id()))) {
      switchTo(release, "published");
    }
    prune();
  }

  private void switchTo(Release release, String what) {
    pointer()
        .exclusively(
            () -> {
              pointer().set(release.id());
              history().append(clock.instant(), release.id(), what);
            });
  }

  /** Removes what is not retained; a release that any process has open stays. */
  private void prune() {
    pointer()
        .exclusively(
            () -> {
              for (Listed old : retention().removable(list(), clock.instant())) {
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

  /** The id of what was current before the current one, as far as it is still there. */
  private Optional<String> previous() {
    String current = pointer().id().orElse("");
    return latestFirst().stream()
        .map(History.Entry::release)
        .filter(id -> !id.equals(current) && byId(id).isPresent())
        .findFirst();
  }

  private List<History.Entry> latestFirst() {
    var entries = new ArrayList<>(history().entries());
    Collections.reverse(entries);
    return entries;
  }

  /** Ids, sorted. */
  private List<String> onDisk() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    return entries("*").stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> ID.matcher(name).matches())
        .sorted()
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

  private Pointer pointer() {
    return new Pointer(directory);
  }

  private History history() {
    return new History(directory.resolve("history.tsv"));
  }
}
