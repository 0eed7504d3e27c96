package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class OutOptionTest {
  @TempDir private Path home;

  @Command
  private static final class AnyCommand {
    @Mixin private OutOption out;
  }

  @BeforeEach
  void makeTwoSweepsAndAnotherFolder() throws IOException {
    for (String sweep : new String[] {"results/demo", "kept/demo", "kept/other"}) {
      Files.createDirectories(home.resolve(sweep));
      Files.createFile(home.resolve(sweep).resolve("definition.csv"));
    }
    Files.createDirectories(home.resolve("kept/bare"));
  }

  @ParameterizedTest
  @CsvSource({
    "., results, demo, results/demo",
    "., kept, demo, kept/demo",
    "., results, kept/other, kept/other",
    "kept, results, demo, kept/demo",
    "kept/other, results, other, kept/other",
    "kept/demo, results, demo, kept/demo",
    "kept/other, results, demo, kept/other/demo",
    "kept/other, .., demo, kept/demo",
    "kept/bare, results, bare, kept/bare/bare",
  })
  void findsASweepFromWhereOneStands(String here, String out, String sweep, String found) {
    AnyCommand command = new AnyCommand();
    new CommandLine(command).parseArgs("--out", out);
    Path resolved = command.out.resolve(Path.of(sweep), home.resolve(here));
    assertThat(resolved.normalize()).isEqualTo(home.resolve(found));
  }
}
