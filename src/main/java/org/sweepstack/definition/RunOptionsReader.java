package org.sweepstack.definition;

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
  static final List<String> KEYS = List.of(THREADS, TIMEOUT, HALT);

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
    String text = text(node);
    Optional<Timeout> timeout = Timeout.parse(text);
    if (timeout.isEmpty()) {
      boolean lacksUnit = Timeout.parse(text + "s").isPresent();
      String remedy =
          lacksUnit ? "; give a unit: " + text + "s" : differently(text, Timeout::parse);
      problem(node, TIMEOUT, Timeout.allowed(), remedy);
    }
    return timeout;
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
