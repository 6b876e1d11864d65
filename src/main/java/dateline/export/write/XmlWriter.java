package dateline.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes indented XML 1.0 in UTF-8. Names are written as given, prefix and all. A character that
 * XML cannot hold becomes U+FFFD, and a line break in an attribute a space.
 */
final class XmlWriter {
  private static final String INDENT = "  ";

  private final XMLStreamWriter xml;
  private final Deque<Boolean> hasChildren = new ArrayDeque<>();
  private boolean hasText;

  XmlWriter(OutputStream out) {
    try {
      var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
      xml = XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  XmlWriter open(String name) throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n" + INDENT.repeat(hasChildren.size()));
          xml.writeStartElement(name);
        });
    if (!hasChildren.isEmpty()) {
      hasChildren.pop();
      hasChildren.push(true);
    }
    hasChildren.push(false);
    hasText = false;
    return this;
  }

  XmlWriter attribute(String name, String value) throws IOException {
    write(() -> xml.writeAttribute(name, spaced(clean(value))));
    return this;
  }

  XmlWriter text(String text) throws IOException {
    write(
        () -> {
          String[] pieces = clean(text).split("\r", -1);
          xml.writeCharacters(pieces[0]);
          for (int i = 1; i < pieces.length; i++) {
            xml.writeEntityRef("#xD");
            xml.writeCharacters(pieces[i]);
          }
        });
    hasText = true;
    return this;
  }

  XmlWriter close() throws IOException {
    boolean children = hasChildren.pop();
    write(
        () -> {
          if (children && !hasText) {
            xml.writeCharacters("\n" + INDENT.repeat(hasChildren.size()));
          }
          xml.writeEndElement();
        });
    hasText = false;
    return this;
  }

  /** An element without children. */
  XmlWriter leaf(String name, String text) throws IOException {
    return open(name).text(text).close();
  }

  /** Ends the document; the output stays open. */
  void end() throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.flush();
        });
  }

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> clean.appendCodePoint(allowed(point) ? point : 0xFFFD));
    return clean.toString();
  }

  private static boolean allowed(int point) {
    return (point >= 0x20 && point <= 0xD7FF)
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  /** A line break in an attribute would be read as a space. */
  private static String spaced(String text) {
    return text.replaceAll("[\\t\\n\\r]+", " ");
  }

  private static void write(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
