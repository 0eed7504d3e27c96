package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive for those who do not build, unpacked into a folder with a space in its name. */
class ReleaseIT {
  private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\")([^)\"#:]+)[)\"#]");

  @TempDir private static Path folder;
  private static Path home;

  private record Ended(int exitCode, String output) {}

  @BeforeAll
  static void unpackIt() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("a folder"));
    try (ZipFile archive = new ZipFile(archive().toFile())) {
      for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          Path file = unpacked.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, file);
          }
        }
      }
    }
    home = unpacked.resolve("sweepstack-" + version());
  }

  /** Returns the newest: one of an earlier version may lie beside it. */
  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.toString().endsWith(".zip"))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .orElseThrow();
    }
  }

  private static String version() throws IOException {
    return archive().getFileName().toString().replaceAll("sweepstack-|\\.zip", "");
  }

  /** Runs the launcher on a machine that has a JDK and no Maven. */
  private static Ended launch(String... arguments) throws IOException, InterruptedException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path maven = tools.resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\necho Maven was called; exit 99\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    List<String> command =
        new ArrayList<>(List.of("sh", home.resolve("scripts/sweepstack").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // It is over before the second compiler pays.
    builder.environment().put("SWEEPSTACK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    builder.environment().merge("PATH", "", (path, none) -> tools + ":" + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is the launcher for Unix")
  void runsTheQuickStart() throws Exception {
    String sweep = home.resolve("sweeps/quickstart.yaml").toString();
    Ended ended = launch("run", sweep, "--set", "epochs=20", "--plain");
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("300 completed in ").doesNotContain("Maven was called");
    assertThat(folder.resolve("results/quickstart/trials.csv")).isNotEmptyFile();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is the launcher for Unix")
  void namesTheCommandAsItWasCalled() throws Exception {
    Ended ended = launch("run");
    assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
    assertThat(ended.output()).contains("('" + home.resolve("scripts/sweepstack") + "' run --help");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is the launcher for Unix")
  void tellsItsVersion() throws Exception {
    assertThat(launch("--version"))
        .isEqualTo(new Ended(0, "sweepstack " + version() + System.lineSeparator()));
  }

  @Test
  void startsOnWindowsToo() throws IOException {
    assertThat(Files.readString(home.resolve("scripts/sweepstack.bat")))
        .contains("-jar \"%jar%\" %*\r\n")
        .doesNotContainPattern("[^\r]\n");
    assertThat(home.resolve("sweepstack.jar")).isNotEmptyFile();
  }

  @Test
  void namesEveryLibraryWithItsLicence() throws IOException {
    String list = Files.readString(home.resolve("LIBRARIES.txt"));
    try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
      for (Path library : libraries.toList()) {
        assertThat(list.lines().map(line -> line.split(" \\(")[0].replace(' ', '-')))
            .anyMatch(name -> library.getFileName().toString().startsWith(name));
      }
    }
    assertThat(list).doesNotContainIgnoringCase("unknown");
  }

  @Test
  void hasWhatItsDocumentsNameAndNoSources() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        Matcher link = LINK.matcher(Files.readString(file));
        while (link.find()) {
          assertThat(file.resolveSibling(link.group(1)).normalize()).exists();
        }
      }
    }
    assertThat(home.resolve("src/docs")).isNotEmptyDirectory();
    assertThat(home.resolve("pom.xml")).doesNotExist();
    assertThat(home.resolve("src/main")).doesNotExist();
  }
}
