package org.sweepstack.trial;

import java.util.Optional;

/** The shape of images. */
record ImageShapeType() implements ParameterType<ImageShape> {

  @Override
  public Optional<ImageShape> parse(String text) {
    return ImageShape.parse(text);
  }

  @Override
  public String allowed() {
    return "channels, rows and columns such as 1x28x28 (each from 1 to "
        + ImageShape.LARGEST_SIDE
        + ", up to 2^31 numbers in all)";
  }

  @Override
  public Optional<String> pattern() {
    return Optional.of(ImageShape.PATTERN);
  }

  @Override
  public String format(ImageShape value) {
    return value.toString();
  }
}
