package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw.Text;
import dateline.seed.read.Rewording.Spot;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML document from the parser's events. Takes scalars as typed; refuses what YAML can do
 * beyond mappings, lists and text: anchors, aliases, merge keys, tags, directives, more documents.
 */
final class YamlReader {
  private static final Pattern COMMENT_WITHOUT_SPACE = Pattern.compile(" +#[^\\s#].*");

  /** How much of a line is looked at: more than a person writes, little enough to search. */
  private static final int LOOKED_AT = 300;

  private static final Pattern ITEM_WITHOUT_SPACE = Pattern.compile("\\s-[^\\s-]");

  private final String file;
  private final String text;
  private final Problems problems;
  private final Consumer<Raw> records;
  private final RawBuilder builder;
  private int documents;
  private boolean any;

  /** Where the parser has come to. */
  private Origin reached;

  /** The place looked at last: its index in code points, and in the text. */
  private int lastPoint;

  private int lastIndex;

  YamlReader(String file, SourceText source, Problems problems, Consumer<Raw> records) {
    this.file = file;
    this.text = source.text();
    this.problems = problems;
    this.records = records;
    this.builder = new RawBuilder(problems, source.repaired());
    this.reached = new Origin(file, 1, 1);
  }

  /** Whether there was anything. */
  boolean read() {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    var parser = new ParserImpl(new StreamReader(text), options);
    try {
      while (!parser.checkEvent(Event.ID.StreamEnd)) {
        Event event = parser.getEvent();
        take(event);
        reached = origin(event.getEndMark());
      }
      return any;
    } catch (UnreadableException alreadyTold) {
      return true;
    } catch (MarkedYAMLException e) {
      tell(e);
    } catch (YAMLException withoutPlace) {
      problems.error(
          reached,
          "yaml-syntax",
          "what follows here is not YAML",
          "put the whole value in double quotes, or indent the next line like its neighbours");
    }
    return true;
  }

  private void tell(MarkedYAMLException e) {
    Mark stopped = e.getProblemMark();
    Mark begun = Optional.ofNullable(e.getContextMark()).orElse(stopped);
    int line = text.lastIndexOf('\n', index(stopped) - 1) + 1;
    int lineAbove = Math.max(text.lastIndexOf('\n', line - 2) + 1, line - LOOKED_AT);
    String complaint =
        "%s; %s\n%s%s%s"
            .formatted(
                e.getContext(),
                e.getProblem(),
                line == 0 ? "\n" : "",
                text.substring(Math.max(lineAbove, 0), line),
                rest(line));
    Rewording.tell(
        YamlComplaints.ALL, complaint.replace("\r", ""), spot(stopped), spot(begun), problems);
  }

  private Spot spot(Mark mark) {
    int index = index(mark);
    String sign = index == text.length() ? "" : Character.toString(text.codePointAt(index));
    return new Spot(origin(mark), sign);
  }

  /** Where a mark stands in the text; walks on from the mark asked for last. */
  private int index(Mark mark) {
    lastIndex = text.offsetByCodePoints(lastIndex, mark.getIndex() - lastPoint);
    lastPoint = mark.getIndex();
    return lastIndex;
  }

  /** What follows an index in its line, as far as it is looked at. */
  private String rest(int index) {
    String rest = text.substring(index, Math.min(text.length(), index + LOOKED_AT));
    return rest.lines().findFirst().orElse("");
  }

  /** A document without a word in it is no record. */
  private void endDocument() {
    Optional<Raw> record = builder.takeRecord();
    if (record.isPresent() && !(record.get() instanceof Text text && text.text().isEmpty())) {
      any = true;
      records.accept(record.get());
    }
  }

  private void take(Event event) throws UnreadableException {
    Origin origin = origin(event.getStartMark());
    switch (event.getEventId()) {
      case DocumentStart -> beginDocument(event.getStartMark());
      case DocumentEnd -> endDocument();
      case MappingStart, SequenceStart -> {
        checkPlain((NodeEvent) event, ((CollectionStartEvent) event).getTag());
        builder.begin(event.getEventId() == Event.ID.MappingStart, origin);
      }
      case MappingEnd, SequenceEnd -> builder.end();
      case Scalar -> takeScalar((ScalarEvent) event);
      case Alias -> takeAlias((AliasEvent) event);
      default -> {}
    }
  }

  private void beginDocument(Mark mark) {
    if (mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == '%') {
      problems.error(
          origin(mark),
          "yaml-directive",
          "the line that begins with % gives the parser an order",
          "delete the line; values are read as they are typed");
    }
    if (++documents == 2) {
      problems.error(
          origin(mark),
          "second-document",
          "a second document begins in the same file",
          "write it in a file of its own, without the line ---");
    }
  }

  private void takeScalar(ScalarEvent event) throws UnreadableException {
    Origin origin = origin(event.getStartMark());
    String text = event.getValue();
    checkPlain(event, event.getTag());
    if (event.isPlain()) {
      checkEnd(event, origin);
    }
    boolean isPlainKey = event.isPlain() && builder.expectsKey();
    if (isPlainKey && text.equals("<<")) {
      problems.error(
          origin,
          "yaml-alias",
          "<< takes over a mapping written elsewhere",
          "write its keys and values out");
      builder.leaveOut(origin);
    } else if (isPlainKey && text.contains(":")) {
      problems.error(
          origin,
          "colon-without-space",
          "the colon in %s has no space after it".formatted(DisplayText.quoted(text)),
          "write " + DisplayText.quoted(text.replaceFirst(":", ": ")));
      builder.leaveOut(origin);
    } else {
      builder.scalar(text, origin);
    }
  }

  /** Tells where YAML ends a bare value sooner or later than it looks. */
  private void checkEnd(ScalarEvent event, Origin origin) {
    Mark end = event.getEndMark();
    int index = index(end);
    String rest = text.startsWith(" ", index) ? rest(index).stripTrailing() : "";
    if (COMMENT_WITHOUT_SPACE.matcher(rest).matches()) {
      problems.error(
          new Origin(file, end.getLine() + 1, end.getColumn() + rest.indexOf('#') + 1),
          "hash-after-value",
          "%s is left out as a comment".formatted(DisplayText.quoted(rest.strip())),
          "put the whole value in double quotes, or write a space after # for a comment");
    }
    boolean overLines = end.getLine() > event.getStartMark().getLine();
    if (overLines && ITEM_WITHOUT_SPACE.matcher(event.getValue()).find()) {
      problems.error(
          origin,
          "dash-without-space",
          "%s is one value over several lines".formatted(DisplayText.quoted(event.getValue())),
          "write a space after each - of a list, or put the value in double quotes");
    }
  }

  private void takeAlias(AliasEvent event) throws UnreadableException {
    Origin origin = origin(event.getStartMark());
    problems.error(
        origin,
        "yaml-alias",
        "*%s repeats a value written elsewhere".formatted(DisplayText.plain(event.getAnchor())),
        "write the value out; put text that begins with * in double quotes");
    builder.leaveOut(origin);
  }

  private void checkPlain(NodeEvent event, String tag) {
    Origin origin = origin(event.getStartMark());
    if (event.getAnchor() != null) {
      problems.error(
          origin,
          "yaml-alias",
          "&%s marks the value to be repeated elsewhere"
              .formatted(DisplayText.plain(event.getAnchor())),
          "leave it out; put text that begins with & in double quotes");
    }
    if (tag != null) {
      problems.error(
          origin,
          "yaml-tag",
          "%s gives the value a type".formatted(DisplayText.plain(typed(tag))),
          "leave it out, values are read as typed; put text that begins with ! in double quotes");
    }
  }

  private static String typed(String tag) {
    return tag.startsWith("tag:yaml.org,2002:") ? "!!" + tag.substring(18) : tag;
  }

  private Origin origin(Mark mark) {
    return new Origin(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
