package org.sweepstack.results;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.csv.Dialect;
import org.sweepstack.journal.Journal;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;

class SpreadsheetExportTest {
  private final Locale localeBefore = Locale.getDefault();

  @TempDir Path temporary;
  private ResultsFolder results;
  private Path target;

  @BeforeEach
  void writeResults() {
    target = temporary.resolve("for/excel");
    results = ResultsFolder.at(temporary.resolve("demo"));
    results.create();
    try (Journal journal = results.journal()) {
      journal.append(DemoSweep.attempts(), Set.of(), Trials.CONTEXT);
    }
    results.write(
        DemoSweep.results(),
        Set.of(Artefact.CURVES, Artefact.PREDICTIONS, Artefact.STATISTICS),
        DemoSweep.environment(),
        cells -> {});
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(localeBefore);
  }

  @Test
  void writesEveryTableAndNothingElse() throws IOException {
    List<String> tables = names(results.path());
    tables.removeAll(List.of("journal.csv", ".gitattributes"));
    for (String other : List.of("definition.csv", "suspects.csv", "notes.csv", "sweep.yaml")) {
      Files.writeString(results.path().resolve(other), "a,b\n");
    }

    SpreadsheetExport export = SpreadsheetExport.write(results, Dialect.EXCEL_EU, target);

    assertThat(names(target)).isEqualTo(tables);
    assertThat(export).isEqualTo(new SpreadsheetExport(tables.size(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE", "en-US"})
  void changesNothingButTheDecimalMarksOfNumbers(String language) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(language));

    SpreadsheetExport.write(results, Dialect.EXCEL_EU, target);

    for (String table : names(target)) {
      List<List<String>> expected =
          rows(results.path().resolve(table), ',').stream()
              .map(row -> row.stream().map(SpreadsheetExportTest::european).toList())
              .toList();
      List<List<String>> exported = rows(target.resolve(table), ';');
      exported.set(0, withoutMark(exported.get(0)));
      assertThat(exported).as(table).isEqualTo(expected);
    }
  }

  private static String european(String cell) {
    return Numbers.parse(cell).isPresent() ? cell.replace('.', ',') : cell;
  }

  @Test
  void writesTheBytesThatExcelReads() throws IOException {
    SpreadsheetExport.write(results, Dialect.EXCEL_EU, target);

    assertThat(target.resolve("environment.csv"))
        .hasBinaryContent(
            ("\uFEFFkey;value\r\n"
                    + "version;0.1.0\r\n"
                    + "command_line;\"'@run xor.yaml --set \"\"learning_rate=0.1,0.3\"\"\"\r\n"
                    + "blas_kernel;\r\n")
                .getBytes(UTF_8));
    assertThat(Files.readAllLines(target.resolve("predictions.csv")))
        .contains("t-2qtimiws6i;1;-1234567,5;1E-9;;1;12345678;;;0")
        .contains("t-bo5qdamthj;0;;;40;'=cmd();0,10000000149011612;0,2;0,7;a,b");
  }

  @Test
  void differsFromTheResultsInMarkAndLineEndsAloneWherePointsAreRead() throws IOException {
    SpreadsheetExport.write(results, Dialect.EXCEL, target);

    for (String table : names(target)) {
      String plain = Files.readString(results.path().resolve(table));
      assertThat(Files.readString(target.resolve(table)))
          .isEqualTo("\uFEFF" + plain.replace("\n", "\r\n"));
    }
  }

  @Test
  void replacesAnEarlierExportAndLeavesOtherFilesAlone() throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("trials.csv"), "older and longer".repeat(1000));
    Path other = Files.writeString(target.resolve("notes.csv"), "the user's own");

    SpreadsheetExport.write(results, Dialect.EXCEL_EU, target);

    assertThat(rows(target.resolve("trials.csv"), ';')).hasSize(1 + DemoSweep.attempts().size());
    assertThat(other).hasContent("the user's own");
    assertThat(names(target)).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void takesTheNewerTableThatLiesBesideOneHeldOpen() throws IOException {
    Files.writeString(results.path().resolve("effects.new.csv"), "parameter,value\nnewer,0.5\n");

    SpreadsheetExport.write(results, Dialect.EXCEL_EU, target);

    assertThat(target.resolve("effects.csv"))
        .hasBinaryContent("\uFEFFparameter;value\r\nnewer;0,5\r\n".getBytes(UTF_8));
    assertThat(target.resolve("effects.new.csv")).doesNotExist();
  }

  @Test
  void readsATableThatASpreadsheetHasSavedSince() throws IOException {
    Path trials = results.path().resolve("trials.csv");
    SpreadsheetExport.write(results, Dialect.EXCEL_EU, target);
    byte[] before = Files.readAllBytes(target.resolve("trials.csv"));
    Files.writeString(trials, "\uFEFF" + Files.readString(trials).replace("\n", "\r\n"));

    SpreadsheetExport.write(results, Dialect.EXCEL_EU, target);

    assertThat(target.resolve("trials.csv")).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameter;value\nx;0\n",
        "parameter;value,note\nx;0,5,\n",
        "parameter,value\nx\n",
        "parameter,value\nx,\"a\"b\n",
        ""
      })
  void refusesATableThatIsNotAsItWasWritten(String text) throws IOException {
    Path damaged = Files.writeString(results.path().resolve("effects.csv"), text);

    assertRefused(target, damaged + ": not a table as it was written: ");
    assertThat(target.resolve("effects.csv")).doesNotExist();
  }

  @Test
  void refusesATableInAnotherEncoding() throws IOException {
    Path damaged = results.path().resolve("effects.csv");
    Files.write(damaged, "parameter,value\ntarget,größe\n".getBytes(ISO_8859_1));

    assertRefused(target, damaged + ": not a table as it was written: ");
  }

  @Test
  void hasNothingToWriteWhereNoTableIs() throws IOException {
    Path empty = Files.createDirectories(temporary.resolve("empty"));

    assertThatThrownBy(
            () -> SpreadsheetExport.write(ResultsFolder.existing(empty), Dialect.EXCEL, target))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(empty + ": holds no tables; ");
    assertThat(target).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "demo/",
        "demo/../demo",
        "missing/../demo",
        "demo/parts",
        "demo/parts/deep/er",
        "demo/arrays",
        "demo/running",
        "demo/logs",
        "other",
        "other/parts"
      })
  void refusesAFolderThatHoldsResults(String folder) throws IOException {
    Files.createDirectories(temporary.resolve("other"));
    Files.writeString(temporary.resolve("other/journal.csv"), "");
    Path refused = Path.of(temporary + "/" + folder);

    assertRefused(refused, refused + ": holds the results of a sweep; choose another folder");
    assertThat(temporary).isDirectoryNotContaining("glob:**{missing,deep}");
    assertThat(results.path().resolve("parts")).doesNotExist();
  }

  @Test
  void refusesALinkToTheResultsAndTheResultsWithoutTheirJournal() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), results.path());
    Files.delete(results.path().resolve("journal.csv"));

    assertRefused(link, link + ": holds the results of a sweep; choose another folder");
    assertRefused(
        results.path(), results.path() + ": holds the results of a sweep; choose another folder");
  }

  @Test
  void refusesAFileInThePlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");

    assertRefused(file, file + ": cannot hold results: it is not a folder; choose another folder");
  }

  @Test
  void writesIntoAFolderBesideTheTables() throws IOException {
    Path inside = results.path().resolve("excel");

    SpreadsheetExport.write(results, Dialect.EXCEL, inside);

    assertThat(inside.resolve("trials.csv")).isRegularFile();
  }

  private void assertRefused(Path folder, String message) {
    assertThatThrownBy(() -> SpreadsheetExport.write(results, Dialect.EXCEL_EU, folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  private static List<String> withoutMark(List<String> header) {
    List<String> bare = new ArrayList<>(header);
    assertThat(bare.get(0)).startsWith("\uFEFF");
    bare.set(0, bare.get(0).substring(1));
    return bare;
  }

  private static List<List<String>> rows(Path file, char delimiter) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(file, UTF_8, format)) {
      return new ArrayList<>(parser.stream().map(CSVRecord::toList).toList());
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList());
    }
  }
}
