import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bare program that a build is measured against: reads what {@code bench/Facts.java} writes, and
 * writes the same sorted N-Quads as {@code dateline build}, byte for byte, but checks nothing at all.
 *
 * <p>{@code java -cp 'target/lib/*' bench/Bare.java SEEDS FOLDER} writes {@code articles.nq}, {@code
 * core.nq} and {@code derived.nq}. It knows only what the generator writes: no shapes, no rules, no
 * places in the file, no other kinds of facts, and all claims in memory at once. What the ontology
 * says of the classes, roles and shortcuts that the generator uses is written out below.
 */
public final class Bare {
  private static final String BASE = "https://dateline.example/";
  private static final String DL = "https://w3id.org/dateline#";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";
  private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label> ";
  private static final String ALT_LABEL = "<http://www.w3.org/2004/02/skos/core#altLabel> ";

  private static final Map<String, String[]> CLASSES =
      Map.of(
          "Country", new String[] {"Country", "Place", "Entity"},
          "City", new String[] {"City", "Place", "Entity"},
          "Organisation", new String[] {"Organisation", "Agent", "AgentOrPost", "Entity"},
          "Person", new String[] {"Person", "Agent", "AgentOrPost", "Entity"},
          "Post", new String[] {"Post", "AgentOrPost", "Entity"},
          "Agreement", new String[] {"Agreement", "Entity"},
          "Topic", new String[] {"Topic", "Entity"});

  private static final Map<String, String[]> EVENT_CLASSES =
      Map.of(
          "Meeting", new String[] {"Meeting", "Encounter", "Event"},
          "Visit", new String[] {"Visit", "Event"},
          "Signing", new String[] {"Signing", "Event"},
          "Protest", new String[] {"Protest", "Event"},
          "Statement", new String[] {"Statement", "Event"},
          "Accusation", new String[] {"Accusation", "Statement", "Event"},
          "Attack", new String[] {"Attack", "MilitaryAction", "Event"});

  private static final String[] PARTICIPANT = {"participant"};
  private static final String[] ACTOR = {"actor", "participant"};
  private static final Map<String, String[]> ABOVE =
      Map.of(
          "participant", new String[0],
          "guest", PARTICIPANT,
          "host", PARTICIPANT,
          "companion", PARTICIPANT,
          "visitor", ACTOR,
          "signer", ACTOR,
          "witness", PARTICIPANT,
          "speaker", ACTOR,
          "accused", new String[] {"recipient", "participant"},
          "place", new String[0]);

  /** Event class, role of the subject, role of the object, shortcut. */
  private static final String[][] SHORTCUTS = {
    {"Meeting", "guest", "host", "met"},
    {"Meeting", "host", "guest", "hosted"},
    {"Visit", "companion", "visitor", "accompanied"},
    {"Visit", "visitor", "place", "visited"},
    {"Visit", "companion", "place", "visited"},
    {"Signing", "signer", "agreement", "signed"},
    {"Signing", "witness", "agreement", "witnessed"},
    {"Accusation", "speaker", "accused", "hasAccused"}
  };

  /** In the order in which things are sorted. */
  private enum Kind {
    PERSON, ORGANISATION, PLACE, POST, AGREEMENT, TOPIC, EVENT, TENURE, RELATION, QUANTITY;

    final String path = name().toLowerCase(Locale.ROOT);
  }

  private enum Modality {
    HAPPENED, PLANNED, ALLEGED, DEMANDED, DENIED;

    final String word = name().toLowerCase(Locale.ROOT);
  }

  private enum Precision {
    DAY, MONTH, YEAR, INTERVAL, RANGE;

    final String word = name().toLowerCase(Locale.ROOT);
  }

  private record Thing(Kind kind, String id, String name, String iri) implements Comparable<Thing> {
    static Thing of(Kind kind, String id, String name) {
      return new Thing(kind, id, name, "<" + BASE + kind.path + "/" + id + "> ");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Thing thing && iri.equals(thing.iri);
    }

    @Override
    public int hashCode() {
      return iri.hashCode();
    }

    @Override
    public int compareTo(Thing other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : id.compareTo(other.id);
    }
  }

  private record Date(String edtf, LocalDate from, LocalDate to, Precision precision) {
    boolean plain() {
      return !edtf.endsWith("~");
    }
  }

  private record Mention(String role, Thing whom, String called, Thing as) {}

  private record Party(String role, Thing whom) implements Comparable<Party> {
    @Override
    public int compareTo(Party other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : whom.compareTo(other.whom);
    }
  }

  private record Amount(long value, boolean moreThan, String unit) {
    long least() {
      return moreThan ? value + 1 : value;
    }

    long most() {
      return moreThan ? Long.MAX_VALUE : value;
    }

    boolean within(Amount other) {
      return least() >= other.least() && most() <= other.most() && unit.equals(other.unit);
    }

    String words() {
      return (moreThan ? "more than " : "") + value + " " + unit;
    }
  }

  private static final class Article {
    String id;
    Thing publisher;
    String headline;
    String language;
    String url;
    Thing place;
    String sha256;
    long characters;
    Date published;
    final List<Claim> claims = new ArrayList<>();
  }

  private static final class Claim {
    Article article;
    String id;
    Thing about;
    String type;
    Modality modality = Modality.HAPPENED;
    Thing source;
    Thing speaker;
    String speakerCalled;
    Date date;
    String words;
    String rule;
    final List<Mention> mentions = new ArrayList<>();
    List<Thing> topics = List.of();
    Thing agreement;
    Thing partOf;
    Claim content;
    String summary;
    String counts;
    Amount amount;
    String property;
    Thing from;
    Thing to;
    String quote;
    long start;
  }

  private static final class Tie {
    final String shortcut;
    final boolean symmetric;
    final Thing from;
    final Thing to;
    final Set<Thing> things = new HashSet<>();
    final Set<Thing> publishers = new HashSet<>();
    LocalDate earliest = LocalDate.MAX;
    LocalDate latest = LocalDate.MIN;

    Tie(String shortcut, boolean symmetric, Thing from, Thing to) {
      this.shortcut = shortcut;
      this.symmetric = symmetric;
      this.from = from;
      this.to = to;
    }
  }

  /** Lines of one graph, to be sorted. */
  private static final class Lines {
    private final String graph;
    private byte[][] lines = new byte[64][];
    private int count;
    private String subject;

    Lines(String graph) {
      this.graph = "<" + BASE + "graph/" + graph + "> .\n";
    }

    Lines of(String subject) {
      this.subject = subject;
      return this;
    }

    Lines add(String property, String object) {
      return line(subject + property + object + graph);
    }

    Lines link(String property, String object) {
      return line(subject + "<" + DL + property + "> " + object + graph);
    }

    private Lines line(String line) {
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, 2 * count);
      }
      lines[count++] = line.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    Lines term(String property, String term) {
      return link(property, "<" + DL + term + "> ");
    }

    Lines type(String type) {
      return add(TYPE, "<" + DL + type + "> ");
    }

    Lines text(String property, String text) {
      return text == null ? this : link(property, literal(text) + " ");
    }

    Lines label(String text) {
      return add(LABEL, literal(text) + " ");
    }

    Lines number(String property, long number) {
      return link(property, integer(number));
    }

    Lines day(String property, LocalDate day) {
      return link(property, "\"" + day + "\"^^<" + XSD + "date> ");
    }

    Lines date(Date date) {
      if (date == null) {
        return this;
      }
      return text("edtf", date.edtf)
          .day("earliest", date.from)
          .day("latest", date.to)
          .term("precision", date.precision.word);
    }

    Lines amount(Amount amount) {
      number("value", amount.value)
          .term("comparator", amount.moreThan ? "moreThan" : "exactly")
          .text("unit", amount.unit)
          .number("atLeast", amount.least());
      return amount.moreThan ? this : number("atMost", amount.most());
    }

    void write(OutputStream out) throws IOException {
      Arrays.sort(lines, 0, count, Arrays::compareUnsigned);
      for (int i = 0; i < count; i++) {
        if (i == 0 || !Arrays.equals(lines[i], lines[i - 1])) {
          out.write(lines[i]);
        }
      }
    }
  }

  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private final Map<String, Thing> registry = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<Thing, List<Claim>> things = new HashMap<>();
  private final Map<String, Tie> ties = new HashMap<>();
  private final Lines core = new Lines("core");
  private final Lines derived = new Lines("derived");

  /** See the class. */
  public static void main(String[] args) throws IOException {
    Path seeds = Path.of(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    Bare bare = new Bare();
    bare.readRegistry(seeds.resolve("registry.jsonl"));
    bare.readFacts(seeds.resolve("facts.jsonl"));
    bare.writeArticles(folder.resolve("articles.nq"));
    bare.things.forEach(bare::thing);
    bare.write(bare.core, folder.resolve("core.nq"));
    bare.ties.values().forEach(bare::tie);
    bare.write(bare.derived, folder.resolve("derived.nq"));
  }

  private void write(Lines lines, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      lines.write(out);
    }
  }

  // ---- the registry

  private void readRegistry(Path file) throws IOException {
    List<JsonNode> places = new ArrayList<>();
    try (MappingIterator<JsonNode> records = json.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (records.hasNext()) {
        JsonNode record = records.next();
        String key = record.fieldNames().next();
        JsonNode entity = record.get(key);
        Kind kind = Kind.valueOf(key.toUpperCase(Locale.ROOT));
        String id = entity.get("id").asText();
        registry.put(id, Thing.of(kind, id, entity.get("name").asText()));
        places.add(entity);
      }
    }
    places.forEach(this::entity);
  }

  private void entity(JsonNode entity) {
    Thing thing = registry.get(entity.get("id").asText());
    String kind = thing.kind.path;
    String type = text(entity, "type");
    core.of(thing.iri);
    for (String name : CLASSES.get(type != null ? type : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1))) {
      core.type(name);
    }
    core.label(thing.name);
    for (JsonNode alias : entity.path("aliases")) {
      if (alias.isObject()) {
        String language = alias.fieldNames().next();
        core.add(ALT_LABEL, literal(alias.get(language).asText()) + "@" + language + " ");
      } else {
        core.add(ALT_LABEL, literal(alias.asText()) + " ");
      }
    }
    if (entity.has("within")) {
      core.link("locatedIn", registry.get(text(entity, "within")).iri);
    }
    if (entity.has("country")) {
      core.link("country", registry.get(text(entity, "country")).iri);
    }
    if (entity.has("of")) {
      core.link("postOf", registry.get(text(entity, "of")).iri);
    }
    if (entity.has("at")) {
      String geometry = "<" + BASE + "geometry/" + thing.id + "> ";
      String point = "POINT(" + degrees(entity, "lon") + " " + degrees(entity, "lat") + ")";
      core.add("<" + GEO + "hasGeometry> ", geometry);
      core.of(geometry)
          .add(TYPE, "<" + GEO + "Geometry> ")
          .add("<" + GEO + "asWKT> ", literal(point) + "^^<" + GEO + "wktLiteral> ");
    }
  }

  private static String degrees(JsonNode entity, String which) {
    return entity.get("at").get(which).decimalValue().toPlainString();
  }

  // ---- articles and facts

  private void readFacts(Path file) throws IOException {
    try (MappingIterator<JsonNode> records = json.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (records.hasNext()) {
        JsonNode record = records.next();
        if (record.has("article")) {
          article(record.get("article"));
        } else {
          Article article = articles.get(text(record, "in"));
          claim(record, article, Modality.HAPPENED, null);
        }
      }
    }
  }

  private void article(JsonNode record) {
    Article article = new Article();
    article.id = text(record, "id");
    article.publisher = registry.get(text(record, "publisher"));
    article.headline = text(record, "headline");
    article.language = text(record, "language");
    article.url = text(record, "url");
    article.place = record.has("dateline") ? registry.get(text(record, "dateline")) : null;
    article.sha256 = text(record.get("text"), "sha256");
    article.characters = record.get("text").get("characters").asLong();
    article.published = date(text(record, "published"));
    articles.put(article.id, article);
  }

  /** A fact becomes a claim; one in a statement is in the word of its speaker. */
  private Claim claim(JsonNode fact, Article article, Modality modality, Claim within) {
    Claim claim = new Claim();
    claim.article = article;
    claim.modality =
        fact.has("modality")
            ? Modality.valueOf(text(fact, "modality").toUpperCase(Locale.ROOT))
            : modality;
    if (fact.has("event")) {
      event(claim, fact);
    } else if (fact.has("tenure")) {
      tenure(claim, fact.get("tenure"));
    } else if (fact.has("relation")) {
      relation(claim, fact);
    } else {
      quantity(claim, fact);
    }
    claim.id =
        article.id + "--" + claim.about.id + (fact.has("claim") ? "--" + text(fact, "claim") : "");
    word(claim, fact, within);
    time(claim, fact.get("when"));
    JsonNode quote = fact.get("quote");
    claim.quote = text(quote, "text");
    claim.start = quote.get("at").asLong();
    if (fact.has("content")) {
      claim.content = claim(fact.get("content").get(0), article, Modality.ALLEGED, claim);
    }
    article.claims.add(claim);
    things.computeIfAbsent(claim.about, thing -> new ArrayList<>(4)).add(claim);
    return claim;
  }

  private void word(Claim claim, JsonNode fact, Claim within) {
    Thing according =
        fact.has("according-to") ? registry.get(text(fact, "according-to")) : null;
    claim.speaker = according;
    claim.source = according == null ? claim.article.publisher : according;
    if (within != null) {
      claim.source = within.about;
      for (Mention mention : within.mentions) {
        if (mention.role.equals("speaker")) {
          claim.speaker = mention.whom;
          claim.speakerCalled = mention.called;
          break;
        }
      }
    }
  }

  private void event(Claim claim, JsonNode fact) {
    String id = text(fact, "event");
    claim.about = Thing.of(Kind.EVENT, id, "");
    claim.type = text(fact, "type");
    claim.summary = text(fact, "summary");
    for (Map.Entry<String, JsonNode> role : fact.path("who").properties()) {
      for (JsonNode whom : role.getValue()) {
        claim.mentions.add(mention(role.getKey(), whom));
      }
    }
    claim.mentions.add(mention("place", fact.get("where")));
    if (fact.has("agreement")) {
      claim.agreement = registry.get(text(fact, "agreement"));
    }
    if (fact.has("part-of")) {
      claim.partOf = Thing.of(Kind.EVENT, text(fact, "part-of"), "");
    }
    if (fact.has("about")) {
      claim.topics = new ArrayList<>(1);
      fact.get("about").forEach(topic -> claim.topics.add(registry.get(topic.asText())));
    }
  }

  private Mention mention(String role, JsonNode whom) {
    if (!whom.isObject()) {
      return new Mention(role, registry.get(whom.asText()), null, null);
    }
    String as = text(whom, "as");
    return new Mention(
        role,
        registry.get(text(whom, "id")),
        text(whom, "called"),
        as == null ? null : registry.get(as));
  }

  private void tenure(Claim claim, JsonNode tenure) {
    claim.type = "Tenure";
    claim.from = registry.get(text(tenure, "person"));
    claim.to = registry.get(text(tenure, "post"));
    claim.about = Thing.of(Kind.TENURE, claim.from.id + "--" + claim.to.id, "");
    claim.mentions.add(new Mention("holder", claim.from, null, null));
    claim.mentions.add(new Mention("post", claim.to, null, null));
  }

  private void relation(Claim claim, JsonNode fact) {
    claim.type = "Relation";
    claim.property = text(fact, "relation");
    claim.from = registry.get(text(fact, "of"));
    claim.to = registry.get(text(fact, "to"));
    claim.about =
        Thing.of(Kind.RELATION, claim.from.id + "--" + claim.property + "--" + claim.to.id, "");
    claim.mentions.add(new Mention("subject", claim.from, null, null));
    claim.mentions.add(new Mention("object", claim.to, null, null));
  }

  private void quantity(Claim claim, JsonNode fact) {
    claim.type = "Quantity";
    claim.about = Thing.of(Kind.QUANTITY, text(fact, "quantity"), "");
    claim.counts = text(fact, "counts");
    claim.amount =
        new Amount(
            fact.get("value").asLong(), fact.has("comparator"), text(fact, "unit"));
  }

  private void time(Claim claim, JsonNode when) {
    Date published = claim.article.published;
    if (when == null) {
      if (claim.about.kind != Kind.EVENT) {
        claim.date = published;
        claim.rule = "the article's date";
      }
    } else if (when.isObject()) {
      claim.words = text(when, "words");
      claim.date = date(text(when, "date"));
      String weekday = claim.words.substring(claim.words.indexOf(' ') + 1);
      DayOfWeek day = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
      boolean future = claim.modality == Modality.PLANNED || claim.modality == Modality.DEMANDED;
      LocalDate meant =
          published.from.with(
              future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
      if (meant.equals(claim.date.from)) {
        claim.rule =
            weekday + (future ? " on or after" : " on or before") + " the publication, " + published.edtf;
      }
    } else {
      claim.date = date(when.asText());
    }
  }

  // ---- the articles' graphs

  private void writeArticles(Path file) throws IOException {
    Article[] sorted = articles.values().toArray(new Article[0]);
    Arrays.sort(sorted, Comparator.comparing(article -> article.id));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (Article article : sorted) {
        Lines lines = new Lines("article/" + article.id);
        metadata(lines, article);
        for (Claim claim : article.claims) {
          claim(lines, claim);
        }
        lines.write(out);
      }
    }
  }

  private static void metadata(Lines lines, Article article) {
    String shown = article.publisher.name + ", " + article.published.edtf;
    lines
        .of("<" + BASE + "article/" + article.id + "> ")
        .type("Article")
        .label(article.headline + " (" + shown + ")")
        .text("headline", article.headline)
        .link("publisher", article.publisher.iri)
        .text("language", article.language)
        .text("url", article.url)
        .text("published", article.published.edtf)
        .date(article.published)
        .text("textSha256", article.sha256)
        .number("textLength", article.characters);
    if (article.place != null) {
      lines.link("datelinePlace", article.place.iri);
    }
  }

  private static void claim(Lines lines, Claim claim) {
    String article = "<" + BASE + "article/" + claim.article.id + "> ";
    String node = "<" + BASE + "claim/" + claim.id + "> ";
    lines
        .of(node)
        .type("Claim")
        .label(claim.article.publisher.name + ": " + claim.type.toLowerCase(Locale.ROOT))
        .link("about", claim.about.iri)
        .link("statedIn", article)
        .term("status", "accepted")
        .term("modality", claim.modality.word)
        .term("claimedType", claim.type)
        .link("origin", claim.source.iri)
        .text("attributionWords", claim.speakerCalled)
        .text("summary", claim.summary)
        .date(claim.date)
        .text("timeWords", claim.words)
        .text("timeRule", claim.rule);
    if (claim.speaker != null) {
      lines.link("attributedTo", claim.speaker.iri);
    }
    if (claim.content != null) {
      lines.link("reports", "<" + BASE + "claim/" + claim.content.id + "> ");
    }
    if (claim.amount != null) {
      lines.amount(claim.amount).text("counts", claim.counts);
    }
    if (claim.property != null) {
      lines.term("relationProperty", camelCase(claim.property));
    }
    int n = 0;
    for (Mention mention : claim.mentions) {
      String part = "<" + BASE + "mention/" + claim.id + "--" + ++n + "> ";
      lines.of(node).link("mention", part).text("calledAs", mention.called);
      lines
          .of(part)
          .type("Mention")
          .link("mentions", mention.whom.iri)
          .term("inRole", mention.role)
          .text("calledAs", mention.called);
      if (mention.as != null) {
        lines.link("asPost", mention.as.iri);
      }
    }
    evidence(lines, claim, node, article);
  }

  private static void evidence(Lines lines, Claim claim, String node, String article) {
    String evidence = "<" + BASE + "evidence/" + claim.id + "--1> ";
    String quote = "<" + BASE + "selector/" + claim.id + "--1--quote> ";
    String position = "<" + BASE + "selector/" + claim.id + "--1--position> ";
    lines.of(node).link("evidence", evidence);
    lines
        .of(evidence)
        .type("Evidence")
        .add(TYPE, "<" + OA + "SpecificResource> ")
        .text("quote", claim.quote)
        .add("<" + OA + "hasSource> ", article)
        .add("<" + OA + "hasSelector> ", quote)
        .add("<" + OA + "hasSelector> ", position);
    lines
        .of(quote)
        .add(TYPE, "<" + OA + "TextQuoteSelector> ")
        .add("<" + OA + "exact> ", literal(claim.quote) + " ");
    long end = claim.start + claim.quote.codePointCount(0, claim.quote.length());
    lines
        .of(position)
        .add(TYPE, "<" + OA + "TextPositionSelector> ")
        .add("<" + OA + "start> ", integer(claim.start))
        .add("<" + OA + "end> ", integer(end));
  }

  // ---- what the claims add up to

  private void thing(Thing thing, List<Claim> claims) {
    claims.sort(Comparator.comparing(claim -> claim.id));
    List<Claim> happened = new ArrayList<>();
    Set<Thing> publishers = new HashSet<>();
    EnumSet<Modality> modalities = EnumSet.noneOf(Modality.class);
    for (Claim claim : claims) {
      publishers.add(claim.article.publisher);
      modalities.add(claim.modality);
      if (claim.modality == Modality.HAPPENED) {
        happened.add(claim);
      }
    }
    List<Claim> counting = happened.isEmpty() ? claims : happened;
    derived
        .of(thing.iri)
        .number("claimCount", claims.size())
        .number("publisherCount", publishers.size())
        .number("corroboration", corroboration(counting));
    if (claims.size() > 1) {
      contradictions(claims);
    }
    core.of(thing.iri);
    switch (thing.kind) {
      case EVENT -> event(thing, counting, modalities, publishers);
      case TENURE -> {
        Claim claim = counting.get(0);
        Date span = span(counting);
        core.label(claim.from.name + ", " + claim.to.name)
            .type("Tenure")
            .link("holder", claim.from.iri)
            .link("post", claim.to.iri)
            .day("firstAttested", span.from)
            .day("lastAttested", span.to);
        link("holds", false, claim.from, claim.to, thing, span, publishers);
      }
      case RELATION -> {
        Claim claim = counting.get(0);
        Date span = span(counting);
        String property = camelCase(claim.property);
        core.label(claim.from.name + " " + claim.property.replace('-', ' ') + " " + claim.to.name)
            .type("Relation")
            .link("subject", claim.from.iri)
            .term("relationProperty", property)
            .link("object", claim.to.iri)
            .day("firstAttested", span.from)
            .day("lastAttested", span.to);
        boolean symmetric = property.equals("allyOf");
        link(property, symmetric, claim.from, claim.to, thing, span, publishers);
      }
      default -> quantity(counting);
    }
  }

  private void event(
      Thing thing, List<Claim> counting, Set<Modality> modalities, Set<Thing> publishers) {
    Claim first = counting.get(0);
    Date date = fused(counting);
    TreeSet<Party> parties = parties(counting);
    boolean established = modalities.contains(Modality.HAPPENED);
    String label = label(first.type, parties, date);
    if (!established) {
      String word = modalities.iterator().next().word;
      label = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + ": " + label;
    }
    core.label(label).date(date);
    modalities.forEach(modality -> core.term("modality", modality.word));
    for (Claim claim : counting) {
      core.text("summary", claim.summary);
      claim.topics.forEach(topic -> core.link("about", topic.iri));
      if (claim.partOf != null) {
        core.link("partOfEvent", claim.partOf.iri);
      }
      if (claim.content != null) {
        core.link("content", claim.content.about.iri);
      }
    }
    if (!established) {
      core.type("UnestablishedEvent").type("Unestablished").term("unestablishedType", first.type);
      parties.forEach(party -> core.link("involves", party.whom.iri));
      if (first.agreement != null) {
        core.link("involves", first.agreement.iri);
      }
      return;
    }
    for (String type : EVENT_CLASSES.get(first.type)) {
      core.type(type);
    }
    if (first.agreement != null) {
      core.link("agreement", first.agreement.iri);
    }
    for (Party party : parties) {
      String whom = party.whom.iri;
      core.link(party.role, whom);
      for (String above : ABOVE.get(party.role)) {
        core.link(above, whom);
      }
    }
    if (first.agreement != null) {
      parties.add(new Party("agreement", first.agreement));
    }
    shortcuts(thing, first.type, parties, date, publishers);
  }

  /** An event of the generator has one class, one place and one agreement, whoever tells it. */
  private static TreeSet<Party> parties(List<Claim> counting) {
    TreeSet<Party> parties = new TreeSet<>();
    for (Claim claim : counting) {
      for (Mention mention : claim.mentions) {
        parties.add(new Party(mention.role, mention.whom));
      }
    }
    return parties;
  }

  private static String label(String type, Collection<Party> parties, Date date) {
    Set<String> names = new LinkedHashSet<>();
    String where = "";
    for (Party party : parties) {
      if (party.role.equals("place")) {
        where = party.whom.name;
      } else if (names.size() < 4) {
        names.add(party.whom.name);
      }
    }
    return type
        + (names.isEmpty() ? "" : ": " + String.join(", ", names))
        + " ("
        + where
        + (date == null ? "" : ", " + date.edtf)
        + ")";
  }

  private void quantity(List<Claim> counting) {
    List<Amount> amounts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Claim claim : counting) {
      if (!amounts.contains(claim.amount)) {
        amounts.add(claim.amount);
        words.add(claim.amount.words());
      }
      core.text("counts", claim.counts);
    }
    core.label(counting.get(0).counts + ": " + String.join("; or ", words))
        .type("Quantity")
        .date(span(counting));
    List<Amount> narrowest = new ArrayList<>();
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (Amount amount : amounts) {
      least = Math.min(least, amount.least());
      most = Math.max(most, amount.most());
      if (amounts.stream().allMatch(amount::within)) {
        narrowest.add(amount);
      }
    }
    if (narrowest.size() == 1) {
      core.amount(narrowest.get(0));
      return;
    }
    core.number("atLeast", least);
    if (most < Long.MAX_VALUE) {
      core.number("atMost", most);
    }
  }

  /** How many publishers can each be paired with a source of its own: augmenting paths. */
  private static int corroboration(List<Claim> claims) {
    if (claims.size() == 1) {
      return 1;
    }
    Map<Thing, Set<Thing>> sources = new HashMap<>();
    for (Claim claim : claims) {
      boolean statement = claim.source.kind.compareTo(Kind.EVENT) >= 0;
      sources
          .computeIfAbsent(claim.article.publisher, publisher -> new HashSet<>())
          .add(statement && claim.speaker != null ? claim.speaker : claim.source);
    }
    Map<Thing, Thing> paired = new HashMap<>();
    int count = 0;
    for (Thing publisher : sources.keySet()) {
      count += pair(publisher, sources, paired, new HashSet<>()) ? 1 : 0;
    }
    return count;
  }

  private static boolean pair(
      Thing publisher, Map<Thing, Set<Thing>> sources, Map<Thing, Thing> paired, Set<Thing> tried) {
    for (Thing source : sources.get(publisher)) {
      if (tried.add(source)) {
        Thing holder = paired.get(source);
        if (holder == null || pair(holder, sources, paired, tried)) {
          paired.put(source, publisher);
          return true;
        }
      }
    }
    return false;
  }

  private void contradictions(List<Claim> claims) {
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        Claim one = claims.get(i);
        Claim other = claims.get(j);
        if (clash(one, other)) {
          String a = "<" + BASE + "claim/" + one.id + "> ";
          String b = "<" + BASE + "claim/" + other.id + "> ";
          derived.of(a).link("contradicts", b);
          derived.of(b).link("contradicts", a);
        }
      }
    }
  }

  private static boolean clash(Claim one, Claim other) {
    if (one.modality != other.modality) {
      EnumSet<Modality> both = EnumSet.of(one.modality, other.modality);
      return both.equals(EnumSet.of(Modality.HAPPENED, Modality.DENIED));
    }
    if (one.modality == Modality.DENIED) {
      return false;
    }
    boolean apart =
        one.date != null
            && other.date != null
            && (one.date.to.isBefore(other.date.from) || other.date.to.isBefore(one.date.from));
    if (one.amount != null) {
      return !apart
          && (one.amount.most() < other.amount.least() || other.amount.most() < one.amount.least());
    }
    return one.about.kind == Kind.EVENT && apart;
  }

  // ---- dates

  private static Date date(String edtf) {
    String plain = edtf.endsWith("~") ? edtf.substring(0, edtf.length() - 1) : edtf;
    if (plain.startsWith("[")) {
      int dots = plain.indexOf("..");
      LocalDate from = LocalDate.parse(plain.substring(1, dots));
      LocalDate to = LocalDate.parse(plain.substring(dots + 2, plain.length() - 1));
      return new Date(edtf, from, to, Precision.RANGE);
    }
    if (plain.length() == 4) {
      int year = Integer.parseInt(plain);
      return new Date(edtf, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }
    if (plain.length() == 7) {
      YearMonth month = YearMonth.parse(plain);
      return new Date(edtf, month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }
    LocalDate day = LocalDate.parse(plain);
    return new Date(edtf, day, day, Precision.DAY);
  }

  /** What all claims can mean; where nothing is left, the widest bounds. */
  private static Date fused(List<Claim> claims) {
    LocalDate from = LocalDate.MIN;
    LocalDate to = LocalDate.MAX;
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (Claim claim : claims) {
      if (claim.date == null) {
        return null;
      }
      from = claim.date.from.isAfter(from) ? claim.date.from : from;
      to = claim.date.to.isBefore(to) ? claim.date.to : to;
      first = claim.date.from.isBefore(first) ? claim.date.from : first;
      last = claim.date.to.isAfter(last) ? claim.date.to : last;
    }
    if (to.isBefore(from)) {
      return oneOf(first, last);
    }
    Date best = null;
    for (Claim claim : claims) {
      Date date = claim.date;
      if (date.from.equals(from) && date.to.equals(to)) {
        best = best == null || PLAINEST.compare(date, best) < 0 ? date : best;
      }
    }
    return best == null ? oneOf(from, to) : best;
  }

  private static final Comparator<Date> PLAINEST =
      Comparator.comparing((Date date) -> !date.plain())
          .thenComparing(Date::precision)
          .thenComparing(date -> date.edtf.length())
          .thenComparing(Date::edtf);

  /** From the first to the last day that one of the claims can mean. */
  private static Date span(List<Claim> claims) {
    Date span = claims.get(0).date;
    if (claims.size() == 1) {
      return span;
    }
    LocalDate from = span.from;
    LocalDate to = span.to;
    for (Claim claim : claims) {
      from = claim.date.from.isBefore(from) ? claim.date.from : from;
      to = claim.date.to.isAfter(to) ? claim.date.to : to;
    }
    int digits = digits(from, to);
    String edtf = from.toString().substring(0, digits) + "/" + to.toString().substring(0, digits);
    return new Date(edtf, from, to, Precision.INTERVAL);
  }

  private static Date oneOf(LocalDate from, LocalDate to) {
    int digits = digits(from, to);
    String start = from.toString().substring(0, digits);
    String end = to.toString().substring(0, digits);
    if (start.equals(end)) {
      Precision unit = digits == 4 ? Precision.YEAR : digits == 7 ? Precision.MONTH : Precision.DAY;
      return new Date(start, from, to, unit);
    }
    return new Date("[" + start + ".." + end + "]", from, to, Precision.RANGE);
  }

  /** How much of a day has to be written: whole years, whole months, or days. */
  private static int digits(LocalDate from, LocalDate to) {
    if (from.getDayOfMonth() != 1 || to.getDayOfMonth() != to.lengthOfMonth()) {
      return 10;
    }
    return from.getMonthValue() == 1 && to.getMonthValue() == 12 ? 4 : 7;
  }

  // ---- ties

  private void shortcuts(
      Thing thing, String type, Collection<Party> parties, Date date, Set<Thing> publishers) {
    for (String[] rule : SHORTCUTS) {
      if (!rule[0].equals(type)) {
        continue;
      }
      for (Party from : parties) {
        for (Party to : parties) {
          if (from.role.equals(rule[1]) && to.role.equals(rule[2]) && !from.whom.equals(to.whom)) {
            boolean symmetric = rule[3].equals("met");
            link(rule[3], symmetric, from.whom, to.whom, thing, date, publishers);
          }
        }
      }
    }
  }

  private void link(
      String shortcut,
      boolean symmetric,
      Thing one,
      Thing other,
      Thing thing,
      Date date,
      Set<Thing> publishers) {
    boolean turn = symmetric && other.compareTo(one) < 0;
    Thing from = turn ? other : one;
    Thing to = turn ? one : other;
    Tie tie =
        ties.computeIfAbsent(
            kebab(shortcut) + "--" + from.id + "--" + to.id,
            id -> new Tie(shortcut, symmetric, from, to));
    tie.things.add(thing);
    tie.publishers.addAll(publishers);
    tie.earliest = date.from.isBefore(tie.earliest) ? date.from : tie.earliest;
    tie.latest = date.to.isAfter(tie.latest) ? date.to : tie.latest;
  }

  private void tie(Tie tie) {
    String from = tie.from.iri;
    String to = tie.to.iri;
    derived.of(from).link(tie.shortcut, to);
    if (tie.symmetric) {
      derived.of(to).link(tie.shortcut, from);
    }
    String id = kebab(tie.shortcut) + "--" + tie.from.id + "--" + tie.to.id;
    derived
        .of("<" + BASE + "tie/" + id + "> ")
        .type("Tie")
        .term("tieKind", tie.shortcut)
        .link("tieFrom", from)
        .link("tieTo", to)
        .number("eventCount", tie.things.size())
        .number("publisherCount", tie.publishers.size())
        .day("earliest", tie.earliest)
        .day("latest", tie.latest);
    tie.things.forEach(thing -> derived.link("tieEvent", thing.iri));
  }

  // ---- text

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null ? null : value.asText();
  }

  private static String literal(String text) {
    if (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    return '"' + text + '"';
  }

  private static String integer(long number) {
    return "\"" + number + "\"^^<" + XSD + "integer> ";
  }

  private static String camelCase(String word) {
    int dash = word.indexOf('-');
    return dash < 0
        ? word
        : word.substring(0, dash)
            + Character.toUpperCase(word.charAt(dash + 1))
            + word.substring(dash + 2);
  }

  private static String kebab(String name) {
    return switch (name) {
      case "hasAccused" -> "has-accused";
      case "allyOf" -> "ally-of";
      default -> name;
    };
  }
}
