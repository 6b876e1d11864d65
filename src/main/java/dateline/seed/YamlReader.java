package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document from the parser's events. Takes scalars as typed; refuses what YAML can
 * do beyond mappings, lists and text: anchors, aliases, merge keys, tags, directives.
 */
final class YamlReader {
  private final String file;
  private final SourceText source;
  private final Problems problems;
  private RawBuilder builder;
  private int documents;

  YamlReader(String file, SourceText source, Problems problems) {
    this.file = file;
    this.source = source;
    this.problems = problems;
    this.builder = new RawBuilder(problems, source.repaired());
  }

  void read(Consumer<Raw> records) throws Unreadable {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    var parser = new ParserImpl(new StreamReader(source.text()), options);
    try {
      while (!parser.checkEvent(Event.ID.StreamEnd)) {
        take(parser.getEvent(), records);
      }
    } catch (MarkedYAMLException e) {
      YamlMistake.of(e, source.text()).tell(origin(e.getProblemMark()), problems);
      throw new Unreadable();
    }
  }

  private void take(Event event, Consumer<Raw> records) throws Unreadable {
    Origin origin = origin(event.getStartMark());
    switch (event.getEventId()) {
      case DocumentStart -> beginDocument((DocumentStartEvent) event, origin);
      case DocumentEnd -> {
        Optional<Raw> record = builder.done();
        record.ifPresent(records);
      }
      case MappingStart, SequenceStart -> {
        checkPlain((NodeEvent) event, origin);
        checkTag(((CollectionStartEvent) event).getTag(), origin);
        builder.begin(event.getEventId() == Event.ID.MappingStart, origin);
      }
      case MappingEnd, SequenceEnd -> builder.end();
      case Scalar -> takeScalar((ScalarEvent) event, origin);
      case Alias -> takeAlias((AliasEvent) event, origin);
      default -> {}
    }
  }

  private void beginDocument(DocumentStartEvent event, Origin origin) {
    builder = new RawBuilder(problems, source.repaired());
    if (event.getVersion() != null || event.getTags() != null) {
      problems.error(
          origin,
          "yaml-directive",
          "a line that begins with % directs how YAML is read",
          "delete the line; values are read as they are typed");
    }
    if (++documents == 2) {
      problems.error(
          origin,
          "second-document",
          "a second document begins",
          "put it in a file of its own, and leave the --- out");
    }
  }

  private void takeScalar(ScalarEvent event, Origin origin) throws Unreadable {
    checkPlain(event, origin);
    checkTag(event.getTag(), origin);
    if (builder.expectsKey()) {
      builder.key(event.getValue(), origin);
    } else {
      builder.scalar(event.getValue(), origin);
    }
  }

  private void takeAlias(AliasEvent event, Origin origin) throws Unreadable {
    problems.error(
        origin,
        "yaml-alias",
        "*%s repeats a value written elsewhere".formatted(Shown.plain(event.getAnchor())),
        "write the value out");
    if (builder.expectsKey()) {
      builder.key("*" + event.getAnchor(), origin);
    } else {
      builder.scalar("", origin);
    }
  }

  private void checkPlain(NodeEvent event, Origin origin) {
    if (event.getAnchor() != null) {
      problems.error(
          origin,
          "yaml-anchor",
          "&%s names the value".formatted(Shown.plain(event.getAnchor())),
          "leave &%s out".formatted(Shown.plain(event.getAnchor())));
    }
  }

  private void checkTag(String tag, Origin origin) {
    if (tag != null) {
      problems.error(
          origin,
          "yaml-tag",
          "the tag %s gives the value a type".formatted(Shown.quoted(tag)),
          "leave it out: values are read as they are typed");
    }
  }

  private Origin origin(Mark mark) {
    return new Origin(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
