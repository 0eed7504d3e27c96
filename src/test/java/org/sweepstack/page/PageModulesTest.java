package org.sweepstack.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The modules of the page have tests of their own, written in JavaScript for the runner of Node.
 */
class PageModulesTest {
  private static final Path TESTS = Path.of("src/test/javascript");

  @Test
  void passTheirOwnTests() throws Exception {
    assumeTrue(
        !output("sh", "-c", "command -v node").isEmpty(),
        "needs Node.js 18 or later (on Debian: apt-get install nodejs)");
    List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
    command.addAll(tests());

    String told = output(command.toArray(String[]::new));

    assertThat(told).containsPattern("(?m)^# pass [1-9]").containsPattern("(?m)^# fail 0$");
    assertThat(told).containsPattern("(?m)^# cancelled 0$").containsPattern("(?m)^# skipped 0$");
  }

  private static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".test.mjs")).sorted().toList();
    }
  }

  private static String output(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
