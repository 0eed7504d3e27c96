package org.sweepstack.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sweepstack.filter.Term.Relation;
import org.sweepstack.trial.InvalidInputException;

/**
 * Reads a filter into alternatives, each a list of terms that have to hold together:
 *
 * <pre>
 * filter      = alternative { OR alternative }
 * alternative = term { [AND | ","] term }
 * term        = ["-"] (condition | word { ("," | "|") word })
 * condition   = column ("=" | "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") value { ("," | "|") value }
 * </pre>
 *
 * <p>A comma goes before another value, unless a condition comes next. Words, columns and values
 * with a space, a comma or a bar in them stand in quotes, in which a quote is doubled.
 */
final class FilterReader {
  // Possessive, as what could be given back is matched by recursion, which ends in a long text.
  private static final String QUOTES = "\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'";
  private static final String BARE_NAME = "(?:[^\\s,|<>=!]|!(?!=))++";
  private static final Pattern QUOTED = pattern(QUOTES);
  private static final Pattern NAME = pattern(BARE_NAME);
  private static final Pattern VALUE = pattern("[^\\s,|]+");
  private static final Pattern RELATION = pattern("\\s*!?[<>=][<>=!]*");
  private static final Pattern JOINER = pattern("(?i:or|and)(?=\\s|$)");
  private static final Pattern SPACE = pattern("\\s*");
  private static final Pattern MINUS = pattern("-");
  private static final Pattern COMMA = pattern("\\s*,");
  private static final Pattern BAR = pattern("\\s*\\|");
  private static final Pattern CONDITION =
      pattern("\\s*-?(?:" + QUOTES + "|" + BARE_NAME + ")\\s*(?:[<>=]|!=)");

  private final String text;
  private final Function<String, InvalidInputException> problem;
  private int at;

  private FilterReader(String text, Function<String, InvalidInputException> problem) {
    this.text = text;
    this.problem = problem;
  }

  /** Spaces of all kinds part words, as in a browser. */
  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Reads a text; a problem becomes the exception that is made of its message. */
  static List<List<Term>> read(String text, Function<String, InvalidInputException> problem) {
    return new FilterReader(text, problem).filter();
  }

  private List<List<Term>> filter() {
    List<List<Term>> alternatives = new ArrayList<>();
    List<Term> terms = new ArrayList<>();
    alternatives.add(terms);
    String joiner = "";
    for (take(SPACE); at < text.length(); take(SPACE)) {
      Optional<String> word = take(JOINER);
      if (word.isEmpty()) {
        terms.add(term());
        joiner = take(COMMA).isPresent() ? "," : "";
      } else if (terms.isEmpty() || !joiner.isEmpty()) {
        throw oneSided(word.get());
      } else {
        joiner = word.get();
        if (joiner.equalsIgnoreCase("or")) {
          terms = new ArrayList<>();
          alternatives.add(terms);
        }
      }
    }
    if (!joiner.isEmpty()) {
      throw oneSided(joiner);
    }
    return alternatives;
  }

  private Term term() {
    int start = at;
    boolean isNegated = take(MINUS).isPresent();
    if (text.startsWith("(", at)) {
      throw problem.apply(
          "parentheses are not known; write each alternative in full and join them by OR");
    }
    Optional<String> name = word(NAME);
    Optional<String> sign = take(RELATION).map(String::strip);
    if (name.isEmpty()) {
      throw nothing(text.substring(start), sign);
    }
    if (sign.isEmpty()) {
      return new Term.Words(isNegated, series(name.get(), NAME, start));
    }
    Relation relation = Relation.of(sign.get()).orElseThrow(() -> unknown(sign.get()));
    return new Term.Condition(
        isNegated, name.get(), relation, series(next(VALUE, start), VALUE, start));
  }

  /** Returns a word or value with those that follow. */
  private List<String> series(String first, Pattern pattern, int start) {
    List<String> series = new ArrayList<>(List.of(first));
    while (isFollowed()) {
      series.add(next(pattern, start));
    }
    return List.copyOf(series);
  }

  /** Returns whether another value follows, and goes to it. */
  private boolean isFollowed() {
    if (take(BAR).isPresent()) {
      return true;
    }
    int before = at;
    if (take(COMMA).isPresent() && !matcher(CONDITION).lookingAt()) {
      return true;
    }
    at = before;
    return false;
  }

  private String next(Pattern pattern, int start) {
    String before = text.substring(start, at).strip();
    take(SPACE);
    return word(pattern)
        .orElseThrow(
            () ->
                problem.apply(
                    "expected a value after '" + before + "'; \"\" stands for an empty one"));
  }

  /** Returns a text in quotes or without; empty where there is none. */
  private Optional<String> word(Pattern pattern) {
    Optional<String> quoted = take(QUOTED);
    if (quoted.isPresent()) {
      String quote = quoted.get().substring(0, 1);
      return quoted.map(word -> word.substring(1, word.length() - 1).replace(quote + quote, quote));
    }
    if (text.startsWith("\"", at) || text.startsWith("'", at)) {
      throw problem.apply("no quote ends what begins with " + text.substring(at));
    }
    return take(pattern);
  }

  private Optional<String> take(Pattern pattern) {
    Matcher matcher = matcher(pattern);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher.group());
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private InvalidInputException oneSided(String joiner) {
    return problem.apply("expected a condition or a word on both sides of '" + joiner + "'");
  }

  private InvalidInputException nothing(String rest, Optional<String> sign) {
    return problem.apply(
        sign.map(relation -> "expected a column before '" + relation + "'")
            .orElse("expected a condition or a word, got '" + rest + "'"));
  }

  private InvalidInputException unknown(String sign) {
    return problem.apply(
        "unknown relation '"
            + sign
            + "'; there are "
            + List.of(Relation.values()).stream()
                .map(Relation::sign)
                .collect(Collectors.joining(" ")));
  }
}
