package org.sweepstack.trial;

import java.util.Optional;

/** A layer of the convolutional part of a network. */
public sealed interface ConvolutionBlock permits Kernel, Pool {

  /** Reads one; empty when the text is none. */
  static Optional<ConvolutionBlock> parse(String text) {
    return Kernel.parse(text)
        .<ConvolutionBlock>map(kernel -> kernel)
        .or(() -> Pool.parse(text).map(pool -> pool));
  }

  /** Returns why it cannot go over an input, with the shapes; nothing when it can. */
  String misfit(ImageShape input);

  /** Returns the shape of what it leaves of an input that it can go over. */
  ImageShape over(ImageShape input);

  /** Writes it so that {@link #parse} reads it back. */
  @Override
  String toString();
}
