package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/**
 * One of a few named values.
 *
 * @param choices the values, in the order they are listed to users
 */
record ChoiceType<E extends Choice>(List<E> choices) implements ParameterType<E> {

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied at once
  static <E extends Choice> ChoiceType<E> of(E... choices) {
    return new ChoiceType<>(List.of(choices));
  }

  @Override
  public Optional<E> parse(String text) {
    return choices.stream().filter(choice -> choice.isCalled(text)).findFirst();
  }

  @Override
  public String allowed() {
    return words().size() == 2
        ? words().get(0) + " or " + words().get(1)
        : "one of " + String.join(", ", words());
  }

  @Override
  public List<String> words() {
    return choices.stream().map(Choice::word).toList();
  }

  @Override
  public String format(E value) {
    return value.word();
  }
}
