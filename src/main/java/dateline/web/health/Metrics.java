package dateline.web.health;

import dateline.web.query.AnswerCache;
import dateline.web.release.ServedRelease;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts and times requests, and tells how the server does by Micrometer's Prometheus registry. The
 * registry takes half a second of CPU to load, so it is made when somebody asks for the metrics.
 */
final class Metrics extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient Map<Labels, Totals> requests = new ConcurrentHashMap<>();
  private final AtomicInteger running = new AtomicInteger();
  private final transient ServedRelease served;
  private final transient AnswerCache cache;
  private transient Optional<Registry> registry = Optional.empty();

  /** The servlet's own mapping, not the path, so that there are few. */
  private record Labels(String servlet, int status) {}

  private record Totals(LongAdder count, LongAdder nanoseconds) {}

  private record Registry(PrometheusMeterRegistry meters, Info release, Set<Labels> timed) {}

  Metrics(ServedRelease served, AnswerCache cache) {
    this.served = served;
    this.cache = cache;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    running.incrementAndGet();
    try {
      chain.doFilter(request, response);
    } finally {
      running.decrementAndGet();
      var labels = new Labels(request.getHttpServletMapping().getPattern(), response.getStatus());
      Totals totals =
          requests.computeIfAbsent(labels, l -> new Totals(new LongAdder(), new LongAdder()));
      totals.count().increment();
      totals.nanoseconds().add(System.nanoTime() - start);
    }
  }

  /** In the text format that Prometheus reads. */
  synchronized String text() {
    Registry made = registry.orElseGet(this::make);
    registry = Optional.of(made);
    made.release().setLabelValues(served.release().id());
    requests.forEach(
        (labels, totals) -> {
          if (made.timed().add(labels)) {
            register(made.meters(), labels, totals);
          }
        });
    return made.meters().scrape();
  }

  private static void register(PrometheusMeterRegistry meters, Labels labels, Totals totals) {
    FunctionTimer.builder(
            "dateline.requests",
            totals,
            from -> from.count().sum(),
            from -> from.nanoseconds().sum(),
            TimeUnit.NANOSECONDS)
        .description("Requests answered, and the time spent on them")
        .tag("servlet", labels.servlet())
        .tag("status", Integer.toString(labels.status()))
        .register(meters);
  }

  private Registry make() {
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(meters);
    FunctionCounter.builder("dateline.answers.found", cache, AnswerCache::hits)
        .description("Query answers from the cache")
        .register(meters);
    FunctionCounter.builder("dateline.answers.missed", cache, AnswerCache::misses)
        .description("Query answers that were not in the cache")
        .register(meters);
    Gauge.builder("dateline.requests.running", running, AtomicInteger::get)
        .description("Requests under way")
        .register(meters);
    Gauge.builder("dateline.quads", served, from -> from.release().manifest().quads())
        .description("Quads of the release that is served")
        .register(meters);
    Info release =
        Info.builder()
            .name("dateline_release_info")
            .help("The release that is served")
            .labelNames("release")
            .register(meters.getPrometheusRegistry());
    return new Registry(meters, release, new HashSet<>());
  }
}
