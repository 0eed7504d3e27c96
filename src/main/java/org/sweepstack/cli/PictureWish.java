package org.sweepstack.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.picture.PictureKind;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Suggestions;

/**
 * What a user wants to see of trials.
 *
 * @param kinds what to draw, at least one
 * @param isEverything whether that is all there is, each in a picture of its own
 * @param sets the samples to show, at least one
 */
record PictureWish(List<PictureKind> kinds, boolean isEverything, Set<SampleSet> sets) {
  /** Stands for every kind of picture. */
  static final String ALL = "all";

  /** Stands for a picture that is not of trials. */
  static final String ACTIVATIONS = "activations";

  /** Copies the collections. */
  PictureWish {
    kinds = List.copyOf(kinds);
    sets = Set.copyOf(sets);
  }

  /**
   * Reads the words of options.
   *
   * @throws InvalidInputException when one is unknown
   */
  static PictureWish of(List<String> what, List<String> samples) {
    Set<SampleSet> sets = EnumSet.noneOf(SampleSet.class);
    samples.forEach(word -> sets.add(ShownSet.of("--samples", word)));
    if (what.equals(List.of(ALL))) {
      return new PictureWish(List.of(PictureKind.values()), true, sets);
    }
    Set<PictureKind> kinds = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (String word : what) {
      Choice.parse(word, PictureKind.values())
          .ifPresentOrElse(kinds::add, () -> problems.add(unknown(word)));
    }
    if (what.isEmpty()) {
      problems.add("--what: expected some of " + String.join(", ", words()) + ", got none");
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new PictureWish(List.copyOf(kinds), false, sets);
  }

  private static String unknown(String word) {
    return "--what: expected some of "
        + String.join(", ", words())
        + ", or "
        + ALL
        + " or "
        + ACTIVATIONS
        + " alone, got "
        + word
        + Suggestions.didYouMean(
            word, Stream.concat(words().stream(), Stream.of(ALL, ACTIVATIONS)).toList());
  }

  private static List<String> words() {
    return Arrays.stream(PictureKind.values()).map(Choice::word).toList();
  }

  /** Returns what has to be known of trials. */
  Set<Artefact> artefacts(List<Configuration> trials) {
    Set<Artefact> all =
        kinds.stream()
            .filter(
                kind -> kind != PictureKind.KERNELS || trials.stream().anyMatch(this::hasKernels))
            .flatMap(kind -> kind.artefacts(sets).stream())
            .collect(Collectors.toSet());
    // Of the training samples that are drawn afresh, those of the last epoch are shown.
    if (kinds.contains(PictureKind.BOUNDARY)
        && sets.contains(SampleSet.TRAIN)
        && trials.stream().anyMatch(PictureWish::isResampled)) {
      all.add(Artefact.TRAIN_PREDICTIONS);
    }
    return all;
  }

  /** Without a convolution there are none, which is told once they are asked for by name. */
  private boolean hasKernels(Configuration trial) {
    return Parameters.CONVOLUTION.matters(trial) && !trial.get(Parameters.CONVOLUTION).isNone();
  }

  private static boolean isResampled(Configuration trial) {
    return Parameters.RESAMPLE.matters(trial) && trial.get(Parameters.RESAMPLE) == Resample.EPOCH;
  }
}
