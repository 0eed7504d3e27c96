package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A results folder that git has changed on its way, and one in which somebody planted links. */
class TravelledFolderTest {
  private static final List<String> TEXTS =
      List.of("journal.csv", "definition.csv", "trials.csv", "timing.csv", "sweep.yaml");

  @TempDir private Path folder;

  static Stream<Arguments> journeys() {
    UnaryOperator<String> toWindows = text -> text.replace("\r\n", "\n").replace("\n", "\r\n");
    UnaryOperator<String> toUnix = text -> text.replace("\r\n", "\n");
    UnaryOperator<String> marked = text -> "\uFEFF" + text;
    return Stream.of("\n", "\r\n")
        .flatMap(
            end ->
                Stream.of(
                    Arguments.of("to Windows", end, toWindows),
                    Arguments.of("to Unix", end, toUnix),
                    Arguments.of("through an editor", end, marked)));
  }

  private void runASweep(String lineEnd) throws IOException {
    Files.writeString(
        folder.resolve("demo.yaml"),
        "grid: {hidden: [2, 3], seed: [1, 2], epochs: 4}\nsave: [curves]\n".replace("\n", lineEnd));
    assertThat(sweepstack("run", folder.resolve("demo.yaml").toString()).exitCode()).isZero();
  }

  private CommandRun sweepstack(String... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of(arguments), Stream.of("--out", folder.toString()))
            .toArray(String[]::new));
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  @ParameterizedTest(name = "{0}, lines that end with {1}")
  @MethodSource("journeys")
  void isReadAndGoneOnWith(String name, String lineEnd, UnaryOperator<String> change)
      throws IOException {
    runASweep(lineEnd);
    String trials = Files.readString(demo().resolve("trials.csv"));
    String trial = trials.lines().skip(1).findFirst().orElseThrow().split(",")[0];
    for (String file : TEXTS) {
      String text = Files.readString(demo().resolve(file), StandardCharsets.UTF_8);
      Files.writeString(demo().resolve(file), change.apply(text));
    }

    for (CommandRun run :
        List.of(
            sweepstack("status", "demo"),
            sweepstack("show", "demo", trial),
            sweepstack("compare", "demo", "demo"),
            sweepstack("verify", "demo", "--sample", "1", "-q"),
            sweepstack("rerun", "demo", trial, "-q"),
            sweepstack("status", "demo"))) {
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.err()).doesNotContain("damaged", "lost");
    }
    assertThat(demo().resolve("trials.csv")).hasContent(trials);
  }

  @Test
  void carriesWhatKeepsGitFromChangingIt() throws IOException {
    runASweep("\n");
    assertThat(demo().resolve(".gitattributes")).content().contains("* -text");
    Files.writeString(demo().resolve(".gitattributes"), "mine\n");
    assertThat(sweepstack("run", folder.resolve("demo.yaml").toString()).exitCode()).isZero();
    assertThat(demo().resolve(".gitattributes")).hasContent("mine");
  }

  @BeforeEach
  void checkThatLinksCanBeMade() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), folder);
  }

  @Test
  void writesThroughNoLinkThatSomebodyPlanted() throws IOException {
    runASweep("\n");
    String trial = Files.readString(demo().resolve("trials.csv")).lines().toList().get(1);
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "the user's own");
    try (Stream<Path> files = Files.list(demo())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.createSymbolicLink(demo().resolve(file.getFileName() + ".tmp"), elsewhere);
      }
    }
    for (String name : List.of("suspects.csv.tmp", "report.html.tmp", "parts/00002.part")) {
      Files.createSymbolicLink(demo().resolve(name), elsewhere);
    }

    sweepstack("run", folder.resolve("demo.yaml").toString(), "--set", "epochs=4,5");
    sweepstack("rerun", "demo", trial.split(",")[0]);
    sweepstack("report", "demo");
    sweepstack("compare", "demo", "demo", "--csv", folder.resolve("link/c.csv").toString());
    sweepstack("export", "demo", "--dialect", "excel", "--to", folder.resolve("e").toString());

    assertThat(elsewhere).hasContent("the user's own");
    assertThat(sweepstack("status", "demo").err()).doesNotContain("damaged", "lost");
  }
}
