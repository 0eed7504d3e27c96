package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** The launcher beside a jar that is built, in a folder that looks like the sources. */
@EnabledOnOs(OS.LINUX) // locales, /dev/full and the kinds of processes are other ones elsewhere
class LauncherIT {
  private static final Path BUILD = Path.of("target").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final boolean FILE_NAMES_ARE_UTF8 =
      System.getProperty("sun.jnu.encoding").equals("UTF-8");

  @TempDir private static Path home;
  @TempDir private Path folder;

  private record Ended(int exitCode, String out, String err) {}

  @BeforeAll
  static void installTheJar() throws Exception {
    Files.createDirectories(home.resolve("scripts"));
    try (Stream<Path> scripts = Files.list(Path.of("scripts"))) {
      for (Path script : scripts.filter(Files::isRegularFile).toList()) {
        Files.copy(script, home.resolve(script));
      }
    }
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("src/main/Main.java"), "class Main {}\n");
    Files.writeString(home.resolve("pom.xml"), "<project/>\n");
    Files.createDirectories(home.resolve("target"));
    for (String part : List.of("sweepstack.jar", "lib")) {
      Files.createSymbolicLink(home.resolve("target").resolve(part), BUILD.resolve(part));
    }
    String sources = "find pom.xml src/main -type f -exec cksum {} + | LC_ALL=C sort";
    Process stamp =
        new ProcessBuilder("sh", "-c", sources + " >target/sweepstack.sources")
            .directory(home.toFile())
            .start();
    assertThat(stamp.waitFor()).isZero();
  }

  /** Links that stay would be warned of. */
  @AfterAll
  static void removeTheLinks() throws IOException {
    Files.delete(home.resolve("target/sweepstack.jar"));
    Files.delete(home.resolve("target/lib"));
  }

  @BeforeEach
  void writeASweepWhoseNamesHaveAccents() throws IOException {
    if (FILE_NAMES_ARE_UTF8) {
      Path data = Files.createDirectory(folder.resolve("donn\u00e9es"));
      Files.writeString(data.resolve("\u00e9t\u00e9.csv"), "a,b,c\n1,2,x\n2,3,y\n3,1,x\n4,4,y\n");
      Files.writeString(
          data.resolve("bal.yaml"),
          "grid: {dataset: csv, data_file: \u00e9t\u00e9.csv, target: c, test_fraction: 0.5}\n");
    }
    Files.writeString(
        folder.resolve("long.yaml"),
        "grid: {seed: {range: [1, 9]}, hidden: 90x90, epochs: 90000}\n");
  }

  private ProcessBuilder builder(Map<String, String> environment, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LAUNCHER", home.resolve("scripts/sweepstack").toString());
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile());
  }

  private Ended end(Process process) throws Exception {
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
  }

  private Ended sh(Map<String, String> environment, String line) throws Exception {
    return end(builder(environment, "sh", "-c", line).start());
  }

  @ParameterizedTest
  @CsvSource({"LC_ALL, POSIX", "LC_CTYPE, xx_YY.UTF-8"})
  void namesFilesInEveryLocale(String variable, String locale) throws Exception {
    assertThat(FILE_NAMES_ARE_UTF8).as("these tests name files in UTF-8").isTrue();
    Ended ended =
        sh(
            Map.of(variable, locale, "LANG", "C"),
            "\"$LAUNCHER\" plan donn\u00e9es/bal.yaml --out r\u00e9s");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("csv, 2 features").contains("r\u00e9s");
    assertThat(ended.exitCode()).isZero();
  }

  static List<String> namesForJava() {
    return CampaignSize.firstOf(
        1,
        List.of(
            "plan donn\u00e9es/bal.yaml",
            "report long --to \u00e9t\u00e9.html",
            "plan long.yaml --out r\u00e9s",
            "rerun long --from \u00e9t\u00e9.csv",
            "compare long long --csv \u00e9t\u00e9.csv"));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("namesForJava")
  void saysWhichVariableToSetWhereJavaCannotNameAFile(String command) throws Exception {
    Ended ended =
        sh(Map.of("LC_ALL", "POSIX"), JAVA + " -jar " + BUILD + "/sweepstack.jar " + command);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("set LC_ALL=C.UTF-8");
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  /** Each signal with each of some delays in milliseconds: first each of them once. */
  static List<Arguments> soonSignals() {
    List<String> signals = List.of("TERM", "INT", "HUP");
    List<Integer> delays = List.of(50, 150, 400);
    List<Arguments> all = new ArrayList<>();
    for (int shift = 0; shift < delays.size(); shift++) {
      for (int place = 0; place < signals.size(); place++) {
        all.add(arguments(signals.get(place), delays.get((place + shift) % delays.size())));
      }
    }
    return CampaignSize.firstOf(signals.size(), all);
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("soonSignals")
  void endsWithALineHoweverSoonItIsAskedTo(String signal, int milliseconds) throws Exception {
    Process process =
        builder(Map.of(), home + "/scripts/sweepstack", "run", "long.yaml", "--quiet").start();
    Thread.sleep(milliseconds);
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    Ended ended = end(process);
    assertThat(ended.err()).containsPattern("sweepstack: (interrupted|stopping)");
    assertThat(ended.exitCode()).isEqualTo(130);
  }

  @Test
  void endsWithALineAmidTheBuild() throws Exception {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path maven = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\nexec sleep 60\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Path stamp = home.resolve("target/sweepstack.sources");
    Path aside = Files.move(stamp, folder.resolve("aside"));
    try {
      Process process =
          builder(
                  Map.of("PATH", tools + ":" + System.getenv("PATH")),
                  home + "/scripts/sweepstack",
                  "schema")
              .start();
      while (process.children().noneMatch(child -> child.info().toString().contains("sleep"))) {
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(10);
      }
      process.destroy();
      Ended ended = end(process);
      assertThat(ended.err())
          .isEqualTo(
              "sweepstack: building (once, until the sources change)\nsweepstack: interrupted\n");
      assertThat(ended.exitCode()).isEqualTo(130);
      assertThat(home.resolve("target/build.lock")).doesNotExist();
    } finally {
      Files.move(aside, stamp);
    }
  }

  @Test
  void takesJavaAlongWhenItIsKilled() throws Exception {
    Process process =
        builder(Map.of(), home + "/scripts/sweepstack", "run", "long.yaml", "--quiet").start();
    while (!Files.exists(folder.resolve("results/long/journal.csv"))) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(10);
    }
    List<ProcessHandle> children = process.children().toList();
    process.destroyForcibly().waitFor();
    for (ProcessHandle child : children) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
    Ended ended = sh(Map.of(), "\"$LAUNCHER\" status long");
    assertThat(ended.out()).doesNotContain("is running it");
  }

  @ParameterizedTest
  @CsvSource({
    "schema >/dev/full, 1, standard output cannot be written: No space left on device",
    "schema >&-, 2, standard output is closed",
    "status nothing <&-, 2, no such results folder"
  })
  void saysThatItsOutputCannotBeWritten(String command, int exitCode, String line)
      throws Exception {
    Ended ended = sh(Map.of(), "\"$LAUNCHER\" " + command);
    assertThat(ended.err().lines()).hasSize(1).first().asString().contains(line);
    assertThat(ended.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void endsQuietlyWhenItsReaderHasGone() throws Exception {
    Ended ended = sh(Map.of(), "{ \"$LAUNCHER\" schema; echo $? >code; } | true; cat code");
    assertThat(ended.out()).isEqualTo("0\n");
    assertThat(ended.err()).isEmpty();
  }

  static List<String> options() {
    return CampaignSize.firstOf(
        1, List.of("-XX:+PrintFlagsFinal -Xmx60m", "-Xmx60m", "-XX:SharedArchiveFile=gone"));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("options")
  void keepsStandardOutputForData(String options) throws Exception {
    Ended ended = sh(Map.of("SWEEPSTACK_JAVA_OPTIONS", options), "\"$LAUNCHER\" schema");
    assertThat(ended.out()).isEqualTo(CommandRun.of("schema").out());
    assertThat(ended.exitCode()).isZero();
  }

  /** The launcher's own bound for new objects is more than such a heap has: nothing to warn of. */
  @ParameterizedTest
  @CsvSource({"schema, -Xmx60m, 0, 0", "run long.yaml, -Xmx8m, 2, 1"})
  void saysNothingOfItsOwnBoundWithASmallHeap(String command, String heap, int exitCode, int lines)
      throws Exception {
    Ended ended = sh(Map.of("SWEEPSTACK_JAVA_OPTIONS", heap), "\"$LAUNCHER\" " + command);
    assertThat(ended.err().lines()).as(ended.err()).hasSize(lines);
    assertThat(ended.exitCode()).isEqualTo(exitCode);
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx1k", "-XX:+NoSuchOption"})
  void saysThatJavaDoesNotStartWithTheUsersOptions(String options) throws Exception {
    Ended ended = sh(Map.of("SWEEPSTACK_JAVA_OPTIONS", options), "\"$LAUNCHER\" schema");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .endsWith(
            "sweepstack: Java does not start with SWEEPSTACK_JAVA_OPTIONS='" + options + "'\n");
    assertThat(ended.exitCode()).isEqualTo(2);
  }
}
