package org.sweepstack.trial;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The images that a network is most wrong about, as they are drawn. Holds the arrays it is given:
 * they must not change.
 *
 * @param shape of every image
 * @param samples [M]: which samples they are, the worst mistake first
 * @param pixels [M, C, H, W]: from 0 to 255 without a sign, each image from its smallest number to
 *     its largest
 */
public record MistakenImages(ImageShape shape, int[] samples, byte[] pixels) {
  /** As many as are looked at. */
  static final int MOST = 24;

  private static final int LARGEST = 0xFF;

  /** The numbers of images. */
  @FunctionalInterface
  public interface Pixels {

    /** Returns a number of an image. */
    double at(int sample, int pixel);
  }

  /** Checks the lengths. */
  public MistakenImages {
    if (pixels.length != (long) samples.length * shape.size()) {
      throw new IllegalArgumentException("not as many pixels as the images have");
    }
  }

  /**
   * Takes the images of which the output of a wrong class is the most above that of the true one; a
   * single output is the worse the farther it is from the threshold.
   *
   * @param outputs [O, N]
   * @param truth [N]: the class of each sample, from 0
   * @param predicted [N]: the predicted class, from 0
   */
  public static MistakenImages of(
      ImageShape shape, double[] outputs, int[] truth, int[] predicted, Pixels images) {
    int[] worst =
        IntStream.range(0, truth.length)
            .filter(sample -> truth[sample] != predicted[sample])
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    sample -> -excess(outputs, truth.length, sample, truth, predicted)))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
    byte[] pixels = new byte[Math.multiplyExact(worst.length, shape.size())];
    for (int place = 0; place < worst.length; place++) {
      draw(images, worst[place], pixels, place * shape.size(), shape.size());
    }
    return new MistakenImages(shape, worst, pixels);
  }

  private static double excess(
      double[] outputs, int samples, int sample, int[] truth, int[] predicted) {
    return outputs.length == samples
        ? Math.abs(outputs[sample] - Decision.THRESHOLD)
        : outputs[predicted[sample] * samples + sample] - outputs[truth[sample] * samples + sample];
  }

  private static void draw(Pixels images, int sample, byte[] into, int from, int size) {
    double low =
        IntStream.range(0, size).mapToDouble(pixel -> images.at(sample, pixel)).min().orElse(0);
    double high =
        IntStream.range(0, size).mapToDouble(pixel -> images.at(sample, pixel)).max().orElse(0);
    double range = high > low ? high - low : 1;
    for (int pixel = 0; pixel < size; pixel++) {
      into[from + pixel] = (byte) Math.round((images.at(sample, pixel) - low) / range * LARGEST);
    }
  }

  /** Returns one number of an image, from 0 to 255. */
  public int level(int place, int channel, int row, int column) {
    int image = place * shape.size() + channel * shape.pixels();
    return pixels[image + row * shape.columns() + column] & LARGEST;
  }
}
