package org.sweepstack.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.sweepstack.trial.ImageShape;

/**
 * The 1797 handwritten digits that scikit-learn ships, in its order; {@code digits.txt} beside them
 * names their source and licence.
 */
final class Digits {
  static final ImageShape SHAPE = new ImageShape(1, 8, 8);
  static final int COUNT = 1797;
  static final int CLASSES = 10;
  private static final String RESOURCE = "digits.gz";
  static final int PIXEL_OF_ONE = 16;

  private Digits() {}

  /** Reads them all. */
  static Samples read() {
    int pixels = SHAPE.size();
    byte[] records = records();
    byte[] images = new byte[COUNT * pixels];
    for (int image = 0; image < COUNT; image++) {
      System.arraycopy(records, image * (pixels + 1), images, image * pixels, pixels);
    }
    return new Samples(
        BytePoints.scaled(pixels, images, 0, PIXEL_OF_ONE),
        IntStream.range(0, COUNT).map(image -> records[image * (pixels + 1) + pixels]).toArray());
  }

  /** Reads a record for each image: its pixels and its class, a byte each. */
  private static byte[] records() {
    try (InputStream packed = Digits.class.getResourceAsStream(RESOURCE);
        InputStream plain = new GZIPInputStream(packed)) {
      return plain.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
