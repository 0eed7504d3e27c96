package org.sweepstack.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
  private static final String LONG = "a".repeat(40_000);

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+x", "-x", "@SUM(A1)"})
  void marksWhatASpreadsheetWouldCompute(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetText.ofName(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "größe", "1-1", "'quoted'", "two\nlines", "say \"a,b\""})
  void leavesOtherTextAlone(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-2",
        "01-02",
        "3/4",
        "10-20",
        "2024-01-31",
        "1:30",
        "12 am",
        "1:30pm",
        "1 p",
        "5%",
        "(5)",
        "$5",
        "1,000",
        "1 1/2",
        "007",
        "1e5",
        "1E400",
        "1.0",
        "+1",
        " 1",
        "1234567890123456",
        "SEPT2",
        "MARCH1",
        "Mar-3",
        "5 jan",
        "3-May-2024",
        "March 3, 2024",
        "#N/A",
        "#DIV/0!"
      })
  void marksANameThatASpreadsheetWouldShowAsANumberADateOrAnError(String name) {
    assertThat(SpreadsheetText.ofName(name)).isEqualTo("'" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4x4",
        "-1",
        "12",
        "0.25",
        "1E-9",
        "123456789012345",
        "true",
        "False",
        "NaN",
        "inf",
        "1a",
        "3d",
        "1.2.3",
        "10.0.0.1",
        "may",
        "MARCH",
        "mark1",
        "decade 2",
        "april-fool",
        "#1",
        "'quoted'",
        "x=1",
        "0x10",
        "t-aozchlat6i"
      })
  void leavesANameAloneThatStaysWhatItIs(String name) {
    assertThat(SpreadsheetText.ofName(name)).isEqualTo(name);
  }

  @Test
  void leavesClassesAloneWhereAllAreNumbers() {
    List<String> numbers = List.of("-1.0", "007", "1e5");

    assertThat(SpreadsheetText.ofClasses(numbers)).isEqualTo(numbers);
    assertThat(SpreadsheetText.ofClasses(List.of("-1", "007", "other")))
        .containsExactly("-1", "'007", "other");
  }

  @Test
  void marksNumbersWhoseLastDigitsWouldGetLost() {
    assertThat(SpreadsheetText.ofClasses(List.of("1000000000000000001", "1000000000000000002")))
        .containsExactly("'1000000000000000001", "'1000000000000000002");
  }

  @Test
  void shortensWhatIsLongerThanACell() {
    assertThat(SpreadsheetText.of(LONG)).hasSizeLessThanOrEqualTo(32_767).startsWith("aaa");
    assertThat(SpreadsheetText.of("=" + LONG)).hasSizeLessThanOrEqualTo(32_767).startsWith("'=a");
    assertThat(SpreadsheetText.of(LONG.substring(0, 32_766))).hasSize(32_766).doesNotContain("[");
  }

  @Test
  void shortensANameToWhatAFilterTakes() {
    assertThat(SpreadsheetText.ofName(LONG))
        .hasSizeLessThanOrEqualTo(255)
        .startsWith("aaa")
        .matches("a+\\.\\.\\. \\[[0-9a-f]{12}]");
  }

  @Test
  void cutsNoCharacterInHalf() {
    String smileys = "\uD83D\uDE00".repeat(200);

    for (String name : List.of(smileys, "a" + smileys)) {
      String start = SpreadsheetText.ofName(name).replaceFirst("\\.\\.\\. \\[.*", "");
      assertThat(name).startsWith(start);
      assertThat(Character.isLowSurrogate(start.charAt(start.length() - 1))).isTrue();
    }
  }

  @Test
  void replacesCharactersThatASpreadsheetDoesNotKeep() {
    assertThat(SpreadsheetText.ofName("a\r\nb")).matches("a\nb \\[[0-9a-f]{12}]");
    assertThat(SpreadsheetText.ofName("\tx\u0001")).matches(" x  \\[[0-9a-f]{12}]");
  }

  @Test
  void keepsApartWhatDiffers() {
    Stream<String> names =
        Stream.of(
            "=x",
            "'=x",
            "''=x",
            "x",
            "'x",
            "7",
            "007",
            "'007",
            "a\nb",
            "a\r\nb",
            "a\rb",
            "a b",
            "a\tb",
            LONG,
            LONG + "1",
            LONG + "2",
            "=" + LONG);

    assertThat(names.map(SpreadsheetText::ofName)).doesNotHaveDuplicates();
  }
}
