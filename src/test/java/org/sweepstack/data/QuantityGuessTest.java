package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityGuessTest {
  private static final long MANY_ROWS = 1000;

  private static final String AMOUNTS = "21 different numbers with marks or units such as ";

  private static List<String> classes(int count, String format) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> String.format(Locale.ROOT, format, number))
        .toList();
  }

  private static Optional<String> what(List<String> classes, long rows) {
    return QuantityGuess.of(classes, rows).map(QuantityGuess::what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "%d%%|'1%'",
        "%d.5 %%|'1.5 %'",
        "-%d %%|'-1 %'",
        "%d\u2030|'1\u2030'",
        "%d kg|'1 kg'",
        "%dkm/h|'1km/h'",
        "%d \u00b0C|'1 \u00b0C'",
        "%d m2|'1 m2'",
        "%d m\u00b2|'1 m\u00b2'",
        "%d days|'1 days'",
        "$%d|'$1'",
        "-$%d.50|'-$1.50'",
        "\u20ac %d|'\u20ac 1'",
        "%d \u20ac|'1 \u20ac'",
        "%d,234|'1,234'",
        "%d,234.5|'1,234.5'",
        "%d.234.567|'1.234.567'",
        "%d'234|'1'234'",
        "%d 234|'1 234'",
        "%d\u00a0234 kg|'1\u00a0234 kg'",
        "%d,5|'1,5'",
      })
  void tellsNumbersInOtherForms(String format, String shown) {
    assertThat(what(classes(21, format), MANY_ROWS)).contains(AMOUNTS + shown);
    assertThat(what(classes(20, format), MANY_ROWS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d", "+%d", "-%d", "%d.0", "%de3", "00%d"})
  void tellsNumbers(String format) {
    assertThat(what(classes(21, format), MANY_ROWS)).contains("21 different numbers");
    assertThat(what(classes(20, format), MANY_ROWS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-%02d",
        "%d.1.2024",
        "1/%d/24",
        "2024-01-%02d 10:15",
        "2024-01-%02dT10:15:00Z",
        "10:%02d",
        "10:15:%02d",
        "%d Jan 2024",
        "%02d-Feb-24",
        "March %d, 2024"
      })
  void tellsDaysAndTimes(String format) {
    assertThat(what(classes(21, format), MANY_ROWS)).contains("21 different dates or times");
    assertThat(what(classes(20, format), MANY_ROWS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class %d",
        "C%d",
        "#%d",
        "%d-9",
        "%d+",
        ">%d",
        "%d of 30",
        "0x%d",
        "\u0661%d",
        "%d kilogrammes of it",
        "may %d"
      })
  void leavesWordsAlone(String format) {
    assertThat(what(classes(21, format), MANY_ROWS)).isEmpty();
  }

  @Test
  void takesFewUnitsForThoseOfAQuantityAndMoreForLettersOfACode() {
    List<String> units = List.of("mg", "g", "kg", "t");
    List<String> amounts =
        IntStream.range(0, 24).mapToObj(index -> index + units.get(index % 3)).toList();
    assertThat(what(amounts, MANY_ROWS)).isPresent();
    List<String> codes =
        IntStream.range(0, 24).mapToObj(index -> index + units.get(index % 4)).toList();
    assertThat(what(codes, MANY_ROWS)).isEmpty();
  }

  @Test
  void needsEveryClassToBeOne() {
    List<String> mixed = new ArrayList<>(classes(30, "%d"));
    mixed.add("1,234");
    assertThat(what(mixed, MANY_ROWS))
        .contains("31 different numbers with marks or units such as '1,234'");
    mixed.add("more");
    assertThat(what(mixed, MANY_ROWS)).isEmpty();
  }

  @Test
  void takesWholeNumbersForOneWhereEachHasFewRows() {
    List<String> three = List.of("1", "2", "3");
    assertThat(what(three, 30)).isEmpty();
    assertThat(what(three, 29)).contains("3 different numbers");
    assertThat(what(List.of("0", "1"), 4)).isEmpty();
    assertThat(what(List.of("a", "b", "c"), 4)).isEmpty();
  }
}
