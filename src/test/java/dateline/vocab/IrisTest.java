package dateline.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private static final Iris IRIS = new Iris("https://news.example/kg/");

  @Test
  void anIriIsBaseKindAndId() {
    Node event = IRIS.of("event", "river-talks");
    assertThat(event.getURI()).isEqualTo("https://news.example/kg/event/river-talks");
    assertThat(IRIS.kindOf(event)).contains("event");
    assertThat(IRIS.idOf(event)).contains("river-talks");
  }

  @Test
  void strangersHaveNoKind() {
    assertThat(IRIS.kindOf(DL.Meeting)).isEmpty();
    assertThat(IRIS.kindOf(NodeFactory.createURI("https://news.example/kg/thing/x"))).isEmpty();
    assertThat(IRIS.kindOf(NodeFactory.createURI("https://news.example/kg/event"))).isEmpty();
  }

  @Test
  void aBaseEndsInASlashAndAKindIsKnown() {
    assertThatThrownBy(() -> new Iris("https://news.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IRIS.of("thing", "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "river-talks-2030", "2030"})
  void isASlug(String id) {
    assertThat(Iris.isSlug(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "é", "a/b"})
  void isNoSlug(String id) {
    assertThat(Iris.isSlug(id)).isFalse();
  }

  @Test
  void prefixesShortenIrisAndNameTheKindsOfTheData() {
    assertThat(Prefixes.shorten(DL.Meeting)).isEqualTo("dl:Meeting");
    assertThat(Prefixes.shorten(IRIS.of("event", "x")))
        .isEqualTo("<https://news.example/kg/event/x>");
    assertThat(Prefixes.of(IRIS)).containsEntry("event", "https://news.example/kg/event/");
    assertThat(Prefixes.declarations(Prefixes.standard()))
        .contains("PREFIX dl: <https://w3id.org/dateline#>\n");
  }
}
