package org.sweepstack.trial;

import java.util.Optional;

/**
 * Free text.
 *
 * @param allowed what the text is, such as {@code a column's name}
 */
record TextType(String allowed) implements ParameterType<String> {

  @Override
  public Optional<String> parse(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public Optional<String> pattern() {
    return Optional.of("[\\s\\S]+");
  }

  @Override
  public String format(String value) {
    return value;
  }

  @Override
  public boolean isFreeText() {
    return true;
  }
}
