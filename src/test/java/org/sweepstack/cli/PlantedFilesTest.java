package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/**
 * In a folder that others may write to, pipes and devices stand where a file of results was, and
 * links where a folder was: no command waits for the one, or writes by the other.
 */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pipes, devices and links such as these")
class PlantedFilesTest {
  private static final String SWEEP =
      "grid: {hidden: [2, 3], epochs: 2}\nsave: [curves, arrays, predictions, model]\n";

  @TempDir private Path folder;
  private String trial = "";

  @BeforeEach
  void runTheSweep() throws IOException {
    Files.writeString(sweepFile(), SWEEP);
    Files.writeString(folder.resolve("rows.csv"), "x1,x2\n0.5,0.5\n");
    Files.writeString(folder.resolve("printed.txt"), "epoch 1 loss 0.7\nepoch 2 loss 0.6\n");
    assertThat(sweepstack("run", sweepFile().toString(), "-q").exitCode()).isZero();
    String row = Files.readAllLines(demo().resolve("trials.csv")).get(1);
    trial = row.substring(0, row.indexOf(','));
  }

  private Path sweepFile() {
    return folder.resolve("demo.yaml");
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  /** Every command that reads a results folder; the last ones write into it. */
  private List<List<String>> commands() {
    String target = folder.resolve("written").toString();
    return List.of(
        List.of("status", "demo"),
        List.of("list"),
        List.of("plan", sweepFile().toString()),
        List.of("top", "demo"),
        List.of("show", "demo", trial),
        List.of("like", "demo", folder.resolve("printed.txt").toString()),
        List.of("plot", "demo", trial, "--to", target + ".svg"),
        List.of("compare", "demo", "demo"),
        List.of("export", "demo", "--dialect", "excel", "--to", target),
        List.of("merge", "demo", "--to", target + "-merged"),
        List.of("verify", "demo", "--sample", "1", "-q"),
        List.of("report", "demo", "--to", target + ".html"),
        List.of("predict", "demo", trial, folder.resolve("rows.csv").toString(), "-q"),
        List.of("train", "demo", trial, "-q"),
        List.of("run", sweepFile().toString(), "-q"),
        List.of("rerun", "demo", trial, "-q"));
  }

  static List<String> pipes() {
    return CampaignSize.firstOf(
        7,
        List.of(
            "journal.csv",
            ".lock",
            "parts/00001.part",
            "running/1.checkpoint",
            "logs",
            "trials.csv timing.csv arrays/TRIAL.npz models/TRIAL.onnx",
            "curves.csv summary.csv sweep.yaml environment.csv report.html trials.csv.tmp",
            "definition.csv",
            "suspects.csv",
            "parts",
            "running",
            "running/1.csv",
            "logs/TRIAL.log",
            "arrays",
            "models"));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("pipes")
  void waitsForNoPipe(String names) throws Exception {
    for (String name : names.split(" ")) {
      Path place = emptied(name);
      assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor()).isZero();
    }
    checkCommands();
  }

  /** Files that are read, and what takes their place. */
  static List<Arguments> devices() {
    return CampaignSize.firstOf(
        4,
        List.of(
            arguments("journal.csv", "/dev/full"),
            arguments("definition.csv", "/dev/zero"),
            arguments("parts/00001.part", "/dev/zero"),
            arguments("running/1.checkpoint", "/dev/random"),
            arguments("journal.csv", "/dev/zero"),
            arguments(".lock", "/dev/zero"),
            arguments("timing.csv", "/dev/zero")));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("devices")
  void readsNoDevice(String name, Path device) throws IOException {
    Files.createSymbolicLink(emptied(name), device);
    checkCommands();
  }

  private void checkCommands() {
    for (List<String> command : commands()) {
      CommandRun run = sweepstack(command.toArray(String[]::new));
      String what = command + ", which said: " + run.err();
      assertThat(run.exitCode()).as(what).isIn(ExitCode.FINE, ExitCode.BAD_INPUT);
      assertThat(run.err()).as(what).doesNotContain("this is a bug");
      assertThat(run.err().lines().filter(line -> !line.startsWith("warning: ")))
          .as(what)
          .hasSizeLessThan(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"parts", "arrays", "models", "logs", "running"})
  void writesByNoLinkThatLeadsElsewhere(String name) throws IOException {
    String other = folder.resolve("other").toString();
    CommandRun.of("run", sweepFile().toString(), "-q", "--out", other);
    Path victim = Files.createDirectory(folder.resolve("victim"));
    for (String file :
        List.of("00001.part", trial + ".npz", trial + ".onnx", trial + ".log", "1.csv", "notes")) {
      Files.writeString(victim.resolve(file), "mine");
    }
    Map<String, String> before = content(victim);
    Files.createSymbolicLink(emptied(name), victim);
    Map<String, String> tables = content(demo());
    Files.writeString(sweepFile(), SWEEP.replace("[2, 3]", "[2, 3, 4]"));

    for (List<String> command :
        List.of(
            List.of("run", sweepFile().toString(), "-q"),
            List.of("rerun", "demo", trial, "-q"),
            List.of("train", "demo", trial, "-q"),
            List.of("merge", other + "/demo", "--to", demo().toString()))) {
      CommandRun run = sweepstack(command.toArray(String[]::new));
      assertThat(run.exitCode()).as(command + run.err()).isEqualTo(ExitCode.BAD_INPUT);
    }
    assertThat(content(victim)).isEqualTo(before);
    assertThat(content(demo())).isEqualTo(tables);
  }

  @Test
  void leavesTheOtherNamesOfItsFilesAsTheyWere() throws IOException {
    String other = folder.resolve("other").toString();
    CommandRun.of("run", sweepFile().toString(), "-q", "--out", other);
    sweepstack("report", "demo");
    Path backup = Files.createDirectory(folder.resolve("backup"));
    for (String inner : List.of("", "parts", "arrays")) {
      Files.createDirectories(backup.resolve(inner));
      try (Stream<Path> files = Files.list(demo().resolve(inner))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.createLink(backup.resolve(inner).resolve(file.getFileName()), file);
        }
      }
    }
    Map<String, String> before = contents(backup);
    assertThat(before).containsKeys(".lock", "journal.csv", "parts/00001.part", "report.html");
    Files.writeString(sweepFile(), SWEEP.replace("[2, 3]", "[2, 3, 4]"));

    for (List<String> command :
        List.of(
            List.of("run", sweepFile().toString(), "-q"),
            List.of("rerun", "demo", trial, "-q"),
            List.of("report", "demo"),
            List.of("merge", other + "/demo", "--to", demo().toString()))) {
      CommandRun run = sweepstack(command.toArray(String[]::new));
      assertThat(run.exitCode()).as(command + run.err()).isEqualTo(ExitCode.FINE);
      assertThat(contents(backup)).as("after %s", command).isEqualTo(before);
    }
    assertThat(demo().resolve("journal.csv.tmp")).doesNotExist();
    assertThat(content(demo()).get("trials.csv").lines()).hasSize(4);
    assertThat(sweepstack("verify", "demo", "-q").exitCode()).isZero();
  }

  @Test
  void writesNoLockIntoAFileOfSomebodys() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "mine");
    Files.createLink(emptied(".lock"), victim);
    assertThat(sweepstack("rerun", "demo", trial, "-q").exitCode()).isZero();
    assertThat(victim).hasContent("mine");
    assertThat(demo().resolve(".lock")).content().startsWith(ProcessHandle.current().pid() + " ");
  }

  /** Returns what the files of a folder and of its folders hold. */
  private static Map<String, String> contents(Path place) throws IOException {
    Map<String, String> contents = new TreeMap<>(content(place));
    for (String inner : List.of("parts", "arrays")) {
      content(place.resolve(inner)).forEach((name, text) -> contents.put(inner + "/" + name, text));
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(strings = {"plots", "plots/TRIAL"})
  void drawsByNoLinkThatLeadsElsewhere(String name) throws IOException {
    Path victim = Files.createDirectory(folder.resolve("victim"));
    Files.createSymbolicLink(emptied(name), victim);
    CommandRun run = sweepstack("plot", "demo", trial, "--what", "all");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("leads to " + victim + ", outside of the results folder");
    assertThat(victim).isEmptyDirectory();
  }

  /** Returns a place in the results folder at which nothing is any more. */
  private Path emptied(String name) throws IOException {
    Path place = demo().resolve(name.replace("TRIAL", trial));
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(place);
    Files.createDirectories(place.getParent());
    return place;
  }

  private static Map<String, String> content(Path place) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(file.getFileName().toString(), new String(Files.readAllBytes(file)));
      }
    }
    return content;
  }
}
