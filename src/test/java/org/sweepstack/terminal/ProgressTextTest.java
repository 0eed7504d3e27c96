package org.sweepstack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.TrialStatus;

class ProgressTextTest {
  private static final List<String> BEST =
      List.of(
          "best test_loss 0.01234: hidden=10x10 activation=leaky_relu optimizer=momentum"
              + " learning_rate=0.001",
          "best test_loss 0.01234: 10x10 leaky_relu momentum learning_rate=0.001",
          "best test_loss 0.01234: 10x10 leaky_relu momentum 0.001",
          "best 0.01234: 10x10 leaky_relu");
  private static final Progress HALF =
      new Progress(
          "quickstart",
          240,
          Map.of(TrialStatus.COMPLETED, 100, TrialStatus.DIVERGED, 3, TrialStatus.FAILED, 1),
          0.5,
          4,
          OptionalLong.of(65),
          BEST);

  private static List<String> block(Progress progress, int columns) {
    return ProgressText.block(progress, columns).stream().map(AttributedString::toString).toList();
  }

  private static Progress named(String name) {
    return new Progress(name, 240, HALF.ended(), 0.5, 4, OptionalLong.of(65), BEST);
  }

  @Test
  void showsBarCountsAndBestInEightyColumns() {
    assertThat(block(HALF, 79))
        .containsExactly(
            "quickstart [####################....................]  50%  1:05 left",
            "104/240 trials, 3 diverged, 1 failed, 26 trials/s",
            "best test_loss 0.01234: 10x10 leaky_relu momentum learning_rate=0.001");
  }

  @Test
  void showsAShorterBarAndValuesAloneInFortyColumns() {
    assertThat(block(HALF, 39))
        .containsExactly(
            "quickstart [#####.....]  50%  1:05 left",
            "104/240 trials, 3 diverged, 1 failed...", "best 0.01234: 10x10 leaky_relu");
  }

  @Test
  void namesWhatVariesWhereThereIsRoom() {
    assertThat(block(HALF, 199)).endsWith(BEST.get(0));
  }

  static IntStream widths() {
    return IntStream.concat(IntStream.rangeClosed(1, 100), IntStream.of(200));
  }

  @ParameterizedTest
  @MethodSource("widths")
  void isNeverWiderThanTheTerminal(int columns) {
    for (Progress progress :
        List.of(HALF, named("x".repeat(64)), named("\u6a21\u578b".repeat(20)))) {
      assertThat(ProgressText.block(progress, columns))
          .hasSize(3)
          .allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(columns));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 79, 199})
  void keepsTheShareAndTheTimeLeftWhateverTheName(int columns) {
    assertThat(block(named("x".repeat(64)), columns).get(0)).endsWith("  50%  1:05 left");
  }

  @Test
  void showsTwoLinesBeforeAnyTrialHasEnded() {
    Progress start = new Progress("quickstart", 240, Map.of(), 0, 0, OptionalLong.of(7), List.of());
    assertThat(block(start, 79))
        .containsExactly(
            "quickstart [........................................]   0%  7 s left", "0/240 trials");
    assertThat(ProgressText.line(start)).isEqualTo("quickstart 0%, 0/240 trials, 7 s left");
  }

  @Test
  void writesALineWithoutAnyControlCharacter() {
    assertThat(ProgressText.line(HALF))
        .isEqualTo(
            "quickstart 50%, 104/240 trials, 3 diverged, 1 failed, 26 trials/s, 1:05 left, "
                + BEST.get(0));
  }

  @Test
  void tellsThatTheTablesAreWrittenUntilTheEnd() {
    Map<TrialStatus, Integer> all = Map.of(TrialStatus.COMPLETED, 240);
    Progress trained = new Progress("quickstart", 240, all, 1, 12, OptionalLong.of(3), List.of());
    assertThat(block(trained, 79).get(0)).endsWith("] 100%  writing tables, 3 s left");
    assertThat(ProgressText.line(trained))
        .isEqualTo("quickstart 100%, 240/240 trials, 20 trials/s, writing tables, 3 s left");
    assertThat(ProgressText.lastLine(trained))
        .isEqualTo("quickstart 100%, 240/240 trials, 20 trials/s");
    assertThat(ProgressText.lastLine(HALF)).isEqualTo(ProgressText.line(HALF));
  }

  @Test
  void givesSlowRatesByTheMinuteAndTheHour() {
    assertThat(rate(3, 2)).isEqualTo("1.5 trials/s");
    assertThat(rate(1, 24)).isEqualTo("2.5 trials/min");
    assertThat(rate(1, 1800)).isEqualTo("2.0 trials/h");
    assertThat(rate(0, 10)).isEmpty();
    assertThat(rate(5, 0)).isEmpty();
  }

  private static String rate(int done, double seconds) {
    Map<TrialStatus, Integer> ended = done == 0 ? Map.of() : Map.of(TrialStatus.COMPLETED, done);
    return new Progress("demo", 10, ended, 0.1, seconds, OptionalLong.of(1), List.of()).rate();
  }
}
