package org.sweepstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep can be given without a file: by settings, or on standard input. */
class RunWithoutFileTest {
  private static final String SWEEP = "grid: {seed: [1, 2], epochs: 3}\n";

  @TempDir private Path out;

  @Test
  void trainsWhatIsSet() throws IOException {
    CommandRun set =
        run("run", "--set", "seed=1,2", "--set", "epochs=3", "--name", "set", "--quiet");
    assertThat(set.err()).isEmpty();
    CommandRun file =
        run("run", Files.writeString(out.resolve("file.yaml"), SWEEP).toString(), "--quiet");
    assertThat(file.exitCode()).isZero();
    assertThat(trials("set")).isEqualTo(trials("file"));
    assertThat(out.resolve("set/sweep.yaml"))
        .hasContent("# from the command line\ngrid:\n  seed: [1, 2]\n  epochs: 3");
    assertThat(run("rerun", "set", "best").exitCode()).isZero();
    CommandRun again =
        run("run", out.resolve("set/sweep.yaml").toString(), "--name", "set", "--quiet");
    assertThat(again.exitCode()).isZero();
  }

  @Test
  void trainsWhatIsTyped() throws IOException {
    CommandRun typed = typing(SWEEP, "run", "-", "--name", "typed", "--set", "seed=1");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).contains("typed: 1 new");
    assertThat(out.resolve("typed/sweep.yaml")).hasContent(SWEEP);
    assertThat(typing("name: named\n" + SWEEP, "plan", "-").out()).startsWith("named");
  }

  @Test
  void tellsWhatIsMissingOrWrong() {
    assertThat(run("run", "--set", "seed=1").err())
        .startsWith("sweepstack: --name: needed where there is no sweep file");
    assertThat(run("plan", "--set", "hidden=4y4", "--name", "x").err())
        .startsWith("sweepstack: setting hidden=4y4: hidden: expected ");
    assertThat(typing(SWEEP, "plan", "-").err())
        .startsWith("sweepstack: -: the file's name is not a valid name of a sweep; give 'name:");
    assertThat(typing("grid: {sed: 1}", "plan", "-", "--name", "x").err())
        .isEqualToIgnoringNewLines(
            "sweepstack: -:1:8: unknown parameter 'sed', did you mean 'seed'?");
    assertThat(typing("", "plan", "-", "--name", "x").exitCode()).isEqualTo(2);
    assertThat(out).isEmptyDirectory();
  }

  private String trials(String name) throws IOException {
    return Files.readString(out.resolve(name + "/trials.csv")).replace("rerun " + name, "rerun");
  }

  private CommandRun typing(String text, String... words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(UTF_8)));
    try {
      return run(words);
    } finally {
      System.setIn(before);
    }
  }

  private CommandRun run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", out.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
