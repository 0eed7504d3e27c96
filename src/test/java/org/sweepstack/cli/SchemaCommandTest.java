package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sweepstack.definition.SweepSchema;

class SchemaCommandTest {

  @Test
  void printsTheSchemaAndNothingElse() {
    CommandRun run = CommandRun.of("schema");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(SweepSchema.json());
  }
}
