package org.sweepstack.trial;

/**
 * How often the classes of some samples are told right. Holds the arrays it is given: they must not
 * change.
 *
 * @param truth how many samples are of each class
 * @param predicted how many are predicted to be of each class
 * @param right how many of each class are predicted to be of it
 */
@SuppressWarnings("ArrayRecordComponent") // as predictions hold theirs
public record ClassCounts(int[] truth, int[] predicted, int[] right) {

  /** Checks the shapes. */
  public ClassCounts {
    if (truth.length != predicted.length || truth.length != right.length) {
      throw new IllegalArgumentException("counts of different classes");
    }
  }

  /**
   * Counts samples.
   *
   * @param truth the class of each, from 0
   * @param predicted the predicted class of each
   */
  public static ClassCounts of(int[] truth, int[] predicted, int classes) {
    int[] all = new int[classes];
    int[] said = new int[classes];
    int[] right = new int[classes];
    for (int sample = 0; sample < truth.length; sample++) {
      all[truth[sample]]++;
      said[predicted[sample]]++;
      right[truth[sample]] += truth[sample] == predicted[sample] ? 1 : 0;
    }
    return new ClassCounts(all, said, right);
  }

  /** Returns how many classes there are. */
  public int classes() {
    return truth.length;
  }

  /** Returns what was counted of a class, such as {@code 7 of 9 right, 8 predicted}. */
  public String text(int label) {
    return right[label] + " of " + truth[label] + " right, " + predicted[label] + " predicted";
  }

  /** Returns the share of those of a class that are predicted to be; 0 where there are none. */
  public double recall(int label) {
    return truth[label] == 0 ? 0 : (double) right[label] / truth[label];
  }

  /** Returns the share of those predicted to be of a class that are; 0 where there are none. */
  public double precision(int label) {
    return predicted[label] == 0 ? 0 : (double) right[label] / predicted[label];
  }

  /**
   * Returns the harmonic mean of precision and recall; 0 where the class is neither there nor
   * predicted.
   */
  public double f1(int label) {
    int both = truth[label] + predicted[label];
    return both == 0 ? 0 : 2.0 * right[label] / both;
  }
}
