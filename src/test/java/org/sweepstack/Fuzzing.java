package org.sweepstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sweepstack.trial.InvalidInputException;

/**
 * Feeds damaged files to a reader. Each has to be read, or refused as a user's file is: with an
 * {@link InvalidInputException} whose problems are one printable line each, and soon.
 */
public final class Fuzzing {
  /** A refusal takes a moment of the processor, however busy the machine is. */
  private static final long SLOWEST_SECONDS = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int LONGEST_LINE = 2000;

  private Fuzzing() {}

  /** What is tried with a damaged file. */
  @FunctionalInterface
  public interface Reader {

    /**
     * Reads.
     *
     * @throws Exception to refuse what it is given
     */
    void read(byte[] bytes) throws Exception;
  }

  /**
   * Says what became of the files.
   *
   * @param sound how many were read in spite of their damage
   * @param refused how many were not
   */
  public record Tally(int sound, int refused) {}

  /**
   * Feeds so many files.
   *
   * @throws AssertionError that holds the first file that was neither read nor refused
   */
  public static Tally feed(Mutations mutations, int files, Reader reader) {
    int sound = 0;
    for (int number = 0; number < files; number++) {
      sound += isSound(mutations.next(), number, reader) ? 1 : 0;
    }
    return new Tally(sound, files - sound);
  }

  private static boolean isSound(byte[] bytes, int number, Reader reader) {
    long start = THREADS.getCurrentThreadCpuTime();
    boolean isSound = true;
    try {
      reader.read(bytes);
    } catch (InvalidInputException e) {
      isSound = false;
      checkLines(e.lines(), describe(bytes, number));
    } catch (Throwable e) {
      throw new AssertionError(
          "neither read nor refused, but ended by " + e + ": " + describe(bytes, number), e);
    }
    assertThat(TimeUnit.NANOSECONDS.toSeconds(THREADS.getCurrentThreadCpuTime() - start))
        .as(() -> "seconds of the processor for " + describe(bytes, number))
        .isLessThan(SLOWEST_SECONDS);
    return isSound;
  }

  private static void checkLines(List<String> problems, String input) {
    assertThat(problems).as(input).isNotEmpty();
    assertThat(problems)
        .as(input)
        .allMatch(line -> !line.isBlank() && line.length() <= LONGEST_LINE)
        .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
  }

  /** Describes a file so that it can be made again. */
  private static String describe(byte[] bytes, int number) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return "file "
        + number
        + ": "
        + (text.length() <= 400 ? text : text.substring(0, 400) + "...")
        + "\nin base64: "
        + Base64.getEncoder().encodeToString(bytes);
  }
}
