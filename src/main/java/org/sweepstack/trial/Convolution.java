package org.sweepstack.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The convolutional part of a network: kernels and pools over images, from the input on; empty for
 * a network without any. Its output goes into the hidden layers, channel by channel.
 *
 * @param blocks each takes the output of the one before
 */
public record Convolution(List<ConvolutionBlock> blocks) {
  /** The word for no convolution. */
  public static final String NO_BLOCK = "none";

  /** A network without a convolutional part. */
  public static final Convolution NONE = new Convolution(List.of());

  /** The texts of at least one block. */
  static final String PATTERN =
      "B(-B){0,99}".replace("B", "(" + Kernel.PATTERN + "|" + Pool.PATTERN + ")");

  /** Copies the blocks. */
  public Convolution {
    blocks = List.copyOf(blocks);
  }

  /**
   * Reads such as {@code 8c3-mp2-16c3-mp2} or {@code none}; empty when the text is none of these.
   */
  public static Optional<Convolution> parse(String text) {
    if (text.equals(NO_BLOCK)) {
      return Optional.of(NONE);
    }
    if (!text.matches(PATTERN)) {
      return Optional.empty();
    }
    List<ConvolutionBlock> blocks =
        Arrays.stream(text.split("-"))
            .map(ConvolutionBlock::parse)
            .flatMap(Optional::stream)
            .toList();
    return blocks.size() == text.split("-").length
        ? Optional.of(new Convolution(blocks))
        : Optional.empty();
  }

  /** Returns whether there is no convolutional part. */
  public boolean isNone() {
    return blocks.isEmpty();
  }

  /** Returns the kernels, from the input on. */
  public List<Kernel> kernels() {
    return blocks.stream().filter(Kernel.class::isInstance).map(Kernel.class::cast).toList();
  }

  /** Returns the channels of the first kernels; empty when there are none. */
  public OptionalInt firstChannels() {
    return kernels().stream().mapToInt(Kernel::channels).findFirst();
  }

  /** Returns the size that all kernels have; empty when they differ or there are none. */
  public OptionalInt commonKernel() {
    int[] sizes = kernels().stream().mapToInt(Kernel::size).distinct().toArray();
    return sizes.length == 1 ? OptionalInt.of(sizes[0]) : OptionalInt.empty();
  }

  /**
   * Returns the shape of what each block leaves of an image.
   *
   * @throws IllegalArgumentException where {@link #misfit} has a reason
   */
  public List<ImageShape> shapes(ImageShape image) {
    List<ImageShape> shapes = new ArrayList<>();
    misfit(image, shapes)
        .ifPresent(
            misfit -> {
              throw new IllegalArgumentException(misfit);
            });
    return shapes;
  }

  /**
   * Returns why the blocks cannot follow one another over an image, with the shapes; empty when
   * they can.
   */
  public Optional<String> misfit(ImageShape image) {
    return misfit(image, new ArrayList<>());
  }

  private Optional<String> misfit(ImageShape image, List<ImageShape> shapes) {
    ImageShape shape = image;
    for (ConvolutionBlock block : blocks) {
      String misfit = block.misfit(shape);
      if (!misfit.isEmpty()) {
        return Optional.of(misfit);
      }
      shape = block.over(shape);
      shapes.add(shape);
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return isNone()
        ? NO_BLOCK
        : blocks.stream().map(ConvolutionBlock::toString).collect(Collectors.joining("-"));
  }
}
