package dateline.export.view;

import java.util.EnumSet;
import java.util.Set;

/**
 * What nodes and edges are described by in every format. The names keep clear of those that tools
 * take for their own, such as {@code id}, {@code label}, {@code size} or {@code x}.
 */
public enum Column {
  IRI("iri", Type.TEXT),
  KIND("kind", Type.TEXT),
  GROUP("group", Type.TEXT),
  CLASSES("classes", Type.LIST),
  PROPERTY("property", Type.TEXT),
  ESTABLISHED("established", Type.BOOLEAN),
  MODALITY("modality", Type.LIST),
  SYMMETRIC("symmetric", Type.BOOLEAN),
  EARLIEST("earliest", Type.DATE),
  LATEST("latest", Type.DATE),
  EDTF("edtf", Type.TEXT),
  PRECISION("precision", Type.TEXT),
  WEIGHT("weight", Type.INTEGER),
  PUBLISHERS("publishers", Type.INTEGER),
  CLAIMS("claims", Type.INTEGER),
  CORROBORATION("corroboration", Type.INTEGER),
  CONTESTED("contested", Type.BOOLEAN),
  EVENTS("events", Type.LIST),
  PLACES("places", Type.LIST),
  LATITUDE("latitude", Type.NUMBER),
  LONGITUDE("longitude", Type.NUMBER),
  ALIASES("aliases", Type.LIST),
  DESCRIPTION("description", Type.TEXT),
  SUMMARY("summary", Type.LIST),
  SOURCES("sources", Type.LIST),
  ARTICLES("articles", Type.LIST),
  SAME_AS("sameAs", Type.LIST),
  MORE("more", Type.LIST);

  /** What a value is, for tools that want to know. */
  public enum Type {
    TEXT,
    BOOLEAN,
    INTEGER,
    NUMBER,
    DATE,
    LIST
  }

  /** What nodes have, in this order. */
  public static final Set<Column> OF_NODES =
      EnumSet.complementOf(EnumSet.of(PROPERTY, SYMMETRIC, WEIGHT, EVENTS));

  /** What the edges of events have, in this order. */
  public static final Set<Column> OF_ROLES =
      EnumSet.of(
          IRI,
          KIND,
          PROPERTY,
          ESTABLISHED,
          MODALITY,
          EARLIEST,
          LATEST,
          EDTF,
          PRECISION,
          PUBLISHERS,
          CLAIMS);

  /** What ties have, in this order. */
  public static final Set<Column> OF_TIES =
      EnumSet.of(
          IRI,
          KIND,
          PROPERTY,
          ESTABLISHED,
          MODALITY,
          SYMMETRIC,
          EARLIEST,
          LATEST,
          WEIGHT,
          PUBLISHERS,
          EVENTS);

  private final String word;
  private final Type type;

  Column(String word, Type type) {
    this.word = word;
    this.type = type;
  }

  /** Its name in files. */
  public String word() {
    return word;
  }

  public Type type() {
    return type;
  }
}
