package org.sweepstack.sweep;

import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.FOLDS;
import static org.sweepstack.trial.Parameters.SPLIT;
import static org.sweepstack.trial.Parameters.TEST_FILE;
import static org.sweepstack.trial.Parameters.VALIDATION_FILE;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Samples;
import org.sweepstack.definition.Definition;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.SplitKind;

/** Collects the sets of samples that lack a class: one line for all splits in which one does. */
final class MissingClasses {
  private static final int MOST_NAMED = 5;

  private final Definition definition;
  private final Map<Gap, Set<String>> seeds = new LinkedHashMap<>();

  /** What is said of a gap before and after the seeds of its splits. */
  private record Gap(String before, String after) {}

  MissingClasses(Definition definition) {
    this.definition = definition;
  }

  /** Looks at all sets of some data. */
  void look(Configuration data, Dataset dataset) {
    String name =
        data.get(DATASET).isFromFile() ? data.get(DATA_FILE).path() : data.get(DATASET).word();
    boolean hasFolds = FOLDS.matters(data) && data.get(FOLDS).isPresent();
    Optional<DataFile> validation = data.file(VALIDATION_FILE);
    Optional<DataFile> test = data.file(TEST_FILE);
    Parameter<?> cause = hasFolds ? FOLDS : VALIDATION_FRACTION;
    String place = definition.place(cause, data.get(cause)).map(where -> where + ": ").orElse("");
    boolean isStratifiable =
        data.get(DATASET) == DatasetKind.CSV
            && SPLIT.matters(data)
            && data.get(SPLIT) == SplitKind.RANDOM;
    String stratify = isStratifiable ? ", or set split: stratified" : "";
    look(name + ": ", "training", "", "no trial can learn it", dataset.train(), dataset, data);
    look(
        validation.map(DataFile::path).orElse(place + cause) + ": ",
        "validation",
        validation.isPresent() ? "" : " of " + data.get(DATASET).word(),
        validation.isPresent()
            ? "nothing validates it"
            : (hasFolds ? "make them fewer" : "make it larger") + stratify,
        dataset.validation(),
        dataset,
        data);
    look(
        test.map(DataFile::path).orElse(name) + ": ",
        "test",
        "",
        "nothing tests it" + (test.isPresent() ? "" : stratify),
        dataset.test(),
        dataset,
        data);
  }

  private void look(
      String place,
      String set,
      String owner,
      String remedy,
      Samples samples,
      Dataset dataset,
      Configuration data) {
    List<String> missing = samples.count() == 0 ? List.of() : missing(dataset, samples);
    if (!missing.isEmpty()) {
      Gap gap =
          new Gap(
              place + "none of the " + samples.count() + " " + set + " samples" + owner,
              " is of class " + listed(missing) + "; " + remedy);
      seeds
          .computeIfAbsent(gap, unseen -> new LinkedHashSet<>())
          .add(String.valueOf(data.get(DATA_SEED)));
    }
  }

  private static List<String> missing(Dataset dataset, Samples samples) {
    BitSet seen = new BitSet();
    for (int sample = 0; sample < samples.count(); sample++) {
      seen.set(samples.classOf(sample));
    }
    return IntStream.range(0, dataset.classes())
        .filter(label -> !seen.get(label))
        .mapToObj(dataset.classNames()::get)
        .toList();
  }

  /** Returns the warnings. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    seeds.forEach(
        (gap, splits) ->
            lines.add(gap.before() + " (data_seed " + listed(splits) + ")" + gap.after()));
    return lines;
  }

  private static String listed(Collection<String> words) {
    return Shortened.words(words, MOST_NAMED, ", ");
  }
}
