package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scripts/sweepstack      | scripts/sweepstack
          sweepstack              | sweepstack
          /a folder/sweepstack    | '/a folder/sweepstack'
          scripts\\sweepstack     | scripts\\sweepstack
          """)
  void isWhatTheLauncherWasCalledAs(String told, String shown) {
    String name = ProgramName.of(Optional.of(told), "/a/sweepstack.jar run", "file:/a/");
    assertThat(name).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          target/sweepstack.jar run x.yaml    | file:/a/target/sweepstack.jar | java -jar target/sweepstack.jar
          a folder/sweepstack.jar             | file:/a%20folder/sweepstack.jar | java -jar 'a folder/sweepstack.jar'
          org.sweepstack.cli.Main run         | file:/a/sweepstack.jar        | sweepstack
          org.sweepstack.cli.Main run         | file:/a/target/classes/       | sweepstack
          /a/target/surefire/booter.jar /tmp  | file:/a/target/classes/       | sweepstack
          """)
  void isWhatJavaRunsWithoutALauncher(String command, String source, String shown) {
    assertThat(ProgramName.of(Optional.empty(), command, source)).isEqualTo(shown);
  }

  @Test
  void isPlainInTheseTests() {
    assertThat(ProgramName.text()).isEqualTo(ProgramName.PLAIN);
  }
}
