package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sweepstack.definition.SweepSchema;
import org.sweepstack.judge.RulesSchema;

class SchemaCommandTest {

  @Test
  void printsTheSchemaAndNothingElse() {
    CommandRun run = CommandRun.of("schema");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(SweepSchema.json());
  }

  @Test
  void printsTheSchemaOfRules() {
    CommandRun run = CommandRun.of("schema", "rules");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(RulesSchema.json());
  }

  @Test
  void refusesOtherSchemas() {
    CommandRun run = CommandRun.of("schema", "rule");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("expected sweep or rules, got 'rule'").hasLineCount(1);
  }
}
