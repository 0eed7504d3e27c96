package org.sweepstack.trial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When trials without a result end a sweep, in the words of GNU parallel. Trials that failed or
 * timed out count, of those that ended in this run; diverged ones do not.
 *
 * @param isNow whether what still runs is stopped too; else only nothing new is started
 * @param fewestFailed how many trials have to have failed
 * @param percentage how many of a hundred that ended have to have failed; 0 for any share
 */
public record Halt(boolean isNow, long fewestFailed, int percentage) {
  /** Go on whatever happens. */
  public static final Halt NEVER = new Halt(false, Long.MAX_VALUE, 0);

  /** A regular expression, of the kind that Java and JavaScript share, for every text. */
  public static final String PATTERN =
      "never|(now|soon),fail=Z([1-9][0-9]{0,8}|([1-9][0-9]?|100)%)"
          .replace("Z", Numbers.START_OF_WHOLE);

  /** A share says little while there are few trials. */
  private static final long FEWEST_FAILED_OF_SHARE = 3;

  private static final String NEVER_WORD = "never";
  private static final Pattern FORM = Pattern.compile(PATTERN);

  /**
   * Reads {@code never}, {@code now,fail=1}, {@code soon,fail=3}, {@code soon,fail=10%}; empty when
   * the text is none of these.
   */
  public static Optional<Halt> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    if (text.equals(NEVER_WORD)) {
      return Optional.of(NEVER);
    }
    boolean isNow = form.group(1).equals("now");
    boolean isShare = form.group(3) != null;
    return Optional.of(
        isShare
            ? new Halt(isNow, FEWEST_FAILED_OF_SHARE, Integer.parseInt(form.group(3)))
            : new Halt(isNow, Long.parseLong(form.group(2)), 0));
  }

  /** Returns the texts that {@link #parse} reads, in words that follow "expected". */
  public static String allowed() {
    return "'never', or 'now' or 'soon' with how many trials may fail, such as 'now,fail=1',"
        + " 'soon,fail=3' or 'soon,fail=10%'";
  }

  /**
   * Returns whether the sweep is to end.
   *
   * @param failed the trials of this run that failed or timed out
   * @param ended the trials of this run that ended, however they did
   */
  public boolean isReached(long failed, long ended) {
    return failed >= fewestFailed && 100 * failed >= percentage * ended;
  }

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    if (equals(NEVER)) {
      return NEVER_WORD;
    }
    return (isNow ? "now" : "soon") + ",fail=" + (percentage > 0 ? percentage + "%" : fewestFailed);
  }
}
