import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks two servers over the same release the cookbook's questions, one request after the other, and
 * prints what they take, as a table and as ratios.
 *
 * <p>{@code java bench/Queries.java COOKBOOK OURS PID STOCK PID [ROUNDS]}: the folder of the queries, and
 * for each of the two servers the address of its SPARQL endpoint and its process.
 *
 * <p>Three runs. <em>New</em>: in each round a query asks about something else, of n things about the one
 * of rank n^(i/rounds), so about what everybody tells of and about what nobody does; a query without a
 * parameter gets a comment with a number. No answer can come from a cache. <em>Again</em>: the same request
 * over and over. <em>Mixed</em>: requests as they might come, every query as often as another, about what
 * is told of the more often the more is told of it (Zipf's law).
 */
public final class Queries {
  private static final int WARM = 3;
  private static final int AGAIN = 20;
  private static final int MIXED = 400;
  private static final String BASE = "https://dateline.example/";
  private static final Pattern PARAMETER = Pattern.compile("# param: (\\w+) (iri|date|string) (\\S+) .*");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String PREFIXES =
      Stream.concat(
              Stream.of("person", "organisation", "place", "post", "agreement", "topic", "event", "article")
                  .map(kind -> "PREFIX " + kind + ": <" + BASE + kind + "/>\n"),
              Stream.of(
                  "PREFIX dl: <https://w3id.org/dateline#>\n",
                  "PREFIX oa: <http://www.w3.org/ns/oa#>\n",
                  "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n",
                  "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n",
                  "PREFIX text: <http://jena.apache.org/text#>\n",
                  "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"))
          .collect(Collectors.joining());

  /** What is asked about: IRIs of a kind, most told of first. */
  private static final Map<String, String> RANKS =
      Map.of(
          "person", "?m dl:mentions ?x . ?x a dl:Person",
          "organisation", "?m dl:mentions ?x . ?x a dl:Organisation",
          "place", "?m dl:mentions ?x . ?x a dl:Place",
          "agreement", "?e dl:agreement ?x . ?x a dl:Agreement",
          "event", "?claim dl:about ?x . ?x a dl:Event",
          "article", "?claim dl:statedIn ?x");

  private record Server(String name, URI endpoint, long pid) {}

  private record Answer(int status, byte[] body, double milliseconds) {
    /** Equal for equal rows in whatever order. */
    int hash() {
      String[] lines = new String(body, StandardCharsets.UTF_8).split("\n");
      Arrays.sort(lines);
      return Arrays.hashCode(lines);
    }
  }

  /** Milliseconds of each request, and of CPU altogether. */
  private record Times(List<Double> each, double cpu, int bytes) {
    double at(double part) {
      List<Double> sorted = each.stream().sorted().toList();
      return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(part * sorted.size())));
    }

    double mean() {
      return each.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double cpuEach() {
      return cpu / each.size();
    }
  }

  private final Server ours;
  private final Server stock;
  private final int rounds;
  private final Map<String, List<String>> pools = new HashMap<>();

  private Queries(Server ours, Server stock, int rounds) {
    this.ours = ours;
    this.stock = stock;
    this.rounds = rounds;
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    if (args.length < 5) {
      System.err.println("java bench/Queries.java COOKBOOK OURS PID STOCK PID [ROUNDS]");
      System.exit(2);
    }
    Server ours = new Server("ours", URI.create(args[1]), Long.parseLong(args[2]));
    Server stock = new Server("stock", URI.create(args[3]), Long.parseLong(args[4]));
    int rounds = args.length > 5 ? Integer.parseInt(args[5]) : 10;
    new Queries(ours, stock, rounds).run(Path.of(args[0]));
  }

  private void run(Path cookbook) throws IOException {
    Map<String, Map<Server, Times>> first = new LinkedHashMap<>();
    Map<String, Map<Server, Times>> again = new LinkedHashMap<>();
    List<String> different = new ArrayList<>();
    System.out.println(
        "| query | kB | new: ours ms | p95 | CPU ms | stock ms | p95 | CPU ms | CPU ours/stock"
            + " | again: ours ms | stock ms | stock/ours |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    List<Path> files = files(cookbook);
    for (int i = 0; i < WARM; i++) {
      for (Path file : files) {
        String query = bound(Files.readString(file), 0.9) + "\n# warm " + i;
        ask(stock, List.of(query));
        ask(ours, List.of(query));
      }
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".rq", "");
      String text = Files.readString(file);
      List<String> asked = new ArrayList<>();
      for (int i = 0; i < rounds + WARM; i++) {
        asked.add(bound(text, i) + "\n# " + i);
      }
      Map<Server, Times> once = new HashMap<>();
      Map<Server, Times> often = new HashMap<>();
      for (Server server : List.of(stock, ours)) {
        ask(server, asked.subList(rounds, rounds + WARM));
        once.put(server, ask(server, asked.subList(0, rounds)));
        String one = asked.get(rounds / 2);
        ask(server, List.of(one));
        often.put(server, ask(server, Collections.nCopies(server == ours ? AGAIN : AGAIN / 4, one)));
      }
      if (get(ours, asked.get(1)).hash() != get(stock, asked.get(1)).hash()) {
        different.add(name);
      }
      first.put(name, once);
      again.put(name, often);
      System.out.println(row(name, once, often));
    }
    System.out.println();
    System.out.println("| run | CPU ms a request, ours | stock | ours/stock | mean ms, ours | stock | stock/ours |");
    System.out.println("|---|---|---|---|---|---|---|");
    summary("new", first.values());
    summary("again", again.values());
    summary("mixed", List.of(mixed(files)));
    System.out.printf("%nAnswers that differ: %s%n", different.isEmpty() ? "none" : different);
  }

  private Map<Server, Times> mixed(List<Path> files) throws IOException {
    Random random = new Random(1);
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < MIXED; i++) {
      String text = Files.readString(files.get(random.nextInt(files.size())));
      // The part of the way from the first to the last, on a scale of logarithms.
      asked.add(bound(text, random.nextDouble()));
    }
    Map<Server, Times> times = new HashMap<>();
    for (Server server : List.of(stock, ours)) {
      times.put(server, ask(server, asked));
    }
    return times;
  }

  private static List<Path> files(Path cookbook) throws IOException {
    try (Stream<Path> files = Files.list(cookbook)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  private String row(String name, Map<Server, Times> once, Map<Server, Times> often) {
    Times a = once.get(ours);
    Times b = once.get(stock);
    double x = often.get(ours).at(0.5);
    double y = often.get(stock).at(0.5);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f | %.1f | %.0f |",
        name, a.bytes() / 1000, a.at(0.5), a.at(0.95), a.cpuEach(), b.at(0.5), b.at(0.95), b.cpuEach(),
        a.cpu() / Math.max(1, b.cpu()), x, y, y / x);
  }

  private void summary(String run, Collection<Map<Server, Times>> all) {
    double a = mean(all, ours, Times::cpuEach);
    double b = mean(all, stock, Times::cpuEach);
    double x = mean(all, ours, Times::mean);
    double y = mean(all, stock, Times::mean);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.1f | %.3f | %.2f | %.1f | %.1f |%n",
        run, a, b, a / b, x, y, y / x);
  }

  private static double mean(
      Collection<Map<Server, Times>> all, Server server, ToDoubleFunction<Times> value) {
    return all.stream().mapToDouble(times -> value.applyAsDouble(times.get(server))).average().orElse(0);
  }

  private Times ask(Server server, List<String> queries) throws IOException {
    List<Double> each = new ArrayList<>();
    int bytes = 0;
    double before = cpu(server);
    for (String query : queries) {
      Answer answer = get(server, query);
      if (answer.status() != 200) {
        System.err.printf("%s: %d %s%n", server.name(), answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
      }
      each.add(answer.milliseconds());
      bytes = Math.max(bytes, answer.body().length);
    }
    return new Times(each, cpu(server) - before, bytes);
  }

  private static Answer get(Server server, String query) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(server.endpoint() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .header("Accept", "application/sparql-results+json")
            .build();
    try {
      long start = System.nanoTime();
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body(), (System.nanoTime() - start) / 1e6);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Milliseconds of CPU that the process has used, user and system; the kernel counts in hundredths. */
  private static double cpu(Server server) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + server.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return 10.0 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }

  private String bound(String text, int round) throws IOException {
    // Those that warm up ask about others.
    double part = round < rounds ? (round + 0.5) / rounds : 0.5 + 0.4 * (round - rounds + 0.25) / WARM;
    return bound(text, part);
  }

  /** The query about something else than its defaults: 0 for what most is told of, 1 for the least. */
  private String bound(String text, double part) throws IOException {
    String query = text.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.joining("\n"));
    for (Matcher found = PARAMETER.matcher(text); found.find(); ) {
      String fallback = found.group(3);
      query =
          switch (found.group(2)) {
            case "iri" -> {
              String iri = "<" + value(fallback.substring(0, fallback.indexOf(':')), part) + ">";
              yield query.replaceAll(Pattern.quote(fallback) + "(?![A-Za-z0-9-])", iri);
            }
            case "date" -> query.replace(fallback, date(found.group(1), part));
            default -> query.replace('"' + fallback + '"', '"' + value("words", part) + '"');
          };
    }
    return PREFIXES + query;
  }

  /** A month of twenty years; the last day of the one that the first day is of. */
  private static String date(String name, double part) {
    LocalDate first = LocalDate.of(2005, 1, 1).plusMonths((long) (239 * (1 - part)));
    return (name.equals("to") ? first.plusMonths(1).minusDays(1) : first).toString();
  }

  private String value(String kind, double part) throws IOException {
    if (!pools.containsKey(kind)) {
      pools.put(kind, kind.equals("words") ? words() : ranked(RANKS.get(kind)));
    }
    List<String> pool = pools.get(kind);
    return pool.get((int) Math.min(pool.size() - 1.0, Math.pow(pool.size(), part) - 1));
  }

  private List<String> ranked(String pattern) throws IOException {
    return column("SELECT ?x { " + pattern + " } GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x");
  }

  /** First names, in Latin and in Arabic letters. */
  private List<String> words() throws IOException {
    return column("SELECT ?l { ?x a dl:Person ; skos:altLabel|rdfs:label ?l } ORDER BY MD5(?l) LIMIT 500").stream()
        .map(name -> name.split("[ ,]")[0])
        .distinct()
        .toList();
  }

  private List<String> column(String query) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    stock.endpoint() + "?query=" + URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8)))
            .header("Accept", "text/csv")
            .build();
    try {
      String csv = CLIENT.send(request, BodyHandlers.ofString()).body();
      return csv.lines().skip(1).map(line -> line.replace("\"", "")).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
