package org.sweepstack.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.InvalidInputException;

class SpreadsheetTableTest {
  @TempDir private Path folder;

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("rows.csv"), text.getBytes(charset));
  }

  private static List<String> trials(SpreadsheetTable table) {
    int column = table.column("trial").orElseThrow();
    return table.rows().stream().map(row -> row.cells().get(column)).toList();
  }

  static Stream<Arguments> savedBySpreadsheets() {
    return Stream.of(
        Arguments.of("as we wrote it", "trial,status\nt-a,failed\nt-b,failed\n"),
        Arguments.of("with a byte order mark", "\uFEFFtrial,status\nt-a,failed\nt-b,failed\n"),
        Arguments.of("with Windows line ends", "trial,status\r\nt-a,failed\r\nt-b,failed\r\n"),
        Arguments.of("with semicolons", "\uFEFFtrial;loss\r\nt-a;0,5\r\nt-b;0,25\r\n"),
        Arguments.of("with tabs", "loss\ttrial\n0.5\tt-a\n0.25\tt-b\n"),
        Arguments.of("with columns moved", "loss,trial\n0.5,t-a\n0.25,t-b"),
        Arguments.of("with one column", "trial\nt-a\nt-b\n"),
        Arguments.of("with everything quoted", "\"Trial\",\"x\"\n\"t-a\",\"1\"\n\"t-b\",\"2\"\n"),
        Arguments.of("with blank rows", "trial,status\nt-a,\n,\nt-b,failed\n,,,\n\n"),
        Arguments.of("with short rows", "status,trial\nfailed,t-a\nfailed\nfailed,t-b\n"),
        Arguments.of("with blanks around ids", "trial ,status\n t-a ,failed\nt-b,failed\n"),
        Arguments.of("with Excel's first line", "sep=;\r\ntrial;status\r\nt-a;x\r\nt-b;x\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("savedBySpreadsheets")
  void readsWhatASpreadsheetSaves(String what, String text) throws IOException {
    assertThat(trials(SpreadsheetTable.read(file(text, StandardCharsets.UTF_8), "trial")))
        .containsExactly("t-a", "t-b");
  }

  @Test
  void readsFilesInAnyEncodingOfTheWest() throws IOException {
    String text = "trial,größe\nt-a,1\nt-b,2\n";
    assertThat(trials(SpreadsheetTable.read(file(text, StandardCharsets.ISO_8859_1), "trial")))
        .containsExactly("t-a", "t-b");
  }

  @Test
  void knowsTheLineOfEachRow() throws IOException {
    String text = "trial,error\nt-a,\"one\ntwo\"\nt-b,x\n";
    assertThat(SpreadsheetTable.read(file(text, StandardCharsets.UTF_8), "trial").rows())
        .extracting(SavedRow::line)
        .containsExactly(2L, 4L);
    String withSeparator = "sep=,\n" + text;
    assertThat(SpreadsheetTable.read(file(withSeparator, StandardCharsets.UTF_8), "trial").rows())
        .extracting(SavedRow::line)
        .containsExactly(3L, 5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "status,loss\nfailed,1\n", "t-a\nt-b\n", "\"", "\u0000\u0001"})
  void refusesAFileWithoutAColumnOfTrials(String text) throws IOException {
    Path file = file(text, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SpreadsheetTable.read(file, "trial"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("rows.csv");
  }

  @Test
  void refusesAFileWithoutARow() throws IOException {
    Path file = file("trial,status\n,\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SpreadsheetTable.read(file, "trial"))
        .hasMessageEndingWith("rows.csv: no row has anything in its column trial");
    assertThatThrownBy(() -> SpreadsheetTable.read(folder.resolve("missing.csv"), "trial"))
        .hasMessageEndingWith("missing.csv: no such file");
    assertThatThrownBy(() -> SpreadsheetTable.read(folder, "trial"))
        .isInstanceOf(InvalidInputException.class);
  }
}
