package org.sweepstack.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {
  private static final String CHARACTERS = "ab0 ,;\"'#\\-.\t!~größe\u2028";

  @Test
  void writesWhatCommonsCsvWritesAndReadsItBack() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 50_000; i++) {
      List<String> cells = IntStream.range(0, 3).mapToObj(cell -> text(random)).toList();
      StringBuilder expected = new StringBuilder();
      CsvRow.FORMAT.printRecord(
          expected, cells.stream().map(cell -> cell.isEmpty() ? null : cell).toArray());

      StringBuilder row = new StringBuilder();
      CsvRow.append(cells, row);

      assertThat(row.toString()).isEqualTo(expected.toString());
      assertThat(CsvRow.split(row.substring(0, row.length() - 1), 3))
          .containsExactlyElementsOf(cells);
    }
  }

  @Test
  void writesWhatCommonsCsvWritesWithAnotherDelimiterToo() throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator("\r\n").get();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 50_000; i++) {
      List<String> cells = IntStream.range(0, 3).mapToObj(cell -> text(random)).toList();
      StringBuilder expected = new StringBuilder();
      format.printRecord(
          expected, cells.stream().map(cell -> cell.isEmpty() ? null : cell).toArray());

      StringBuilder row = new StringBuilder();
      new RowPrinter(';', "\r\n").append(cells, row);

      assertThat(row.toString()).isEqualTo(expected.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a,b,c", "\"a,b", "\"a\"\",b", ""})
  void refusesARowOfOtherCells(String line) {
    assertThatThrownBy(() -> CsvRow.split(line, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(5); length > 0; length--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
