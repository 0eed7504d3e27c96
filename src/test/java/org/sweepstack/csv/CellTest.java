package org.sweepstack.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InitializerKind;
import org.sweepstack.trial.Parameters;

class CellTest {
  private static final Configuration FROM_FILE =
      Configuration.defaults().with(Parameters.DATASET, DatasetKind.CSV);

  @Test
  void marksFreeTextThatASpreadsheetWouldCompute() {
    assertThat(Cell.of(FROM_FILE.with(Parameters.TARGET, "=1+1"), Parameters.TARGET))
        .isEqualTo("'=1+1");
  }

  @Test
  void leavesNegativeNumbersAlone() {
    Configuration uniform =
        Configuration.defaults()
            .with(Parameters.INITIALIZER, InitializerKind.UNIFORM)
            .with(Parameters.INIT_LOW, -0.5);

    assertThat(Cell.of(uniform, Parameters.INIT_LOW)).isEqualTo("-0.5");
  }

  @Test
  void leavesAParameterThatCannotMatterEmpty() {
    assertThat(Cell.of(Configuration.defaults(), Parameters.MOMENTUM)).isEmpty();
    assertThat(Cell.of(Configuration.defaults(), Parameters.TARGET)).isEmpty();
  }
}
