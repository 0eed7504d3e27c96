package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a trained trial says of its test or training samples. Holds the arrays it is given: they
 * must not change.
 *
 * @param featureNames the name of each number of a point; none of images, whose numbers would be
 *     too many to keep
 * @param classNames the name of each class
 * @param inputs [I, N]: all samples' first number, then the second
 * @param outputs [O, N]: the outputs of the network
 * @param truth [N]: the class of each sample, from 0
 * @param predicted [N]: the predicted class, from 0
 * @param mistaken the images that it is most wrong about; empty where samples are no images
 */
public record Predictions(
    List<String> featureNames,
    List<String> classNames,
    double[] inputs,
    double[] outputs,
    int[] truth,
    int[] predicted,
    Optional<MistakenImages> mistaken) {

  /** Copies the names and checks the shapes and classes. */
  public Predictions {
    featureNames = List.copyOf(featureNames);
    classNames = List.copyOf(classNames);
    int samples = truth.length;
    int classes = classNames.size();
    IntPredicate isSample = sample -> sample >= 0 && sample < samples;
    if (predicted.length != samples
        || inputs.length != (long) featureNames.size() * samples
        || (samples == 0 ? outputs.length > 0 : outputs.length % samples != 0)
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
    this(featureNames, classNames, inputs, outputs, truth, predicted, Optional.empty());
  }

  /** Returns the same with images that it is most wrong about. */
  public Predictions with(MistakenImages images) {
    return new Predictions(
        featureNames, classNames, inputs, outputs, truth, predicted, Optional.of(images));
  }

  private static boolean areClasses(int[] labels, int classes) {
    return IntStream.of(labels).allMatch(label -> label >= 0 && label < classes);
  }

  /** Returns the number of samples, N. */
  public int samples() {
    return truth.length;
  }
}
