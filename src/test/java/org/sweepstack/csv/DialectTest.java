package org.sweepstack.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5|0,5",
        "-1234567.5|-1234567,5",
        "1.5E-8|1,5E-8",
        "1.5e+30|1,5e+30",
        "+.5|+,5",
        "2.|2,"
      })
  void writesNumbersWithDecimalCommasForEurope(String plain, String european) {
    assertThat(row(Dialect.EXCEL_EU, plain)).isEqualTo(european + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "100",
        "-7",
        "1E-8",
        "1.0.0",
        "1.5x",
        "v1.5",
        ".",
        "1.5E",
        "1.5E1.5",
        "4x4",
        "0.1,0.3",
        "t-2qtimiws6i",
        "2026-01-02T03:04:05.678Z",
        "'-1.5",
        "data.csv",
        "größe"
      })
  void leavesEveryOtherCellAsItIs(String plain) {
    assertThat(row(Dialect.EXCEL_EU, plain)).isEqualTo(plain + "\r\n");
  }

  @Test
  void quotesWhatItsOwnDelimiterAsksFor() {
    String[] cells = {"a,b", "a;b", "say \"x\"", "two\nlines", "0.5"};

    assertThat(row(Dialect.EXCEL, cells))
        .isEqualTo("\"a,b\",a;b,\"say \"\"x\"\"\",\"two\nlines\",0.5\r\n");
    assertThat(row(Dialect.EXCEL_EU, cells))
        .isEqualTo("a,b;\"a;b\";\"say \"\"x\"\"\";\"two\nlines\";0,5\r\n");
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsWord(Dialect dialect) {
    String word = Dialect.words().get(dialect.ordinal());

    assertThat(Dialect.of(word)).contains(dialect);
    assertThat(Dialect.of(word + " ")).isEmpty();
    assertThat(dialect.start()).isEqualTo("\uFEFF");
  }

  private static String row(Dialect dialect, String... cells) {
    StringBuilder text = new StringBuilder();
    dialect.append(List.of(cells), text);
    return text.toString();
  }
}
