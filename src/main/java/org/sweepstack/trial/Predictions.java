package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a trained trial says of its test or training samples: a class of each, or quantities. Holds
 * the arrays it is given: they must not change.
 *
 * @param featureNames the name of each number of a point; none of images, whose numbers would be
 *     too many to keep
 * @param classNames the name of each class; none where quantities are predicted
 * @param inputs [I, N]: all samples' first number, then the second
 * @param outputs [O, N]: the outputs of the network
 * @param truth [N]: the class of each sample, from 0; none where quantities are predicted
 * @param predicted [N]: the predicted class, from 0; none where quantities are predicted
 * @param quantities the true quantities, whose outputs are the predicted ones; empty where classes
 *     are predicted
 * @param mistaken the images that it is most wrong about; empty where samples are no images
 */
public record Predictions(
    List<String> featureNames,
    List<String> classNames,
    double[] inputs,
    double[] outputs,
    int[] truth,
    int[] predicted,
    Optional<MistakenImages> mistaken,
    Optional<TrueQuantities> quantities) {

  /** Copies the names and checks the shapes and classes. */
  public Predictions {
    featureNames = List.copyOf(featureNames);
    classNames = List.copyOf(classNames);
    int samples = quantities.map(TrueQuantities::samples).orElse(truth.length);
    int classes = classNames.size();
    IntPredicate isSample = sample -> sample >= 0 && sample < samples;
    boolean isShaped =
        quantities.isPresent()
            ? predicted.length + truth.length == 0
                && outputs.length == quantities.get().values().length
            : predicted.length == samples
                && (samples == 0 ? outputs.length == 0 : outputs.length % samples == 0);
    if (!isShaped
        || inputs.length != (long) featureNames.size() * samples
        || !areClasses(truth, classes)
        || !areClasses(predicted, classes)
        || !mistaken.stream().flatMapToInt(m -> IntStream.of(m.samples())).allMatch(isSample)) {
      throw new IllegalArgumentException("predictions of shapes that do not go together");
    }
  }

  /** Makes predictions for samples that are no images. */
  public Predictions(
      List<String> featureNames,
      List<String> classNames,
      double[] inputs,
      double[] outputs,
      int[] truth,
      int[] predicted) {
    this(
        featureNames,
        classNames,
        inputs,
        outputs,
        truth,
        predicted,
        Optional.empty(),
        Optional.empty());
  }

  /** Makes predictions of quantities. */
  public Predictions(
      List<String> featureNames, double[] inputs, double[] outputs, TrueQuantities quantities) {
    this(
        featureNames,
        List.of(),
        inputs,
        outputs,
        new int[0],
        new int[0],
        Optional.empty(),
        Optional.of(quantities));
  }

  /** Returns the same with images that it is most wrong about. */
  public Predictions with(MistakenImages images) {
    return new Predictions(
        featureNames,
        classNames,
        inputs,
        outputs,
        truth,
        predicted,
        Optional.of(images),
        quantities);
  }

  private static boolean areClasses(int[] labels, int classes) {
    return IntStream.of(labels).allMatch(label -> label >= 0 && label < classes);
  }

  /** Returns the number of samples, N. */
  public int samples() {
    return quantities.map(TrueQuantities::samples).orElse(truth.length);
  }
}
