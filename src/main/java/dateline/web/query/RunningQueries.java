package dateline.web.query;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries under way. When the heap is nearly full even after a garbage collection, the one that
 * runs longest is ended: sorting, grouping and joining hold their rows in memory, and Jena does not
 * bound them.
 */
public final class RunningQueries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);
  private static final double NEARLY_FULL = 0.8;
  private static final long LOOK_EVERY_MS = 100;

  private final Map<HttpAction, Running> running = new ConcurrentHashMap<>();
  private final List<MemoryPoolMXBean> pools;
  private final Thread guard;

  private record Running(QueryExec exec, long since) {}

  public RunningQueries() {
    pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
            .toList();
    guard = new Thread(this::guard, "memory guard");
    guard.setDaemon(true);
    guard.start();
  }

  private void guard() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY_MS);
        look();
      }
    } catch (InterruptedException e) {
      // The server is stopped.
      Thread.currentThread().interrupt();
    }
  }

  void begin(HttpAction action, QueryExec exec) {
    running.put(action, new Running(exec, System.nanoTime()));
  }

  void end(HttpAction action) {
    running.remove(action);
  }

  private void look() {
    if (running.isEmpty() || !isNearlyFull()) {
      return;
    }
    // What is full may be rubbish.
    System.gc();
    if (isNearlyFull()) {
      running.values().stream()
          .min(Comparator.comparingLong(Running::since))
          .ifPresent(
              longest -> {
                LOG.warn("memory is short: the query that has run longest is ended");
                longest.exec().abort();
              });
    }
  }

  private boolean isNearlyFull() {
    return pools.stream()
        .map(MemoryPoolMXBean::getUsage)
        .anyMatch(usage -> usage.getUsed() > NEARLY_FULL * usage.getMax());
  }

  @Override
  public void close() {
    guard.interrupt();
  }
}
