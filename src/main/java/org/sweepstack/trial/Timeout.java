package org.sweepstack.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a stack may run: a duration, or a percentage of the median of the stacks that have
 * ended. Immutable; two are equal when they were written alike.
 */
public final class Timeout {
  private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,9})?";

  /**
   * A regular expression, of the kind that Java and JavaScript share, that every duration matches.
   */
  public static final String DURATION_PATTERN =
      "(?=[0-9])(Nd)?(Nh)?(Nm)?(Ns)?(Nms)?".replace("N", NUMBER);

  /** A regular expression, of the kind that Java and JavaScript share, that every text matches. */
  public static final String PATTERN = DURATION_PATTERN + "|" + NUMBER + "%";

  /** How many stacks have to have ended before their median says something. */
  private static final int FEWEST_ENDED = 3;

  private static final Duration LONGEST = Duration.ofDays(1000);
  private static final BigDecimal LARGEST_PERCENTAGE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern FORM = Pattern.compile(PATTERN);
  private static final Pattern PART = Pattern.compile("([0-9.]+)(ms|[smhd])");

  private final String text;
  private final Rule rule;

  /** Says what the stacks that have ended allow the others. */
  private interface Rule {
    Optional<Duration> limit(List<Duration> endedStacks);
  }

  private Timeout(String text, Rule rule) {
    this.text = text;
    this.rule = rule;
  }

  /**
   * Reads {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 500ms}, {@code 1.5h}, {@code 500%}; empty
   * when the text is none of these, is 0, or is more than 1000 days or 1000000%.
   */
  public static Optional<Timeout> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.endsWith("%")) {
      BigDecimal percentage = new BigDecimal(text.substring(0, text.length() - 1));
      return Optional.of(percentage)
          .filter(value -> value.signum() > 0 && value.compareTo(LARGEST_PERCENTAGE) <= 0)
          .map(value -> new Timeout(text, ended -> partOfMedian(value, ended)));
    }
    return parseDuration(text).map(value -> new Timeout(text, ended -> Optional.of(value)));
  }

  /** Reads a duration as {@link #parse} does; empty when the text is a percentage or wrong. */
  public static Optional<Duration> parseDuration(String text) {
    return Optional.of(text)
        .filter(written -> FORM.matcher(written).matches() && !written.endsWith("%"))
        .map(Timeout::duration)
        .filter(value -> !value.isZero() && value.compareTo(LONGEST) <= 0);
  }

  /** Returns the texts that {@link #parse} reads, in words that follow "expected". */
  public static String allowed() {
    return durations() + ", or a percentage of the median stack such as 500%";
  }

  /** Returns the texts that {@link #parseDuration} reads, in words that follow "expected". */
  public static String durations() {
    return "a duration above 0 such as 90s, 10m, 1h30m or 500ms (up to 1000d)";
  }

  /**
   * Returns how long a stack may run; empty while that cannot be told, since a percentage needs
   * three stacks that have ended.
   *
   * @param endedStacks how long they ran, in any order
   */
  public Optional<Duration> limit(List<Duration> endedStacks) {
    return rule.limit(endedStacks);
  }

  private static Duration duration(String text) {
    Duration sum = Duration.ZERO;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      Duration unit =
          switch (parts.group(2)) {
            case "d" -> Duration.ofDays(1);
            case "h" -> Duration.ofHours(1);
            case "m" -> Duration.ofMinutes(1);
            case "s" -> Duration.ofSeconds(1);
            default -> Duration.ofMillis(1);
          };
      sum = sum.plus(times(unit, new BigDecimal(parts.group(1))));
    }
    return sum;
  }

  private static Optional<Duration> partOfMedian(BigDecimal percentage, List<Duration> ended) {
    int count = ended.size();
    if (count < FEWEST_ENDED) {
      return Optional.empty();
    }
    List<Duration> sorted = ended.stream().sorted().toList();
    Duration median = sorted.get((count - 1) / 2).plus(sorted.get(count / 2)).dividedBy(2);
    return Optional.of(times(median, percentage.divide(HUNDRED)));
  }

  /** Multiplies, rounding up to a nanosecond so that nothing above 0 becomes 0. */
  private static Duration times(Duration duration, BigDecimal factor) {
    BigDecimal nanoseconds =
        BigDecimal.valueOf(duration.getSeconds())
            .movePointRight(9)
            .add(BigDecimal.valueOf(duration.getNano()))
            .multiply(factor)
            .setScale(0, RoundingMode.UP);
    BigDecimal[] seconds = nanoseconds.divideAndRemainder(BigDecimal.TEN.pow(9));
    return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValueExact());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeout that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the text as written. */
  @Override
  public String toString() {
    return text;
  }
}
