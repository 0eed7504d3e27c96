package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.BuiltProgram;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.terminal.VirtualTerminal;

/** The built program in a pseudo-terminal, as a user sees it. */
@EnabledOnOs(OS.LINUX) // script takes other arguments elsewhere
class TerminalIT {
  private static final String CTRL_C = "\u0003";

  private static final String SLOW =
      "grid: {dataset: moons, train_points: 800, hidden: 50x50, seed: {range: [1, 40]}, epochs:"
          + " 20}\n"
          + "objective: {minimize: test_loss}\n";
  private static final String LONG = SLOW.replace("epochs: 20", "epochs: 300000");

  private static final String QUICK = "grid: {seed: [1, 2, 3], epochs: 20}\n";

  @TempDir private Path folder;
  private VirtualTerminal terminal;

  @BeforeEach
  void writeTheSweeps() throws IOException {
    Files.writeString(folder.resolve("slow.yaml"), SLOW);
    Files.writeString(folder.resolve("long.yaml"), LONG);
    Files.writeString(folder.resolve("quick.yaml"), QUICK);
  }

  /** Starts the program in a terminal, standard output in a file so that messages are alone. */
  private Process start(int columns, Map<String, String> environment, String arguments)
      throws IOException {
    terminal = new VirtualTerminal(columns);
    String command =
        "stty cols %d rows 24; exec %s %s >out.txt"
            .formatted(
                columns,
                String.join(" ", BuiltProgram.command("-Dsweepstack.command=sweepstack")),
                arguments);
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qefc", command, "/dev/null").directory(folder.toFile());
    builder.environment().put("TERM", "xterm");
    builder.environment().remove("NO_COLOR");
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  /**
   * Shows what the program writes until the lines are as wanted; returns whether they came to be.
   */
  private boolean show(Process process, Predicate<List<String>> wanted) throws IOException {
    Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    char[] characters = new char[4096];
    boolean hasBeen = false;
    for (int read = reader.read(characters); read >= 0 && !hasBeen; ) {
      terminal.write(new String(characters, 0, read));
      hasBeen = wanted.test(terminal.lines());
      read = hasBeen ? read : reader.read(characters);
    }
    return hasBeen;
  }

  private static boolean hasBlock(List<String> lines) {
    return lines.size() > 2 && lines.get(lines.size() - 1).startsWith("best ");
  }

  private void showToTheEnd(Process process) throws IOException {
    show(process, lines -> false);
  }

  static List<Integer> widths() {
    return CampaignSize.firstOf(1, List.of(40, 80));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("widths")
  void showsABlockThatIsGoneInTheEnd(int columns) throws Exception {
    Process process = start(columns, Map.of(), "run slow.yaml");
    assertThat(show(process, TerminalIT::hasBlock)).isTrue();
    List<String> block =
        terminal.lines().subList(terminal.lines().size() - 3, terminal.lines().size());
    assertThat(block.get(0)).matches("slow \\[#*\\.*\\] +[0-9]+%  .* left");
    assertThat(block.get(1)).matches("[0-9]+/40 trials, .*");
    assertThat(block.get(2)).matches("best (test_loss )?[0-9.e-]+: (seed=)?[0-9]+");
    assertThat(terminal.lines().stream().filter(line -> line.contains("%"))).hasSize(1);
    showToTheEnd(process);
    assertThat(process.waitFor()).isZero();
    assertThat(String.join("", terminal.lines()))
        .startsWith("slow: 40 new, in ")
        .doesNotContain("%", "best ");
    assertThat(Files.readString(folder.resolve("out.txt"))).contains("40 completed");
  }

  @Test
  void leavesACleanScreenAfterCtrlC() throws Exception {
    Process process = start(100, Map.of(), "run long.yaml");
    assertThat(show(process, lines -> lines.stream().anyMatch(line -> line.contains("%"))))
        .isTrue();
    process.outputWriter().append(CTRL_C).flush();
    showToTheEnd(process);
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(terminal.lines())
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("long: 40 new, in "),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "sweepstack: stopping at the end of the current steps; Ctrl-C again stops"
                            + " at once"),
            line -> assertThat(line).startsWith("sweepstack: interrupted after "),
            line ->
                assertThat(line)
                    .startsWith("sweepstack: 0 of 40 trials of long are done; continue "));
  }

  static List<String> waysToAskForPlainLines() {
    return CampaignSize.firstOf(1, List.of("NO_COLOR=1", "TERM=dumb", "--plain"));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("waysToAskForPlainLines")
  void writesPlainLinesWhenAskedTo(String way) throws Exception {
    String[] variable = way.split("=");
    boolean isOption = variable.length == 1;
    Process process =
        start(
            200,
            isOption ? Map.of() : Map.of(variable[0], variable[1]),
            "run quick.yaml" + (isOption ? " " + way : ""));
    String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(written).doesNotContain("\u001b");
    assertThat(written).contains("quick 100%, 3/3 trials, ").contains(", best test_loss 0.");
  }

  @Test
  void isSilentWhenItIsQuiet() throws Exception {
    Process process = start(80, Map.of(), "run quick.yaml --quiet");
    showToTheEnd(process);
    assertThat(process.waitFor()).isZero();
    assertThat(terminal.lines()).isEmpty();
    assertThat(Files.readString(folder.resolve("out.txt"))).isEmpty();
  }
}
