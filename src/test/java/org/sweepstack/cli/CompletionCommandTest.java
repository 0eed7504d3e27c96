package org.sweepstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash offers when somebody presses Tab. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs bash")
class CompletionCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "sta, status",
    "comp, compare completion",
    "re, rerun report",
    "top --b, --by",
    "rerun --fai, --failed"
  })
  void completesCommandsAndOptions(String typed, String offered)
      throws IOException, InterruptedException {
    CommandRun run = CommandRun.of("completion");
    assertThat(run.exitCode()).isZero();
    Path script = Files.writeString(folder.resolve("completion.bash"), run.out());
    String words = "sweepstack " + typed;
    String press =
        ". %s; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_sweepstack; echo ${COMPREPLY[@]}"
            .formatted(script, words, words.split(" ").length - 1);
    Process bash = new ProcessBuilder("bash", "-c", press).start();
    String shown = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).isZero();
    assertThat(shown).isEqualTo(offered + "\n");
  }
}
