import dateline.store.Releases;
import dateline.web.Server;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much CPU a page takes, warm: every page of the site maps, a hundred rounds at most, over HTTP.
 *
 * <p>{@code java -cp 'target/classes:target/lib/*' bench/Pages.java RELEASES [SECONDS]} prints the
 * CPU time of the whole process (client and compiler included) for the mean and the slowest page.
 */
public final class Pages {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Pages() {}

  public static void main(String[] arguments) throws Exception {
    var release = Releases.in(Path.of(arguments[0])).current().orElseThrow();
    long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 30;
    var options = new Server.Options(Path.of("fuseki-config.ttl"), "localhost", 0);
    try (Server server = Server.start(options, release)) {
      String origin = "http://localhost:" + server.port();
      List<String> pages = new ArrayList<>();
      for (String map : found(get(origin + "/sitemap.xml"))) {
        pages.addAll(found(get(map)).stream().limit(300).toList());
      }
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      do {
        for (String page : pages) {
          get(page);
        }
      } while (System.nanoTime() < end);
      measure(pages);
    }
  }

  private static void measure(List<String> pages) throws Exception {
    double slowest = 0;
    String which = "";
    long start = cpu();
    for (String page : pages) {
      get(page);
    }
    double mean = (cpu() - start) / 1e6 / pages.size();
    for (String page : pages) {
      long before = cpu();
      for (int i = 0; i < 5; i++) {
        get(page);
      }
      double each = (cpu() - before) / 5e6;
      if (each > slowest) {
        slowest = each;
        which = page.replaceFirst("https?://[^/]+", "");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages: mean %.1f ms CPU, slowest %.1f ms (%s)%n",
        pages.size(), mean, slowest, which);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static List<String> found(String map) {
    return Pattern.compile("<loc>([^<]+)</loc>").matcher(map).results().map(r -> r.group(1)).toList();
  }

  private static String get(String address) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
