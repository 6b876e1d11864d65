import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Writes a folder of invented, neutral facts in Dateline's own formats, as many as one likes.
 *
 * <p>{@code java bench/Facts.java FACTS FOLDER [SEED] [TEXTS]}: the same arguments give the same
 * bytes. The folder gets {@code dataset.yaml}, {@code registry.jsonl} and {@code facts.jsonl}; every
 * quote has its place written out, so that no texts are needed. TEXTS is a folder that gets the
 * articles' texts all the same, one file each.
 *
 * <p>Who takes part is drawn by Zipf's law, so that a few meet all the time and most once. An event
 * is told by two articles on average, by each as closely as it knows: the day, the month, the year, a
 * span, or a weekday in words. One fact in ten is an accusation, a plan or a denial. Some articles
 * contradict each other, which a check tells as warnings; there is nothing else to tell.
 */
public final class Facts {
  private static final String[] SYLLABLES =
      ("ba be bi bo bu da de di do du fa fe fi fo fu ga ge gi go gu ka ke ki ko ku la le li lo lu"
              + " ma me mi mo mu na ne ni no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu")
          .split(" ");
  private static final String LATIN = "abdefgiklmnoprstu";
  private static final String ARABIC = "ابدهفجيكلمنوقرسطع";
  private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
  private static final int DAYS = 20 * 365;
  private static final int FACTS_AN_ARTICLE = 8;
  private static final String[] BODIES = {"Ministry", "Council", "Agency", "Office", "Union"};
  private static final String[] PAPERS = {"Courier", "Herald", "Wire", "Post"};
  private static final String[] POSTS = {"minister", "envoy", "governor", "speaker"};

  private final int facts;
  private final long seed;
  private final int people;
  private final int bodies;
  private final int papers;
  private final int countries;
  private final int cities;
  private final int posts;
  private final int agreements;
  private final int topics = 40;
  private final Zipf anyone;
  private final Zipf anyBody;

  private Facts(int facts, long seed) {
    this.facts = facts;
    this.seed = seed;
    int root = Math.max(3, (int) Math.sqrt(facts));
    people = 10 * root;
    bodies = 2 * root;
    papers = Math.min(200, 4 + root / 4);
    countries = Math.min(100, 5 + root / 10);
    cities = 3 * root;
    posts = 2 * root;
    agreements = root;
    anyone = new Zipf(people);
    anyBody = new Zipf(bodies);
  }

  /** See the class. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("java bench/Facts.java FACTS FOLDER [SEED] [TEXTS]");
      System.exit(2);
    }
    Facts made = new Facts(Integer.parseInt(args[0]), args.length > 2 ? Long.parseLong(args[2]) : 1);
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder);
    made.dataset(folder.resolve("dataset.yaml"));
    made.registry(folder.resolve("registry.jsonl"));
    made.articles(folder.resolve("facts.jsonl"), args.length > 3 ? Path.of(args[3]) : null);
  }

  private void dataset(Path file) throws IOException {
    Files.writeString(
        file,
        """
        dataset:
          title: Invented facts
          description: %d invented facts with seed %d, for measuring.
          licence: https://creativecommons.org/publicdomain/zero/1.0/
          base: https://dateline.example/
          languages: [en, ar]
        """
            .formatted(facts, seed));
  }

  private void registry(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < countries + cities; i++) {
        String within = i < countries ? "" : country(i % countries);
        double lat = (i * 7919L % 170_000) / 1000.0 - 85;
        double lon = (i * 104_729L % 350_000) / 1000.0 - 175;
        line(
            out,
            "place",
            fields(
                "id", i < countries ? country(i) : city(i - countries),
                "name", i < countries ? "Republic of " + name(i, 3) : name(i, 4) + " City",
                "type", i < countries ? "Country" : "City",
                "within", within,
                "at", new Raw("{\"lat\": %.3f, \"lon\": %.3f}".formatted(lat, lon))));
      }
      for (int i = 0; i < papers; i++) {
        line(out, "organisation", fields("id", paper(i), "name", paperName(i)));
      }
      for (int i = 0; i < bodies; i++) {
        line(
            out,
            "organisation",
            fields(
                "id", body(i),
                "name", bodyName(i),
                "aliases", List.of(bodyName(i) + " of " + name(i % countries, 3)),
                "country", country(i % countries)));
      }
      for (int i = 0; i < posts; i++) {
        line(out, "post", fields("id", post(i), "name", postName(i), "of", body(i % bodies)));
      }
      for (int i = 0; i < people; i++) {
        String last = name(i, 4).split("(?<=^.{4})")[1];
        line(
            out,
            "person",
            fields(
                "id", person(i),
                "name", personName(i),
                "aliases",
                    new Raw(
                        "[%s, {\"ar\": %s}]"
                            .formatted(
                                quoted(last.toUpperCase(Locale.ROOT) + ", " + personName(i)),
                                quoted(arabic(personName(i)))))));
      }
      for (int i = 0; i < agreements; i++) {
        line(out, "agreement", fields("id", agreement(i), "name", "Treaty of " + name(i, 4)));
      }
      for (int i = 0; i < topics; i++) {
        line(out, "topic", fields("id", topic(i), "name", "the question of " + name(i, 3)));
      }
    }
  }

  private void articles(Path file, Path texts) throws IOException {
    if (texts != null) {
      Files.createDirectories(texts);
    }
    int written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int number = 0; written < facts; number++) {
        Article article = article(number, Math.min(FACTS_AN_ARTICLE, facts - written));
        out.write(article.record);
        out.newLine();
        for (String fact : article.facts) {
          out.write(fact);
          out.newLine();
        }
        written += article.facts.size();
        if (texts != null) {
          Files.writeString(texts.resolve(article.id + ".txt"), article.text);
        }
      }
    }
  }

  private record Article(String id, String record, List<String> facts, String text) {}

  private Article article(int number, int size) {
    Random random = random("article", number);
    LocalDate published = day((number + 3) * FACTS_AN_ARTICLE).plusDays(1 + random.nextInt(3));
    String by = paper(random.nextInt(papers));
    String id = by + "-" + published + "-" + number;
    StringBuilder text = new StringBuilder("Report number " + number + ".\n");
    List<String> lines = new ArrayList<>();
    TreeSet<Integer> events = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      int n = number * FACTS_AN_ARTICLE + i;
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("in", id);
      int kind = random.nextInt(100);
      if (kind < 76) {
        int event = Math.max(0, n / 2 - random.nextInt(24));
        while (!events.add(event)) {
          event++;
        }
        event(fact, event, published, random);
        int first = events.first();
        if (event != first && dayOf(event).equals(dayOf(first))) {
          fact.put("part-of", eventId(first));
        }
      } else if (kind < 86) {
        tenure(fact, n);
      } else if (kind < 94) {
        quantity(fact, n, random);
      } else {
        relation(fact, n, random);
      }
      quote(fact, n, text);
      lines.add(json(fact));
    }
    Map<String, Object> record =
        fields(
            "id", id,
            "publisher", by,
            "headline", "Report %d of the %s".formatted(number, paperName(0)),
            "published", published.toString(),
            "language", "en",
            "dateline", random.nextInt(3) == 0 ? "" : city(random.nextInt(cities)),
            "url", "https://papers.example/" + id,
            "text",
                fields(
                    "file", id + ".txt",
                    "sha256", sha256(text.toString()),
                    "characters", text.codePointCount(0, text.length())));
    return new Article(id, json(fields("article", record)), lines, text.toString());
  }

  /** An event is the same whoever tells it; how closely it is told is the article's own. */
  private void event(Map<String, Object> fact, int event, LocalDate published, Random teller) {
    Random random = random("event", event);
    LocalDate day = dayOf(event);
    String place = city(random("place", event / 4).nextInt(cities));
    String type = null;
    Map<String, Object> who = new LinkedHashMap<>();
    String summary = "";
    Object content = "";
    String agreement = "";
    String modality = random.nextInt(100) < 6 ? "planned" : teller.nextInt(100) < 2 ? "denied" : "";
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> {
        type = "Meeting";
        TreeSet<Integer> others = new TreeSet<>();
        who.put("guest", persons(random, 1 + random.nextInt(2), others, teller));
        who.put("host", persons(random, 1 + random.nextInt(2), others, teller));
      }
      case 3 -> {
        type = "Visit";
        TreeSet<Integer> others = new TreeSet<>();
        who.put("visitor", persons(random, 1, others, teller));
        who.put("companion", persons(random, 1, others, teller));
      }
      case 4 -> {
        type = "Signing";
        agreement = agreement(random.nextInt(agreements));
        TreeSet<Integer> others = new TreeSet<>();
        who.put("signer", persons(random, 2, others, teller));
        who.put("witness", persons(random, 1, others, teller));
      }
      case 5 -> {
        type = "Protest";
        who.put("participant", List.of(body(anyBody.next(random))));
      }
      case 6 -> {
        type = "Statement";
        modality = "";
        who.put("speaker", persons(random, 1, new TreeSet<>(), teller));
        summary = "The speaker tells how matter %d stands.".formatted(event);
      }
      default -> {
        type = "Accusation";
        modality = "";
        who.put("speaker", persons(random, 1, new TreeSet<>(), teller));
        who.put("accused", List.of(body(anyBody.next(random))));
        summary = "The speaker blames the body for affair %d.".formatted(event);
        content = List.of(
            new Raw(json(fields("event", "affair-" + event, "type", "Attack", "where", place,
                "quote", new Raw("null")))));
      }
    }
    fact.put("event", eventId(event));
    fact.put("type", type);
    fact.put("modality", modality);
    fact.put("when", when(day, modality.equals("planned") ? day : published, teller));
    fact.put("where", teller.nextInt(4) == 0 ? fields("id", place, "called", "the city by the river") : place);
    fact.put("who", who);
    fact.put("about", random.nextInt(3) == 0 ? List.of(topic(random.nextInt(topics))) : "");
    fact.put("agreement", agreement);
    fact.put("summary", summary);
    fact.put("content", content);
    fact.put("according-to", type.equals("Meeting") && teller.nextInt(3) == 0 ? body(anyBody.next(teller)) : "");
  }

  private Object when(LocalDate day, LocalDate published, Random teller) {
    long ago = published.toEpochDay() - day.toEpochDay();
    int how = teller.nextInt(20);
    if (how < 3 && ago > 0 && ago < 7) {
      DayOfWeek weekday = day.getDayOfWeek();
      return fields(
          "words", "on " + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH), "date", day.toString());
    }
    if (how < 12) {
      return day.toString();
    }
    if (how < 16) {
      return day.toString().substring(0, 7);
    }
    if (how < 18) {
      return day.toString().substring(0, 4);
    }
    return how == 18 ? "[%s..%s]".formatted(day.minusDays(1), day.plusDays(2)) : day + "~";
  }

  /** Nobody stands in two roles: who is drawn joins the others. */
  private List<Object> persons(Random random, int count, TreeSet<Integer> others, Random teller) {
    TreeSet<Integer> drawn = new TreeSet<>();
    while (drawn.size() < count) {
      int who = anyone.next(random);
      if (others.add(who)) {
        drawn.add(who);
      }
    }
    List<Object> refs = new ArrayList<>();
    for (int i : drawn) {
      boolean aside = teller.nextInt(3) == 0;
      refs.add(
          aside
              ? fields("id", person(i), "called", "Mr " + name(i, 4), "as", teller.nextBoolean() ? post(i % posts) : "")
              : person(i));
    }
    return refs;
  }

  private void tenure(Map<String, Object> fact, int n) {
    Random random = random("tenure", n);
    int who = anyone.next(random) % posts;
    fact.put("tenure", fields("person", person(who), "post", post(who)));
    fact.put("claim", "n" + n);
  }

  private void quantity(Map<String, Object> fact, int n, Random random) {
    fact.put("quantity", "count-" + n / 2);
    fact.put("claim", "n" + n);
    fact.put("counts", "People counted in case " + n / 2);
    fact.put("value", Integer.toString(100 + n / 2 % 9000));
    fact.put("comparator", random.nextBoolean() ? "moreThan" : "");
    fact.put("unit", "person");
    fact.put("according-to", random.nextBoolean() ? body(anyBody.next(random)) : "");
  }

  private void relation(Map<String, Object> fact, int n, Random random) {
    int one = anyBody.next(random);
    int other = (one + 1 + random.nextInt(bodies - 1)) % bodies;
    fact.put("relation", random.nextBoolean() ? "opposes" : "ally-of");
    fact.put("claim", "n" + n);
    fact.put("of", body(one));
    fact.put("to", body(other));
  }

  /** Quotes get into the text one after the other; each holds a number that stands nowhere else. */
  private void quote(Map<String, Object> fact, int n, StringBuilder text) {
    text.append("Some words that nobody quotes stand here. ");
    String quote = "words on matter %d, as they were said".formatted(n);
    int at = text.codePointCount(0, text.length());
    text.append(quote).append(".\n");
    fact.put("quote", fields("text", quote, "at", at));
    if (fact.get("content") instanceof List<?> nested) {
      String inner = ((Raw) nested.get(0)).json;
      String words = json(fields("text", quote, "at", at));
      fact.put("content", List.of(new Raw(inner.replace("\"quote\": null", "\"quote\": " + words))));
    }
  }

  private Random random(String what, int number) {
    // Random's first draws from neighbouring seeds are alike: so the seed is stirred.
    long stirred = (seed * 31 + what.hashCode()) * 0x9E3779B97F4A7C15L + number;
    stirred = (stirred ^ (stirred >>> 30)) * 0xBF58476D1CE4E5B9L;
    stirred = (stirred ^ (stirred >>> 27)) * 0x94D049BB133111EBL;
    return new Random(stirred ^ (stirred >>> 31));
  }

  /** Events and articles go through the years together. */
  private LocalDate day(int fact) {
    return FIRST_DAY.plusDays((long) fact * DAYS / Math.max(facts, 1));
  }

  /** Some events fall on one day, in one place, and one of them may be a part of another. */
  private LocalDate dayOf(int event) {
    return day(event / 4 * 8);
  }

  private static String name(int number, int syllables) {
    StringBuilder name = new StringBuilder();
    long rest = number * 2_654_435L % (long) Math.pow(SYLLABLES.length, syllables);
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
      rest /= SYLLABLES.length;
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String personName(int i) {
    String name = name(i, 4);
    return name.substring(0, 4) + " " + name.substring(4, 5).toUpperCase(Locale.ROOT) + name.substring(5);
  }

  private static String person(int i) {
    return slug(personName(i)) + "-" + i;
  }

  private static String country(int i) {
    return slug(name(i, 3)) + "-land";
  }

  private String city(int i) {
    return slug(name(countries + i, 4)) + "-city";
  }

  private static String paperName(int i) {
    return name(i, 3) + " " + PAPERS[i % PAPERS.length];
  }

  private static String paper(int i) {
    return slug(paperName(i));
  }

  private static String bodyName(int i) {
    return name(i, 4) + " " + BODIES[i % BODIES.length];
  }

  private static String body(int i) {
    return slug(bodyName(i));
  }

  private static String postName(int i) {
    return POSTS[i % POSTS.length] + " of the " + bodyName(i);
  }

  private static String post(int i) {
    return slug(name(i, 4)) + "-" + POSTS[i % POSTS.length];
  }

  private static String agreement(int i) {
    return "treaty-" + i;
  }

  private static String topic(int i) {
    return "question-" + i;
  }

  private static String eventId(int i) {
    return "case-" + i;
  }

  private static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String arabic(String name) {
    StringBuilder spelled = new StringBuilder();
    for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
      int place = LATIN.indexOf(letter);
      spelled.append(place < 0 ? letter : ARABIC.charAt(place));
    }
    return spelled.toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** JSON that is written already. */
  private record Raw(String json) {}

  /** Keys and values in turn. */
  private static Map<String, Object> fields(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static void line(BufferedWriter out, String key, Map<String, Object> record) throws IOException {
    out.write(json(fields(key, record)));
    out.newLine();
  }

  /** Leaves empty values out. */
  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder("{");
      map.forEach(
          (key, item) -> {
            if (!"".equals(item)) {
              text.append(text.length() > 1 ? ", " : "").append(quoted((String) key)).append(": ").append(json(item));
            }
          });
      return text.append("}").toString();
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(Facts::json).toList()) + "]";
    }
    if (value instanceof Raw raw) {
      return raw.json;
    }
    return value instanceof Integer ? value.toString() : quoted((String) value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Draws 0 to size-1; the chance of n goes with 1/(n+1). */
  private static final class Zipf {
    private final double[] sums;

    Zipf(int size) {
      sums = new double[size];
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += 1.0 / (i + 1);
        sums[i] = sum;
      }
    }

    int next(Random random) {
      double drawn = random.nextDouble() * sums[sums.length - 1];
      int place = java.util.Arrays.binarySearch(sums, drawn);
      return Math.min(place < 0 ? -place - 1 : place, sums.length - 1);
    }
  }
}
