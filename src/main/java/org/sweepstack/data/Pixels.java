package org.sweepstack.data;

import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.trial.ImageShape;

/** The names of pixels where a data set gives them none. */
final class Pixels {
  private Pixels() {}

  /** Returns {@code pixel0}, {@code pixel1} and so on, as Kaggle names MNIST's. */
  static List<String> names(ImageShape shape) {
    return IntStream.range(0, shape.size()).mapToObj(pixel -> "pixel" + pixel).toList();
  }
}
