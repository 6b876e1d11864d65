package dateline.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OntologyTest {
  private static final Ontology SHIPPED = Ontology.load(List.of(Path.of("ontology")));

  @Test
  void theShippedOntologyHasNoMistake() {
    assertThat(SHIPPED.errors()).isEmpty();
  }

  @Test
  void theCopyThatComesWithTheProgramIsUsedWhereNoDirectoryHasOne() {
    Ontology bundled = Ontology.load(List.of(Path.of("no-such-directory")));
    assertThat(bundled.errors()).isEmpty();
    assertThat(bundled.triples()).containsExactlyInAnyOrderElementsOf(SHIPPED.triples());
    assertThat(bundled.rules())
        .extracting(OntologyFile::stem)
        .isEqualTo(SHIPPED.rules().stream().map(OntologyFile::stem).toList());
  }

  @Test
  void aClassKnowsAllClassesAboveIt() {
    assertThat(SHIPPED.eventClass("Assassination").orElseThrow().parents())
        .containsExactly(DL.Killing, DL.Death, DL.Event);
  }

  @Test
  void aClassInheritsRoles() {
    assertThat(SHIPPED.eventClass("Tour").orElseThrow().roles())
        .extracting(Role::word)
        .containsExactly("companion", "coordinator", "host", "visitor");
  }

  @Test
  void aRoleKnowsItsParentsAndWhatMayStandInIt() {
    Role requester = SHIPPED.role("requester").orElseThrow();
    assertThat(requester.parents())
        .containsExactly(DL.speaker, DL.actor, DL.participant, DL.anyRole);
    assertThat(requester.range()).isEqualTo(DL.AgentOrPost);
    assertThat(SHIPPED.role("from-place").orElseThrow().range()).isEqualTo(DL.Place);
  }

  @Test
  void theContentOfASpeechActHasTheNearestModality() {
    assertThat(SHIPPED.eventClass("Demand").orElseThrow().contentModality()).contains(DL.demanded);
    assertThat(SHIPPED.eventClass("Accusation").orElseThrow().contentModality())
        .contains(DL.alleged);
    assertThat(SHIPPED.eventClass("Meeting").orElseThrow().contentModality()).isEmpty();
  }

  @Test
  void shortcutRulesHoldForSubclasses() {
    EventClass tour = SHIPPED.eventClass("Tour").orElseThrow();
    assertThat(SHIPPED.shortcutRules(tour))
        .extracting(ShortcutRule::shortcut)
        .contains(DL.visited, DL.hosted, DL.accompanied);
  }

  @Test
  void guestsOfOneMeetingHaveNotMetByIt() {
    EventClass meeting = SHIPPED.eventClass("Meeting").orElseThrow();
    assertThat(SHIPPED.shortcutRules(meeting))
        .filteredOn(rule -> rule.shortcut().equals(DL.met))
        .extracting(rule -> rule.fromRole().getLocalName() + " " + rule.toRole().getLocalName())
        .containsExactlyInAnyOrder(
            "participant participant",
            "guest host",
            "companion host",
            "participant host",
            "participant guest",
            "participant companion");
  }

  @Test
  void eachListOfTheRegistryHasADefaultClass() {
    for (String section : OntologyCheck.SECTIONS) {
      assertThat(SHIPPED.defaultClass(section)).as(section).isPresent();
      assertThat(SHIPPED.entityClasses(section)).contains(SHIPPED.defaultClass(section).get());
    }
  }

  @Test
  void valuesAreFoundByTheWordsOfCuratedFiles() {
    assertThat(SHIPPED.comparator("about")).contains(DL.approximately);
    assertThat(SHIPPED.comparator("atLeast")).contains(DL.noLessThan);
    assertThat(SHIPPED.modality("denied")).contains(DL.denied);
    assertThat(SHIPPED.status("retracted")).contains(DL.retracted);
    assertThat(SHIPPED.precision("month")).contains(DL.month);
    assertThat(SHIPPED.modality("Happened")).isEmpty();
  }
}
