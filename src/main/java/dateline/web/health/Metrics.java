package dateline.web.health;

import dateline.web.query.AnswerCache;
import dateline.web.release.ServedRelease;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests, by first part of the path and status, and the time they take. */
final class Metrics extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final transient LongAdder nanoseconds = new LongAdder();
  private final transient LongAdder running = new LongAdder();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    running.increment();
    try {
      chain.doFilter(request, response);
    } finally {
      running.decrement();
      nanoseconds.add(System.nanoTime() - start);
      // The servlet's own mapping, not the path, so that there are few.
      String labels =
          "servlet=\"%s\",status=\"%d\""
              .formatted(request.getHttpServletMapping().getPattern(), response.getStatus());
      requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
    }
  }

  /** In the text format that Prometheus reads. */
  String text(ServedRelease served, AnswerCache cache) {
    var text = new StringBuilder();
    head(text, "dateline_requests_total", "counter", "Requests answered.");
    requests.forEach(
        (labels, count) ->
            text.append("dateline_requests_total{%s} %d%n".formatted(labels, count.sum())));
    one(text, "dateline_requests_seconds_total", "counter", "Time spent.", nanoseconds.sum() / 1e9);
    one(text, "dateline_requests_running", "gauge", "Requests under way.", running.sum());
    head(text, "dateline_release_info", "gauge", "The release that is served.");
    text.append("dateline_release_info{release=\"%s\"} 1%n".formatted(served.release().id()));
    one(text, "dateline_quads", "gauge", "Quads served.", served.release().manifest().quads());
    one(text, "dateline_answers_found_total", "counter", "Answers given again.", cache.found());
    one(text, "dateline_answers_missed_total", "counter", "Answers made anew.", cache.missed());
    Runtime java = Runtime.getRuntime();
    one(
        text,
        "dateline_heap_bytes",
        "gauge",
        "Heap in use.",
        java.totalMemory() - java.freeMemory());
    return text.toString();
  }

  private static void one(StringBuilder text, String name, String type, String help, Number value) {
    head(text, name, type, help);
    text.append(name).append(' ').append(value).append('\n');
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP %s %s%n# TYPE %s %s%n".formatted(name, help, name, type));
  }
}
