package org.sweepstack.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kernels and pools over images. */
record ConvolutionType() implements ParameterType<Convolution> {

  @Override
  public Optional<Convolution> parse(String text) {
    return Convolution.parse(text);
  }

  /** Tells of a block that looks right. */
  @Override
  public String objection(String text) {
    if (!text.matches(Convolution.PATTERN)) {
      return "";
    }
    return Arrays.stream(text.split("-"))
        .filter(block -> ConvolutionBlock.parse(block).isEmpty())
        .findFirst()
        .map(ConvolutionType::objectionToKernel)
        .orElse("");
  }

  private static String objectionToKernel(String kernel) {
    return kernel.contains("p")
        ? ": the padding of " + kernel + " has to be smaller than its kernel"
        : ": a kernel of even size needs its padding, such as " + kernel + "p0";
  }

  @Override
  public Optional<String> pattern() {
    return Optional.of(Convolution.PATTERN);
  }

  @Override
  public String allowed() {
    return "kernels and pools such as 8c3-mp2-16c5s2p1-ap2 (8 kernels of 3x3, the maximum of every"
        + " 2x2, 16 kernels of 5x5 by steps of 2 with a padding of 1, the average of every 2x2), or"
        + " 'none'";
  }

  @Override
  public List<String> words() {
    return List.of(Convolution.NO_BLOCK);
  }

  @Override
  public String format(Convolution value) {
    return value.toString();
  }
}
