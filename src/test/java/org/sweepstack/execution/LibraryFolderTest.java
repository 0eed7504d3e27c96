package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.training.Training;
import org.sweepstack.trial.InvalidInputException;

class LibraryFolderTest {
  private static final Path LIBRARY = Path.of("engine.jar", "libengine.so");

  /** More than any disk has. */
  private static final long HUGE = Long.MAX_VALUE / 4;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void followLinks() throws IOException {
    folder = temporary.toRealPath();
  }

  private static LibraryFolder of(long bytes, String... mounts) {
    return new LibraryFolder(
        new PackedLibraries(Map.of(LIBRARY, bytes)), new Mounts(List.of(mounts)));
  }

  private Path withLibrary(String name, int bytes) throws IOException {
    Path file = folder.resolve(name).resolve(LIBRARY);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
    return folder.resolve(name);
  }

  @Test
  void isTheFirstThatHasTheLibraries() throws IOException {
    Path other = withLibrary("other", 9);
    Path whole = withLibrary("whole", 10);
    List<Path> folders = List.of(folder.resolve("new"), other, whole);
    assertThat(of(10).firstOf(folders)).isEqualTo(whole);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void isElseTheFirstThatCanHoldThem() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path forbidden = folder.resolve("no programs");
    String mount = "none " + forbidden.toString().replace(" ", "\\040") + " tmpfs rw,noexec 0 0";
    Files.createDirectory(forbidden);
    Path free = folder.resolve("a/b");
    List<Path> folders = List.of(file, file.resolve("below"), forbidden.resolve("c"), free);
    assertThat(of(10, mount).firstOf(folders)).isEqualTo(free).isDirectory();
    assertThat(forbidden).isEmptyDirectory();
  }

  @Test
  void usesNoneThatHasTheLibrariesAndForbidsPrograms() throws IOException {
    Path whole = withLibrary("whole", 10);
    LibraryFolder folders = of(10, "none " + whole + " tmpfs rw,noexec,relatime 0 0");
    assertThat(folders.firstOf(List.of(whole, folder.resolve("new"))))
        .isEqualTo(folder.resolve("new"));
  }

  @Test
  void saysWhyNoneWillDoAndLeavesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path full = folder.resolve("full");
    assertThatThrownBy(() -> of(HUGE).firstOf(List.of(file, full)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            "ND4J's libraries can be unpacked nowhere: .*file: .*file is not a folder; .*full:"
                + " [0-9]+ MB are needed and [0-9]+ MB are free");
    assertThat(full).doesNotExist();
  }

  @Test
  void isNoOtherThanTheNamedOne() throws IOException {
    assertThat(of(10).named(folder.resolve("x/y"))).isDirectory();
    Path full = folder.resolve("full");
    assertThatThrownBy(() -> of(HUGE).named(full))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(full + ": cannot hold ND4J's libraries: ");
    assertThat(full).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "/cache, /home/u, /scratch, /cache/javacpp /home/u/.javacpp/cache BUILD"
        + " /scratch/sweepstack-u/javacpp",
    ", /home/u, , /home/u/.javacpp/cache BUILD /tmp/sweepstack-u/javacpp",
    "'', ?, '', BUILD /tmp/sweepstack-u/javacpp",
    "relative, relative, relative, BUILD /tmp/sweepstack-u/javacpp"
  })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such paths and permissions")
  void isLookedForWhereTheUserKeepsSuchThings(
      String cache, String home, String temporaries, String expected) {
    Map<String, String> properties =
        Map.of("user.home", home, "user.name", "u", "java.io.tmpdir", "/tmp");
    List<Path> folders =
        LibraryFolder.candidates(
            properties::get,
            name ->
                switch (name) {
                  case "XDG_CACHE_HOME" -> cache;
                  case "TMPDIR" -> temporaries;
                  default -> throw new AssertionError(name);
                });
    Path build = folders.get(folders.size() - 2);
    assertThat(build.getFileName()).hasToString("javacpp");
    assertThat(folders)
        .extracting(path -> path.equals(build) ? "BUILD" : path.toString())
        .containsExactly(expected.split(" "));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such paths and permissions")
  void trustsNoFolderForTemporaryFilesThatOthersMayWriteInto() throws IOException {
    Path ours = folder.resolve("sweepstack-u");
    assertThat(of(10).firstOf(List.of(ours.resolve("javacpp")))).isDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ours)))
        .isEqualTo("rwx------");
    assertThat(of(10).firstOf(List.of(ours.resolve("javacpp")))).isDirectory();

    Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> of(10).firstOf(List.of(ours.resolve("javacpp"))))
        .hasMessageContaining("others may write into it");
    Path link = Files.createSymbolicLink(folder.resolve("sweepstack-v"), folder);
    assertThatThrownBy(() -> of(10).firstOf(List.of(link.resolve("javacpp"))))
        .hasMessageContaining("others may write into it");
  }

  @Test
  void knowsHowMuchTheEnginesLibrariesTake() {
    PackedLibraries libraries = PackedLibraries.in(Training.engineLibraries());
    assertThat(libraries.missingBytes(folder)).isBetween(100L << 20, 1000L << 20);
    // What was unpacked by the engine of this process is what is looked for.
    SweepExecution.kernels();
    Path used = Path.of(System.getProperty("org.bytedeco.javacpp.cachedir"));
    assertThat(libraries.missingBytes(used)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/, false",
    "/home/u, true",
    "/home/u/deep/er, true",
    "/home/user, false",
    "/home/u/programs/x, false",
    "/a b/c, true",
    "/twice, false"
  })
  void knowsTheInnermostMount(Path place, boolean forbids) {
    Mounts mounts =
        new Mounts(
            List.of(
                "overlay / overlay rw,relatime 0 0",
                "none /home/u tmpfs rw,nosuid,noexec 0 0",
                "none /home/u/programs tmpfs rw,exec 0 0",
                "none /a\\040b tmpfs noexec 0 0",
                "none /twice tmpfs noexec 0 0",
                "none /twice tmpfs rw 0 0",
                "damaged"));
    assertThat(mounts.forbidsPrograms(place)).isEqualTo(forbids);
  }
}
