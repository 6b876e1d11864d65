package dateline.web.health;

import dateline.web.query.AnswerCache;
import dateline.web.release.ServedRelease;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts and times requests, and tells how the server does, in Micrometer's Prometheus registry.
 */
final class Metrics extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicInteger running = new AtomicInteger();
  private final transient ServedRelease served;
  private final transient Info release =
      Info.builder()
          .name("dateline_release_info")
          .help("The release that is served")
          .labelNames("release")
          .register(registry.getPrometheusRegistry());

  Metrics(ServedRelease served, AnswerCache cache) {
    this.served = served;
    new JvmMemoryMetrics().bindTo(registry);
    FunctionCounter.builder("dateline.answers.found", cache, AnswerCache::hits)
        .description("Query answers from the cache")
        .register(registry);
    FunctionCounter.builder("dateline.answers.missed", cache, AnswerCache::misses)
        .description("Query answers that were not in the cache")
        .register(registry);
    Gauge.builder("dateline.requests.running", running, AtomicInteger::get)
        .description("Requests under way")
        .register(registry);
    Gauge.builder("dateline.quads", served, from -> from.release().manifest().quads())
        .description("Quads of the release that is served")
        .register(registry);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Timer.Sample sample = Timer.start(registry);
    running.incrementAndGet();
    try {
      chain.doFilter(request, response);
    } finally {
      running.decrementAndGet();
      // The servlet's own mapping, not the path, so that there are few.
      String servlet = request.getHttpServletMapping().getPattern();
      String status = Integer.toString(response.getStatus());
      sample.stop(registry.timer("dateline.requests", "servlet", servlet, "status", status));
    }
  }

  /** In the text format that Prometheus reads. */
  String text() {
    release.setLabelValues(served.release().id());
    return registry.scrape();
  }
}
