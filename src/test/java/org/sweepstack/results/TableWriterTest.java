package org.sweepstack.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.csv.Table;
import org.sweepstack.csv.TableText;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.ResultsException;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metrics;

class TableWriterTest {
  @TempDir Path folder;

  /** A table of given rows. */
  private record GivenTable(List<String> header, Stream<List<String>> rows) implements Table {
    @Override
    public String fileName() {
      return "given.csv";
    }
  }

  @Test
  void quotesOnlyWhatCommasQuotesAndLineBreaksAskFor() {
    Stream<List<String>> rows =
        Stream.of(List.of("", "plain text", ""), List.of("a,b", "say \"x\"", "two\nlines"));

    writer(10).write(new GivenTable(List.of("first", "second", "third"), rows));

    assertThat(folder.resolve("given.csv"))
        .hasBinaryContent(
            "first,second,third\n,plain text,\n\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n"
                .getBytes(UTF_8));
  }

  @Test
  void warnsOfMoreRowsThanASpreadsheetOpens() {
    CurvePoint point = new CurvePoint(1, Metrics.NONE);
    CurvesTable curves =
        new CurvesTable(Trials.finished(Trials.completed(Trials.DEFAULTS, point, point, point)));

    assertThat(writer(4).write(curves)).isEmpty();
    assertThat(writer(3).write(curves))
        .containsExactly(
            folder.resolve("curves.csv")
                + ": 4 rows, more than the 3 that a spreadsheet opens; a larger log_every makes it"
                + " shorter, or open it with a database or pandas");
  }

  @Test
  void warnsOfMoreColumnsThanASpreadsheetOpens() {
    List<String> most = Collections.nCopies(16_384, "x");
    List<String> tooMany = Collections.nCopies(16_385, "x");

    assertThat(writer(10).write(new GivenTable(most, Stream.of()))).isEmpty();
    assertThat(writer(10).write(new GivenTable(tooMany, Stream.of())))
        .containsExactly(
            folder.resolve("given.csv")
                + ": 16385 columns, more than the 16384 that a spreadsheet opens; open it with a"
                + " database or pandas");
  }

  @Test
  void keepsTheOldFileWhenARowCannotBeMade() throws Exception {
    Path file = Files.writeString(folder.resolve("given.csv"), "older");
    Stream<List<String>> rows =
        Stream.of("good", "bad")
            .map(
                row -> {
                  if (row.equals("bad")) {
                    throw new IllegalStateException("bad row");
                  }
                  return List.of(row);
                });

    assertThatThrownBy(() -> writer(10).write(new GivenTable(List.of("row"), rows)))
        .hasMessage("bad row");
    assertThat(file).hasContent("older");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void removesTheFileOfATableAndNoOther() throws Exception {
    Files.writeString(folder.resolve("given.csv"), "older");
    Path other = Files.writeString(folder.resolve("given.csv.bak"), "the user's own");
    TableWriter writer = writer(10);

    writer.remove("given.csv");
    writer.remove("given.csv");

    assertThat(folder.resolve("given.csv")).doesNotExist();
    assertThat(other).hasContent("the user's own");
  }

  @Test
  void namesTheFileThatCannotBeRemoved() throws Exception {
    Path blocked = folder.resolve("given.csv");
    Files.createDirectories(blocked.resolve("full"));

    assertThatThrownBy(() -> writer(10).remove("given.csv"))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith(blocked + ": cannot be ");
    assertThat(blocked.resolve("full")).exists();
  }

  private TableWriter writer(long rowLimit) {
    return new TableWriter(folder, rowLimit, FileOperations.onDisk(), TableText.PLAIN);
  }
}
