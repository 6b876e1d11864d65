package dateline.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on batches side by side, one on each core, and hands the results on in the order of the
 * batches. Reads no further ahead than keeps the cores busy.
 */
final class ParallelBatches implements AutoCloseable {
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          cores,
          work -> {
            Thread thread = new Thread(work, "build");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Goes through all items.
   *
   * @param size how many items make a batch
   * @param work what is done with a batch, by any thread
   * @param results gets each batch's result, in this thread
   */
  <T, R> void run(Iterator<T> items, int size, Function<List<T>, R> work, Consumer<R> results) {
    Queue<Future<R>> running = new ArrayDeque<>();
    while (items.hasNext()) {
      List<T> batch = new ArrayList<>(size);
      while (items.hasNext() && batch.size() < size) {
        batch.add(items.next());
      }
      running.add(workers.submit(() -> work.apply(batch)));
      if (running.size() > 2 * cores) {
        results.accept(result(running.remove()));
      }
    }
    running.forEach(rest -> results.accept(result(rest)));
  }

  private static <R> R result(Future<R> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
