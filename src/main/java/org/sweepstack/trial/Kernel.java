package org.sweepstack.trial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Square kernels over all channels of their input, one for each channel of the output, followed by
 * the network's activation.
 *
 * @param channels of the output
 * @param size rows and columns of a kernel
 * @param stride by how many places it moves
 * @param padding the rows and columns of zeros on every side of the input, fewer than the kernel
 *     has
 */
public record Kernel(int channels, int size, int stride, int padding) implements ConvolutionBlock {

  /** Zeros before a number mean nothing, as in every number. */
  private static final String ZEROS = "0{0,12}";

  static final String PATTERN =
      "Z[1-9][0-9]{0,3}cZ[1-9][0-9]?(sZ[1-9][0-9]?)?(pZ[0-9]{1,2})?".replace("Z", ZEROS);

  private static final Pattern PARTS =
      Pattern.compile("([0-9]+)c([0-9]+)(?:s([0-9]+))?(?:p([0-9]+))?");

  /** Checks the ranges. */
  public Kernel {
    if (channels < 1 || size < 1 || stride < 1 || padding < 0 || padding >= size) {
      throw new IllegalArgumentException(
          "channels, size and stride from 1 and padding from 0 to below the size expected: "
              + channels
              + "c"
              + size
              + "s"
              + stride
              + "p"
              + padding);
    }
  }

  /**
   * Reads {@code 8c3}, {@code 8c3s2} or {@code 16c5p0}: without a stride it is 1, without a padding
   * half of what the kernel has beside its middle, so that with stride 1 images keep their size.
   * Empty for other texts, for a padding of the kernel's size or more, and for a kernel of even
   * size without a padding, as it has no middle.
   */
  static Optional<Kernel> parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!text.matches(PATTERN) || !parts.matches()) {
      return Optional.empty();
    }
    int size = Integer.parseInt(parts.group(2));
    int stride = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    boolean isPadded = parts.group(4) != null;
    int padding = isPadded ? Integer.parseInt(parts.group(4)) : (size - 1) / 2;
    return padding >= size || !isPadded && size % 2 == 0
        ? Optional.empty()
        : Optional.of(new Kernel(Integer.parseInt(parts.group(1)), size, stride, padding));
  }

  @Override
  public String misfit(ImageShape input) {
    return padded(input.rows()) >= size && padded(input.columns()) >= size
        ? ""
        : this
            + " over "
            + input
            + ": the kernel of "
            + size
            + "x"
            + size
            + " is larger than its padded input of "
            + padded(input.rows())
            + "x"
            + padded(input.columns());
  }

  private int padded(int side) {
    return side + 2 * padding;
  }

  @Override
  public ImageShape over(ImageShape input) {
    return new ImageShape(channels, places(input.rows()), places(input.columns()));
  }

  private int places(int side) {
    return (padded(side) - size) / stride + 1;
  }

  @Override
  public String toString() {
    boolean keepsSize = size % 2 == 1 && padding == size / 2;
    return channels
        + "c"
        + size
        + (stride == 1 ? "" : "s" + stride)
        + (keepsSize ? "" : "p" + padding);
  }
}
