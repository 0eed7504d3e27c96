package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;

class ConditionsTest {
  private static final Configuration ADAM =
      Configuration.defaults()
          .with(Parameters.OPTIMIZER, OptimizerKind.ADAM)
          .with(Parameters.MOMENTUM, 0.5)
          .with(Parameters.LEARNING_RATE, 0.3);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "optimizer=adam; true",
        "optimizer=sgd; false",
        "optimizer=adam,learning_rate=0.3; true",
        "optimizer=adam,learning_rate=0.1; false",
        "optimizer=sgd,learning_rate=0.3; false",
        "learning_rate=0.1|0.3; true",
        "learning_rate=0.1|0.2; false",
        "learning_rate=3e-1; true",
        "' optimizer = adam , learning_rate = 0.1 | 0.30 '; true",
        "activation=sigmoid; true",
        "beta1=0.9,log_every=10,gradient_clip=none,hidden=4x4; true",
        "momentum=0.5; false",
        "momentum=0.9; false"
      })
  void matchesWhatTheFilesShow(String text, boolean matches) {
    assertThat(Conditions.parse(text).matches(ADAM)).isEqualTo(matches);
  }

  @Test
  void matchesADataFileByItsPath() {
    Configuration csv =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.CSV)
            .with(Parameters.DATA_FILE, new DataFile("a=1.csv", "/here/a=1.csv", "0f"))
            .with(Parameters.TARGET, "y");

    assertThat(Conditions.parse("data_file=a=1.csv,target=y").matches(csv)).isTrue();
    assertThat(Conditions.parse("data_file=b.csv").matches(csv)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "\"\"; expected parameter=value or parameter=value|value, joined by commas, got nothing",
        "adam; expected parameter=value or parameter=value|value, joined by commas, got adam",
        "seed=1,; expected parameter=value or parameter=value|value, joined by commas, got nothing",
        "learing_rate=0.1; unknown parameter 'learing_rate', did you mean 'learning_rate'?",
        "=1; \"unknown parameter ''; the command 'parameters' lists them all\"",
        "learning_rate=0; learning_rate: expected a number above 0, got 0",
        "learning_rate=; learning_rate: expected a number above 0, got nothing",
        "learning_rate=0.1|; learning_rate: expected a number above 0, got nothing",
        "loss_reduction=meen; loss_reduction: expected mean or sum, got meen, did you mean 'mean'?",
        "seed=1,seed=2; \"seed is given twice; join its values with |\""
      })
  void tellsWhatIsWrongInOneLine(String text, String problem) {
    assertThat(problems(text)).containsExactly("--where: " + problem);
  }

  @Test
  void tellsAllProblemsAtOnce() {
    assertThat(problems("sed=1,epochs=0,0.3")).hasSize(3);
  }

  private static List<String> problems(String text) {
    InvalidInputException[] thrown = new InvalidInputException[1];
    assertThatThrownBy(() -> Conditions.parse(text))
        .isInstanceOfSatisfying(InvalidInputException.class, e -> thrown[0] = e);
    return thrown[0].problems();
  }
}
