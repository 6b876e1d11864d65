package dateline.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code DL.java} in step with the ontology. To write it anew: {@code mvn test
 * -Dtest=ConstantsAreFreshTest -Ddateline.write=true}.
 */
class ConstantsAreFreshTest {

  @Test
  void theConstantsAreThoseOfTheOntology() throws Exception {
    if (Boolean.getBoolean("dateline.write")) {
      DlSource.main(new String[0]);
    }
    assertThat(Files.readString(Path.of(DlSource.TARGET.toString())))
        .as("write it anew: mvn test -Dtest=ConstantsAreFreshTest -Ddateline.write=true")
        .isEqualTo(DlSource.text());
  }
}
