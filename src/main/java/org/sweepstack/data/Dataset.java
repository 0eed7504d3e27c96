package org.sweepstack.data;

import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Preparation;

/**
 * What one trial learns from and is measured on.
 *
 * @param train samples to learn from, at least one
 * @param validation samples held back while learning; none when the trial has no validation
 * @param test samples to measure on in the end
 * @param featureNames the name of each number a point has
 * @param classNames the name of each class, at least 2; none where quantities are predicted
 * @param quantities the quantities to predict; empty where classes are
 * @param image how the numbers of a point make up an image; empty where they make up none
 * @param preparation how the numbers of a point are made of a row of the data
 */
public record Dataset(
    Samples train,
    Samples validation,
    Samples test,
    List<String> featureNames,
    List<String> classNames,
    Optional<Quantities> quantities,
    Optional<ImageShape> image,
    Preparation preparation) {

  /** Copies the lists. */
  public Dataset {
    featureNames = List.copyOf(featureNames);
    classNames = List.copyOf(classNames);
  }

  /** Returns how many numbers a point has. */
  public int features() {
    return train.features();
  }

  /** Returns how many classes there are, at least 2; 0 where quantities are predicted. */
  public int classes() {
    return classNames.size();
  }
}
