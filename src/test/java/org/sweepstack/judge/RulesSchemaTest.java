package org.sweepstack.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesSchemaTest {
  private static final String SCHEMA = RulesSchema.json();

  @Test
  void hasTheWordsThatTheReaderKnows() {
    assertThat(SCHEMA)
        .contains("\"enum\": [\"" + String.join("\", \"", ClaimKind.WORDS) + "\"]")
        .contains("\"enum\": [\"" + String.join("\", \"", Reduction.STATISTICS) + "\"]");
  }

  @Test
  void hasTheKeysThatTheReaderKnows() {
    for (List<String> keys :
        List.of(RulesFile.KEYS, ConditionReader.KEYS, ConditionReader.OTHER_KEYS)) {
      assertThat(keys).allSatisfy(key -> assertThat(SCHEMA).contains("\"" + key + "\": {"));
    }
  }
}
