package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.BuiltProgram;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** Machines on which the engine cannot start: one line, and nothing is left behind. */
class PoorMachineIT {
  private static final Path BUILD = Path.of("target").toAbsolutePath();

  @TempDir private Path folder;

  private record Ended(int exitCode, String output) {}

  @BeforeEach
  void writeASweep() throws IOException {
    Files.writeString(folder.resolve("few.yaml"), "grid: {seed: [1, 2], epochs: 3}\n");
    Files.createDirectory(folder.resolve("home"));
  }

  private static Ended run(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  /** Only root, or whoever may be root in a namespace, can mount. */
  static boolean canMount() throws InterruptedException {
    try {
      return run(Path.of("."), "unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt").exitCode()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void assertNothingIsLeft(Ended ended) {
    assertThat(ended.output().lines()).as(ended.output()).hasSize(1);
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("results")).doesNotExist();
  }

  static List<Arguments> homes() {
    String mount = "mount -t tmpfs -o %s none home";
    String readOnly = mount.formatted("ro");
    return CampaignSize.firstOf(
        1,
        List.of(
            arguments(
                mount.formatted("size=300m"), "home", "home/.javacpp/cache: 397 MB are needed"),
            arguments(readOnly, "?", "may not write there"),
            arguments(mount.formatted("noexec"), "home", "allows no programs (noexec)"),
            arguments(readOnly, "home", "may not write there")));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("homes")
  @EnabledIf("canMount")
  void saysWhereTheLibrariesCannotGo(String mount, String home, String reason) throws Exception {
    String java =
        String.join(
            " ",
            BuiltProgram.command(
                "-Duser.home=" + (home.equals("?") ? home : "$PWD/home"),
                "-Djava.io.tmpdir=$PWD/home"));
    String run = java + " run few.yaml --out results/a/b";
    String build = "mount --bind BUILD BUILD && mount -o remount,ro,bind BUILD";
    Ended ended =
        run(
            folder,
            "unshare",
            "-m",
            "sh",
            "-c",
            "unset XDG_CACHE_HOME TMPDIR; "
                + String.join(" && ", mount, build.replace("BUILD", BUILD.toString()), run));
    assertNothingIsLeft(ended);
    assertThat(ended.output())
        .startsWith("sweepstack: ND4J's libraries can be unpacked nowhere: ")
        .contains(reason)
        .endsWith("name another folder with --cache DIR\n");
  }

  @ParameterizedTest
  @CsvSource({"few.yaml/below, is not a folder", "/proc/cache, name another folder"})
  void takesNoOtherFolderThanTheNamedOne(String cache, String reason) throws Exception {
    List<String> command = BuiltProgram.command();
    command.addAll(List.of("run", "few.yaml", "--cache", cache));
    Ended ended = run(folder, command.toArray(String[]::new));
    assertNothingIsLeft(ended);
    assertThat(ended.output()).startsWith("sweepstack: " + cache).contains(reason);
  }

  static List<String> smallHeaps() {
    return CampaignSize.firstOf(2, List.of("16m", "26m", "8m", "12m", "18m", "20m"));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("smallHeaps")
  void saysThatTheHeapIsTooSmall(String heap) throws Exception {
    List<String> command = BuiltProgram.command("-Xmx" + heap);
    command.addAll(List.of("run", "few.yaml"));
    Ended ended = run(folder, command.toArray(String[]::new));
    assertNothingIsLeft(ended);
    assertThat(ended.output()).contains("memory").contains("SWEEPSTACK_JAVA_OPTIONS=-Xmx1g");
  }

  @Test
  void saysThatAPartOfTheProgramIsMissing() throws Exception {
    Path jar = Files.copy(BUILD.resolve("sweepstack.jar"), folder.resolve("sweepstack.jar"));
    List<String> path = new ArrayList<>(List.of(jar.toString()));
    try (Stream<Path> libraries = Files.list(BUILD.resolve("lib"))) {
      libraries
          .filter(library -> !library.getFileName().toString().startsWith("commons-"))
          .forEach(library -> path.add(library.toString()));
    }
    String main = "org.sweepstack.cli.Main";
    String paths = String.join(File.pathSeparator, path);
    Ended ended =
        run(
            folder,
            BuiltProgram.JAVA.toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            paths,
            main,
            "run",
            "few.yaml");
    assertNothingIsLeft(ended);
    assertThat(ended.output()).contains("a part of the program or of Java cannot be loaded");
  }
}
