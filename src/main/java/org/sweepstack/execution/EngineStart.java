package org.sweepstack.execution;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sweepstack.training.Training;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.SingleLine;

/** The start of the engine, once a process: whoever needs it waits, and hears why it failed. */
final class EngineStart {
  /** Where ND4J unpacks its libraries. */
  private static final String FOLDER_PROPERTY = "org.bytedeco.javacpp.cachedir";

  /** With less, not even the smallest stack fits. */
  private static final long LEAST_BYTES = 1 << 20;

  /** With a smaller heap of Java, ND4J starts at one time and not at another. */
  private static final long LEAST_HEAP_BYTES = 30 << 20;

  private static FutureTask<Map<String, String>> begun;

  private EngineStart() {}

  /**
   * Begins the start beside what the caller does next, unless it has begun.
   *
   * @param folder where to unpack the libraries; empty to look for a place
   */
  static synchronized FutureTask<Map<String, String>> begin(Optional<Path> folder) {
    if (begun == null) {
      begun = new FutureTask<>(() -> start(folder));
      Thread thread = new Thread(begun, "engine start");
      thread.setDaemon(true);
      thread.start();
    }
    return begun;
  }

  /**
   * Waits for the start and returns what says which code computes.
   *
   * @throws InvalidInputException when this machine lets the engine not start
   */
  static Map<String, String> kernels() {
    FutureTask<Map<String, String>> start = begin(Optional.empty());
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return start.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidInputException invalid) {
        throw InvalidInputException.of(invalid.problems());
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Map<String, String> start(Optional<Path> named) {
    checkHeap();
    LibraryFolder folders =
        new LibraryFolder(PackedLibraries.in(Training.engineLibraries()), Mounts.ofThisProcess());
    Path folder =
        named
            .or(() -> Optional.ofNullable(System.getProperty(FOLDER_PROPERTY)).map(Path::of))
            .map(folders::named)
            .orElseGet(
                () ->
                    folders.firstOf(LibraryFolder.candidates(System::getProperty, System::getenv)));
    System.setProperty(FOLDER_PROPERTY, folder.toString());
    try {
      Map<String, String> kernels = Training.kernels();
      checkMemory();
      return kernels;
    } catch (LinkageError e) {
      throw unloadable(folder, root(e));
    } catch (OutOfMemoryError e) {
      throw tooSmall("not enough memory to start ND4J (" + e.getMessage() + ")");
    }
  }

  private static void checkHeap() {
    long heap = Runtime.getRuntime().maxMemory();
    if (heap < LEAST_HEAP_BYTES) {
      throw tooSmall(
          "not enough memory to start ND4J: Java's heap is "
              + PackedLibraries.megabytes(heap)
              + ", and "
              + PackedLibraries.megabytes(LEAST_HEAP_BYTES)
              + " is the least it starts with");
    }
  }

  private static void checkMemory() {
    if (Training.availableBytes() < LEAST_BYTES) {
      long heap = Runtime.getRuntime().maxMemory();
      throw tooSmall(
          "no memory is left to train in: the machine has none free, or Java's heap of "
              + PackedLibraries.megabytes(heap)
              + ", by which ND4J measures its own, is too small");
    }
  }

  private static InvalidInputException tooSmall(String problem) {
    return new InvalidInputException(
        problem + "; give more with SWEEPSTACK_JAVA_OPTIONS=-Xmx1g (or java -Xmx1g)");
  }

  private static Throwable root(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static InvalidInputException unloadable(Path folder, Throwable cause) {
    String text = cause.toString();
    if (cause instanceof OutOfMemoryError || text.contains("OutOfMemoryError")) {
      return tooSmall("not enough memory to start ND4J (" + SingleLine.of(text) + ")");
    }
    return new InvalidInputException(
        folder
            + ": ND4J's libraries cannot be unpacked to it or loaded from it: "
            + SingleLine.of(text),
        Remedy.Choice.UNPACK_ELSEWHERE);
  }
}
