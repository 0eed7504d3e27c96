package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  @ParameterizedTest
  @ValueSource(strings = {"1/1", "3/16", "16/16", "1/100000"})
  void readsWhatItWrites(String text) {
    assertThat(Shard.parse(text).map(Shard::toString)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0/3",
        "4/3",
        "1/0",
        "0/0",
        "-1/3",
        "1/-3",
        "+1/3",
        "one/three",
        "3",
        "3/",
        "/3",
        "1/2/3",
        "1 / 2",
        "1.0/2",
        "1/100001",
        "99999999999/99999999999",
        "\u0661/\u0663"
      })
  void takesNothingElse(String text) {
    assertThat(Shard.parse(text)).isEqualTo(Optional.empty());
  }

  @Test
  void namesItsFolder() {
    assertThat(new Shard(3, 16).nameEnding()).isEqualTo(".shard-3-of-16");
  }
}
