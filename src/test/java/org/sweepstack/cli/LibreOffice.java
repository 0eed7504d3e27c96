package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * LibreOffice without a window, with settings of its own in a folder.
 *
 * <p>Its filters take tokens in an order: separator, quote, encoding (76 is UTF-8), first line,
 * column formats, language (1033 is English), then what {@link #openAsCsv} and {@link #CSV} name.
 */
record LibreOffice(Path profile) {
  private static final String SEPARATED = "44,34,76,1,,1033";

  /** Quotes only where needed, full precision instead of what is shown, values, first sheet. */
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):" + SEPARATED + ",false,false,false,false,false,0";

  /** Ends the test as skipped where there is none. */
  static LibreOffice withProfileIn(Path folder) throws IOException, InterruptedException {
    assumeTrue(
        new ProcessBuilder("sh", "-c", "command -v soffice").start().waitFor() == 0,
        "needs LibreOffice (on Debian: apt-get install libreoffice-calc-nogui)");
    return new LibreOffice(folder.resolve("profile"));
  }

  /**
   * Opens CSV files as a double click does, and saves each in another format.
   *
   * @param detectsSpecialNumbers whether dates, times and the like are looked for, as Excel always
   *     does
   */
  List<Path> openAsCsv(
      List<Path> files, boolean detectsSpecialNumbers, String format, Path outFolder)
      throws IOException, InterruptedException {
    String quotedIsText = "false";
    String evaluatesFormulas = "true";
    String tokens =
        String.join(
            ",",
            SEPARATED,
            quotedIsText,
            Boolean.toString(detectsSpecialNumbers),
            "false,false,false,0",
            evaluatesFormulas);
    return convert(files, List.of("--infilter=CSV:" + tokens, "--convert-to", format), outFolder);
  }

  /** Saves spreadsheets as CSV. */
  void saveAsCsv(List<Path> files, Path outFolder) throws IOException, InterruptedException {
    convert(files, List.of("--convert-to", CSV), outFolder);
  }

  /** Returns what was made of each file, by their names. */
  private List<Path> convert(List<Path> files, List<String> options, Path outFolder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("soffice", "--headless", "--norestore"));
    command.add("-env:UserInstallation=" + profile.toUri());
    command.addAll(options);
    command.addAll(List.of("--outdir", outFolder.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    try (Stream<Path> made = Files.list(outFolder)) {
      List<Path> sorted = made.sorted().toList();
      assertThat(sorted).as(output).hasSameSizeAs(files);
      return sorted;
    }
  }
}
