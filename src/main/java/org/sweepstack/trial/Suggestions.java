package org.sweepstack.trial;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a misspelt word may have meant. */
public final class Suggestions {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Suggestions() {}

  /** What other programs call things: frameworks, papers and spoken words. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("lr", "learning_rate"),
          Map.entry("eta", "learning_rate"),
          Map.entry("alpha", "learning_rate"),
          Map.entry("step_size", "learning_rate"),
          Map.entry("wd", "l2"),
          Map.entry("weight_decay", "l2"),
          Map.entry("units", "hidden"),
          Map.entry("layers", "hidden"),
          Map.entry("hidden_layers", "hidden"),
          Map.entry("hidden_layer_sizes", "hidden"),
          Map.entry("neurons", "hidden"),
          Map.entry("iterations", "epochs"),
          Map.entry("max_iter", "epochs"),
          Map.entry("bs", "batch_size"),
          Map.entry("minibatch", "batch_size"),
          Map.entry("random_state", "seed"),
          Map.entry("random_seed", "seed"),
          Map.entry("algorithm", "optimizer"),
          Map.entry("solver", "optimizer"),
          Map.entry("loss_function", "loss"),
          Map.entry("criterion", "loss"),
          Map.entry("clipnorm", "gradient_clip"),
          Map.entry("clip", "gradient_clip"),
          Map.entry("init", "initializer"),
          Map.entry("data", "dataset"),
          Map.entry("label", "target"),
          Map.entry("logistic", "sigmoid"),
          Map.entry("linear", "none"),
          Map.entry("identity", "none"),
          Map.entry("lrelu", "leaky_relu"),
          Map.entry("mean_squared_error", "mse"),
          Map.entry("bce", "binary_cross_entropy"),
          Map.entry("float32", "float"),
          Map.entry("float64", "double"),
          Map.entry("train", "run"),
          Map.entry("start", "run"),
          Map.entry("ls", "list"),
          Map.entry("leaderboard", "top"),
          Map.entry("diff", "compare"),
          Map.entry("retrain", "rerun"),
          Map.entry("retry", "rerun"),
          Map.entry("repeat", "rerun"),
          Map.entry("check", "plan"),
          Map.entry("dry-run", "plan"),
          Map.entry("draw", "plot"),
          Map.entry("html", "report"));

  /**
   * Returns {@code ", did you mean 'x'?"} for the known word nearest to {@code word}, or an empty
   * string when none is near: the same but for capitals and hyphens, what other programs call it,
   * or within a third of the word's letters, and at least two, of which one stays.
   */
  public static String didYouMean(String word, Collection<String> known) {
    String plain = word.startsWith("-") ? word : plain(word);
    return known.stream()
        .filter(candidate -> plain(candidate).equals(plain))
        .findFirst()
        .or(() -> Optional.ofNullable(ALIASES.get(plain)).filter(known::contains))
        .or(() -> nearest(plain, known))
        .map(candidate -> ", did you mean '" + candidate + "'?")
        .orElse("");
  }

  private static Optional<String> nearest(String word, Collection<String> known) {
    int limit = Math.min(Math.max(2, word.length() / 3), word.length() - 1);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.min(limit, candidate.length() - 1))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private static int distance(String word, String candidate) {
    return DISTANCE.apply(word, candidate);
  }
}
