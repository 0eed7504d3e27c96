package org.sweepstack.execution;

import java.util.regex.Pattern;
import org.sweepstack.trial.TrialTooLargeException;

/**
 * What tables say of a trial that failed: the same each time that it fails so. What depends on the
 * moment, such as how much memory was in use, and where an object lay, is in its log only.
 */
final class ErrorText {
  private static final int LONGEST = 1000;

  /** An object's hash, a pointer, and the number of a thread. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<=@)[0-9a-f]{4,8}\\b|\\b0x[0-9a-f]{6,16}\\b|(?<=[a-z]-)[0-9]+(?=-thread-)");

  /** From its first number on, what Java and JavaCPP say of memory is how much there was of it. */
  private static final Pattern AMOUNTS = Pattern.compile("[ (:=,]*[0-9].*", Pattern.DOTALL);

  private ErrorText() {}

  /** Returns at most a thousand characters. */
  static String of(Throwable cause) {
    if (cause instanceof TrialTooLargeException tooLarge) {
      return tooLarge.error();
    }
    if (cause instanceof WorkerLostException) {
      return shortened(cause.getMessage());
    }
    String name = cause.getClass().getSimpleName();
    if (cause.getMessage() == null) {
      return name;
    }
    String lasting = PLACE.matcher(cause.getMessage()).replaceAll("..");
    boolean isOfMemory = cause instanceof OutOfMemoryError;
    return shortened(
        name + ": " + (isOfMemory ? AMOUNTS.matcher(lasting).replaceFirst("") : lasting));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
