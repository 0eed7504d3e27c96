package org.sweepstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it is built, as a command that starts in half of the time: by the first compiler
 * alone, which gives the same bits, and with its classes from an archive.
 */
public final class BuiltProgram {
  public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  public static final Path JAR = Path.of("target", "sweepstack.jar").toAbsolutePath();

  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  private static final Path ARCHIVE =
      JAR.resolveSibling("tests-" + Runtime.version() + ".jsa").toAbsolutePath();

  private BuiltProgram() {}

  /** Returns what starts the program, before its arguments. */
  public static List<String> command(String... options) {
    List<String> command = java(options);
    command.addAll(List.of("-jar", JAR.toString()));
    return command;
  }

  /** Returns what starts a main class of the tests in the program, before its arguments. */
  public static List<String> with(Class<?> main, String... options) {
    List<String> command = java(options);
    String tests = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", JAR + File.pathSeparator + tests, main.getName()));
    return command;
  }

  private static List<String> java(String... options) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), FIRST_COMPILER));
    makeTheArchiveOnce();
    if (Files.exists(ARCHIVE)) {
      command.add("-XX:SharedArchiveFile=" + ARCHIVE);
    }
    command.addAll(List.of(options));
    return command;
  }

  /** Makes the archive where there is none of this jar; virtual machines of tests run at once. */
  private static synchronized void makeTheArchiveOnce() {
    Path lock = ARCHIVE.resolveSibling(ARCHIVE.getFileName() + ".lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      if (!isOfThisJar()) {
        archiveTheClasses(JAR, ARCHIVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOfThisJar() throws IOException {
    return Files.exists(ARCHIVE)
        && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JAR)) > 0;
  }

  /**
   * Keeps the classes of a small sweep as they were loaded, if Java can: it takes them for this jar
   * by this path only.
   */
  public static void archiveTheClasses(Path jar, Path archive)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(JAR.getParent(), "archived");
    Path sweep =
        Files.writeString(
            folder.resolve("small.yaml"), "grid: {optimizer: [sgd, adam], epochs: 3}\n");
    Path made = folder.resolve("made.jsa");
    new ProcessBuilder(
            JAVA.toString(),
            FIRST_COMPILER,
            "-Xlog:disable",
            "-XX:ArchiveClassesAtExit=" + made,
            "-jar",
            jar.toString(),
            "run",
            sweep.toString(),
            "--out",
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start()
        .waitFor();
    if (Files.exists(made)) {
      Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
