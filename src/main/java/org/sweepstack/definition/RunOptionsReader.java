package org.sweepstack.definition;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Suggestions;
import org.sweepstack.trial.Timeout;

/** Reads how a sweep is to be run. */
final class RunOptionsReader {
  private static final String THREADS = "threads";
  private static final String TIMEOUT = "timeout";
  private static final String HALT = "halt";
  private static final String BUDGET = "budget";
  static final List<String> KEYS = List.of(THREADS, TIMEOUT, BUDGET, HALT);

  private final Problems problems;

  RunOptionsReader(Problems problems) {
    this.problems = problems;
  }

  RunOptions read(Optional<YamlNode> node) {
    if (node.isEmpty()) {
      return RunOptions.NONE;
    }
    Map<String, YamlNode> given = new MappingReader(problems).keys("run", node.get(), KEYS);
    return new RunOptions(
        given.containsKey(THREADS) ? threads(given.get(THREADS)) : OptionalInt.empty(),
        Optional.ofNullable(given.get(TIMEOUT)).flatMap(this::timeout),
        Optional.ofNullable(given.get(HALT)).flatMap(this::halt),
        Optional.ofNullable(given.get(BUDGET)).flatMap(this::budget),
        Optional.empty());
  }

  private OptionalInt threads(YamlNode node) {
    Optional<Long> threads =
        Numbers.parseWhole(text(node))
            .filter(count -> count >= 1 && count <= RunOptions.MOST_THREADS);
    if (threads.isEmpty()) {
      problem(node, THREADS, "an integer from 1 to " + RunOptions.MOST_THREADS, "");
    }
    return threads.map(count -> OptionalInt.of(count.intValue())).orElse(OptionalInt.empty());
  }

  private Optional<Timeout> timeout(YamlNode node) {
    return time(node, TIMEOUT, Timeout::parse, Timeout.allowed());
  }

  private Optional<Duration> budget(YamlNode node) {
    return time(node, BUDGET, Timeout::parseDuration, Timeout.durations());
  }

  private <T> Optional<T> time(
      YamlNode node, String key, Function<String, Optional<T>> parser, String allowed) {
    String text = text(node);
    Optional<T> time = parser.apply(text);
    if (time.isEmpty()) {
      boolean lacksUnit = parser.apply(text + "s").isPresent();
      String remedy = lacksUnit ? "; give a unit: " + text + "s" : differently(text, parser::apply);
      problem(node, key, allowed, remedy);
    }
    return time;
  }

  private Optional<Halt> halt(YamlNode node) {
    String text = text(node);
    Optional<Halt> halt = Halt.parse(text);
    if (halt.isEmpty()) {
      String suggestion = differently(text, Halt::parse);
      problem(node, HALT, Halt.allowed(), suggestion.isEmpty() ? haltRemedy(text) : suggestion);
    }
    return halt;
  }

  private static String haltRemedy(String text) {
    // In braces, YAML ends a text without quotes at its comma.
    return text.equals("now") || text.equals("soon")
        ? "; in braces, write it in quotes: \"" + text + ",fail=1\""
        : Suggestions.didYouMean(Word.shown(text), List.of(Halt.NEVER.toString()));
  }

  /** Suggests a text without blanks and capitals, if that is all that was wrong. */
  private static String differently(String text, Function<String, Optional<?>> parser) {
    String tidy = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return parser.apply(tidy).isPresent() ? ", did you mean '" + tidy + "'?" : "";
  }

  private void problem(YamlNode node, String key, String allowed, String remedy) {
    problems.add(node.position(), key + ": expected " + allowed + ", got " + node.shown() + remedy);
  }

  /** Returns the text of a scalar; of anything else an empty one, which no option allows. */
  private static String text(YamlNode node) {
    return node.isScalar() ? node.text() : "";
  }
}
