package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {

  @ParameterizedTest
  @CsvSource({
    "90s, PT90S",
    "10m, PT10M",
    "1h30m, PT1H30M",
    "500ms, PT0.5S",
    "1.5h, PT1H30M",
    "1d2h3m4s5ms, P1DT2H3M4.005S",
    "0m1s, PT1S",
    "0.1s, PT0.1S",
    "0.000000001ms, PT0.000000001S",
    "1000d, PT24000H"
  })
  void readsADurationThatHoldsFromTheStart(String text, Duration duration) {
    Timeout timeout = Timeout.parse(text).orElseThrow();

    assertThat(timeout.limit(List.of())).contains(duration);
    assertThat(timeout.limit(List.of(Duration.ofDays(1)))).contains(duration);
    assertThat(timeout).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "600",
        "0s",
        "0h0m",
        "0%",
        "-5m",
        "+5m",
        "10 m",
        "10M",
        "1m1h",
        "1m1m",
        "m",
        "1.m",
        ".5h",
        "1e3s",
        "5m%",
        "%",
        "10m500%",
        "1000.1d",
        "1000001%",
        "9999999999s",
        "1w",
        "10min",
        "١m",
        "10m\n"
      })
  void refusesWhatIsNoTimeout(String text) {
    assertThat(Timeout.parse(text)).isEmpty();
  }

  @Test
  void appliesAPercentageOfTheMedianOnceThreeStacksHaveEnded() {
    Timeout timeout = Timeout.parse("250%").orElseThrow();

    assertThat(timeout.limit(List.of())).isEmpty();
    assertThat(timeout.limit(seconds(1, 2))).isEmpty();
    assertThat(timeout.limit(seconds(100, 1, 4))).contains(Duration.ofSeconds(10));
    assertThat(timeout.limit(seconds(100, 1, 5, 4))).contains(Duration.ofMillis(11_250));
    assertThat(timeout).hasToString("250%");
  }

  @Test
  void appliesSmallAndBrokenPercentages() {
    assertThat(Timeout.parse("0.5%").orElseThrow().limit(seconds(1, 2, 3)))
        .contains(Duration.ofMillis(10));
    assertThat(Timeout.parse("33.3%").orElseThrow().limit(seconds(1, 1, 1)))
        .contains(Duration.ofMillis(333));
  }

  @Test
  void isEqualToWhatWasWrittenAlike() {
    assertThat(Timeout.parse("10m")).isEqualTo(Timeout.parse("10m"));
    assertThat(Timeout.parse("10m").hashCode()).isEqualTo(Timeout.parse("10m").hashCode());
    assertThat(Timeout.parse("10m")).isNotEqualTo(Timeout.parse("600s"));
  }

  private static List<Duration> seconds(Integer... seconds) {
    return Stream.of(seconds).map(Duration::ofSeconds).toList();
  }
}
