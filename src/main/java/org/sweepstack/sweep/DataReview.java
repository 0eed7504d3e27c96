package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.data.Samples;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;

/** Looks at the data of a grid, before anything is trained on what was hardly meant. */
final class DataReview {
  /** Splits that are looked at: of a hundred alike one more tells nothing new. */
  private static final int MOST_DATA_SETS = 100;

  /** Points that are drawn for a look; a class that lacks among more is one of too many. */
  private static final int MOST_POINTS = 10_000;

  private static final int MOST_NAMED = 5;

  private final Datasets datasets = new Datasets();
  private final Set<String> warnings = new LinkedHashSet<>();

  /** For each set that lacks classes, the seeds of the splits in which it does. */
  private final Map<String, Set<Long>> lacking = new LinkedHashMap<>();

  private DataReview() {}

  /**
   * Returns what is allowed but hardly meant, a line each.
   *
   * @throws InvalidInputException when data cannot be used, or a target may be a quantity and
   *     nobody said that it is not
   */
  static List<String> warnings(List<Configuration> configurations) {
    DataReview review = new DataReview();
    Set<String> quantities = new LinkedHashSet<>();
    configurations.stream()
        .map(Datasets::dataOf)
        .distinct()
        .filter(DataReview::isSmall)
        .limit(MOST_DATA_SETS)
        .forEach(
            data -> {
              review.datasets.quantity(data).ifPresent(quantities::add);
              review.look(data);
            });
    if (!quantities.isEmpty()) {
      throw new InvalidInputException(List.copyOf(quantities));
    }
    return review.lines();
  }

  private static boolean isSmall(Configuration data) {
    return !data.get(Parameters.DATASET).isGenerated()
        || (long) data.get(Parameters.TRAIN_POINTS) + data.get(Parameters.TEST_POINTS)
            <= MOST_POINTS;
  }

  private void look(Configuration data) {
    warnings.addAll(datasets.warnings(data));
    Dataset dataset = datasets.of(data);
    String name =
        data.get(Parameters.DATASET) == DatasetKind.CSV
            ? data.get(Parameters.DATA_FILE).path()
            : data.get(Parameters.DATASET).word();
    lookFor(dataset, dataset.train(), name, "training samples: no trial learns it", data);
    lookFor(dataset, dataset.validation(), name, "validation samples: nothing checks it", data);
    lookFor(dataset, dataset.test(), name, "test samples: nothing tests it", data);
  }

  private void lookFor(
      Dataset dataset, Samples samples, String name, String where, Configuration data) {
    boolean[] isThere = new boolean[dataset.classes()];
    for (int sample = 0; sample < samples.count(); sample++) {
      isThere[samples.classOf(sample)] = true;
    }
    List<String> classes =
        IntStream.range(0, isThere.length)
            .filter(label -> !isThere[label] && samples.count() > 0)
            .mapToObj(label -> "'" + dataset.classNames().get(label) + "'")
            .toList();
    if (!classes.isEmpty()) {
      lacking
          .computeIfAbsent(
              name
                  + (classes.size() == 1 ? ": class " : ": classes ")
                  + listed(classes)
                  + (classes.size() == 1 ? " is" : " are")
                  + " missing from the "
                  + (classes.size() == 1 ? where : where.replace("it", "them")),
              unseen -> new LinkedHashSet<>())
          .add(data.get(Parameters.DATA_SEED));
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(warnings);
    lacking.forEach(
        (text, seeds) ->
            lines.add(
                text
                    + " (data_seed "
                    + listed(seeds.stream().map(String::valueOf).toList())
                    + ")"));
    return lines;
  }

  private static String listed(List<String> words) {
    String first = words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return words.size() <= MOST_NAMED
        ? first
        : first + " and " + (words.size() - MOST_NAMED) + " more";
  }
}
