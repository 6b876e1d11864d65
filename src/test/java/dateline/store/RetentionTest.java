package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which releases stay: the last ones, one a day, and those that are named. */
class RetentionTest {
  @TempDir Path directory;
  private final Days clock = new Days();

  /** A clock that is set by hand. */
  private static final class Days extends Clock {
    private Instant now = Instant.parse("2030-05-01T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  @Test
  void manySavesOfOneDayLeaveTheReleasesOfOtherDays() {
    Releases releases = new Releases(directory, clock);
    releases.retain(retention -> retention.with(2, 30));
    String monday = publish(releases, "monday");
    clock.pass(Duration.ofMinutes(5));
    String later = publish(releases, "monday, later");
    clock.pass(Duration.ofDays(1));
    String tuesday = publish(releases, "tuesday");
    clock.pass(Duration.ofDays(1));
    for (int save = 0; save < 4; save++) {
      publish(releases, "save " + save);
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(ids(releases)).hasSize(4).contains(later, tuesday).doesNotContain(monday);

    clock.pass(Duration.ofDays(31));
    publish(releases, "a month later");
    assertThat(ids(releases)).hasSize(2).doesNotContain(later, tuesday);
  }

  @Test
  void whatIsNamedStaysUntilItIsUnkept() {
    Releases releases = new Releases(directory, clock);
    releases.retain(retention -> retention.with(1, 0));
    String first = publish(releases, "first");
    Release release = releases.find(first);
    releases.retain(retention -> retention.keeping(release, "as\tquoted\nin print"));
    publish(releases, "second");
    publish(releases, "third");
    assertThat(ids(releases)).hasSize(2).contains(first);
    assertThat(releases.list().get(1).kept()).contains("as quoted in print");

    releases.retain(retention -> retention.without(release));
    publish(releases, "fourth");
    assertThat(ids(releases)).hasSize(1).doesNotContain(first);
  }

  @Test
  void whatIsCurrentStaysHoweverOldItIs() {
    Releases releases = new Releases(directory, clock);
    releases.retain(retention -> retention.with(1, 0));
    String first = publish(releases, "first");
    clock.pass(Duration.ofDays(400));
    publish(releases, "first");
    assertThat(ids(releases)).containsExactly(first);
    assertThatThrownBy(() -> releases.retain(retention -> retention.with(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String publish(Releases releases, String mark) {
    return SampleQuads.publish(releases, mark).id();
  }

  private static List<String> ids(Releases releases) {
    return releases.list().stream().map(listed -> listed.release().id()).toList();
  }
}
