package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.OpenRelease;
import dateline.store.Release;
import dateline.store.Releases;
import dateline.web.release.ServedRelease;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases change under those who read. */
class SwitchTest {
  @TempDir Path directory;

  @Test
  void noRequestIsLostOrSeesTwoReleases() throws InterruptedException {
    Releases releases = TestServer.keepingOne(directory);
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    var over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(4);
    try (TestServer server = TestServer.over(publish(releases, 0))) {
      for (int i = 0; i < 4; i++) {
        readers.execute(() -> read(server, over, seen));
      }
      for (int number = 1; number <= 8; number++) {
        Release release = publish(releases, number);
        server.server().switchTo(release);
        assertThat(server.server().release()).isEqualTo(release);
      }
      over.set(true);
      readers.shutdown();
      assertThat(readers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      assertThat(seen).hasSizeGreaterThan(50).containsOnly("whole");
      // What is no longer read is closed, and so it can be removed.
      publish(releases, 9);
      assertThat(releases.list()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void whatIsUnderWayEndsWithTheReleaseThatItBeganWith() {
    Releases releases = TestServer.keepingOne(directory);
    Release first = publish(releases, 1);
    try (ServedRelease served = new ServedRelease(first)) {
      OpenRelease lease = served.lease();
      Release second = publish(releases, 2);
      served.switchTo(second);
      assertThat(lease.release()).isEqualTo(first);
      assertThat(lease.dataset().isInTransaction()).isFalse();
      assertThat(served.release()).isEqualTo(second);
      publish(releases, 3);
      assertThat(first.directory()).exists();
      lease.close();
      publish(releases, 4);
      assertThat(first.directory()).doesNotExist();
    }
  }

  private static Release publish(Releases releases, int number) {
    return TestServer.publish(
        releases,
        List.of(
            ":x rdfs:label \"release" + number + "\" :core",
            ":x dl:number \"" + number + "\" :derived"));
  }

  private static void read(TestServer server, AtomicBoolean over, Queue<String> seen) {
    String query =
        "SELECT ?l ?n { ?s text:query (rdfs:label 'release*') ; rdfs:label ?l ; dl:number ?n }";
    while (!over.get()) {
      try {
        var answer = server.select(query);
        boolean whole =
            answer.statusCode() == 200 && answer.body().matches("l,n\r\nrelease(\\d+),\\1\r\n");
        seen.add(whole ? "whole" : answer.statusCode() + answer.body());
      } catch (RuntimeException e) {
        seen.add(e.toString());
      }
    }
  }
}
