package org.sweepstack.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** The results of the five labs in this repository: whether the program still makes them. */
@Campaign
class LabsIT {
  private static final String NEEDS_SH = "the kernels are chosen by a script of sh";

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path SWEEPS = Path.of("sweeps", "labs");
  private static final Path RESULTS = Path.of("results", "labs");
  private static final Pattern DIFFERING = Pattern.compile("(?m)^(t-\\w+): ");

  /**
   * The rows of trials that BLAS computes, of the sweeps that have such: all others are portable.
   */
  private static final Map<String, Pattern> OF_BLAS =
      Map.of(
          "initial-range", Pattern.compile(",(100x|')100,"),
          "mnist", Pattern.compile("^t-"),
          "toy-convolution", Pattern.compile("^t-"));

  /** What the sweep of images reads, from Debian's package dataset-fashion-mnist. */
  private static final Path IMAGES = Path.of("/usr/share/datasets/fashion-mnist");

  /** How many trials of a sweep are trained again. */
  private static final int SAMPLE = CampaignSize.of(2, 4);

  /** What was told of each sweep. */
  private static Map<String, String> verified;

  @TempDir private Path folder;

  private record Ended(int exitCode, String output) {}

  /** Runs in the kernels that the launcher asks for, as what is compared was trained. */
  private static Ended run(String... command) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("sh", "-c", ". scripts/processor.sh; exec \"$@\"", "sh"));
    words.addAll(List.of(command));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  /** Verifies all sweeps in one program: in a start each, most of the time would be warming up. */
  @BeforeAll
  static void verify() throws Exception {
    if (OS.WINDOWS.isCurrentOs()) {
      return; // nor are the tests run that need it
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VerifiedFolders.class.getName(),
                Integer.toString(SAMPLE)));
    verifiable()
        .filter(LabsIT::hasData)
        .forEach(name -> command.add(RESULTS.resolve(name).toString()));
    verified = VerifiedFolders.parse(run(command.toArray(String[]::new)).output());
  }

  static Stream<String> sweeps() throws IOException {
    try (Stream<Path> files = Files.list(SWEEPS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sweeps")
  void holdsTheResultsOfTheSweepAsItIs(String name) throws Exception {
    Path kept = RESULTS.resolve(name).resolve("sweep.yaml");
    assertThat(kept).hasSameTextualContentAs(SWEEPS.resolve(name + ".yaml"));
  }

  private static boolean hasData(String name) {
    return !name.equals("mnist") || Files.isDirectory(IMAGES);
  }

  /** Images take as long as all others together. */
  static Stream<String> verifiable() throws IOException {
    int withImages = CampaignSize.of(0, 1);
    return sweeps().filter(name -> withImages == 1 || !name.equals("mnist"));
  }

  @ParameterizedTest
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = NEEDS_SH)
  @MethodSource("verifiable")
  void trainsASampleToTheSameNumbers(String name) throws IOException {
    assumeTrue(hasData(name), "needs images (on Debian: apt-get install dataset-fashion-mnist)");
    assertThat(verified).containsKey(name);
    String output = verified.get(name);
    assertThat(output).contains(SAMPLE + " trials trained again, each alone");
    Set<String> differing =
        DIFFERING.matcher(output).results().map(found -> found.group(1)).collect(toSet());
    Set<String> ofBlas = ofBlas(name);
    assertThat(differing).as(output).isSubsetOf(ofBlas);
    // The labs have trainings that go astray, where another rounding can end elsewhere.
    boolean isElsewhere = output.contains("another kind of processor");
    assertThat(differing).as(output).hasSizeLessThanOrEqualTo(isElsewhere ? SAMPLE / 2 : 0);
  }

  private static Set<String> ofBlas(String name) throws IOException {
    if (!OF_BLAS.containsKey(name)) {
      return Set.of();
    }
    return Files.readAllLines(RESULTS.resolve(name).resolve("trials.csv")).stream()
        .filter(OF_BLAS.get(name).asPredicate())
        .map(row -> row.substring(0, row.indexOf(',')))
        .collect(toSet());
  }

  @Test
  void showsEveryFindingWithItsVerdict() throws IOException {
    String page = Files.readString(Path.of("src", "docs", "labs.md"));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, Integer> counts = new TreeMap<>();
    try (CSVParser findings =
        CSVParser.parse(RESULTS.resolve("findings.csv"), StandardCharsets.UTF_8, format)) {
      for (CSVRecord finding : findings) {
        String verdict = finding.get("holds");
        counts.merge(verdict, finding.get("reported").equals("not stated") ? 0 : 1, Integer::sum);
        assertThat(page)
            .contains(
                String.join(" | ", finding.get("claim"), finding.get("reported"), verdict) + " |");
      }
    }
    assertThat(page)
        .contains(counts.get("holds") + " hold, " + counts.get("holds in part") + " hold in part");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "scripts/reproduce is a script of sh")
  void namesTheSweepsThereAreForOneThatIsNot() throws Exception {
    Ended ended = run("scripts/reproduce", "--out", folder.resolve("out").toString(), "learning");
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output())
        .startsWith("reproduce: unknown sweep 'learning'; known are: ")
        .contains(sweeps().toList())
        .hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
