package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/**
 * A value of another type, or a word for its absence.
 *
 * @param word the word for the absence, such as {@code none}
 * @param present the type of a value that is there
 */
record OptionalType<T>(String word, ParameterType<T> present)
    implements ParameterType<Optional<T>> {

  @Override
  public Optional<Optional<T>> parse(String text) {
    return text.equals(word)
        ? Optional.of(Optional.empty())
        : present.parse(text).map(Optional::of);
  }

  @Override
  public Optional<NumberRange> range() {
    return present.range();
  }

  @Override
  public Optional<String> pattern() {
    return present.pattern();
  }

  @Override
  public String allowed() {
    return "'" + word + "' or " + present.allowed();
  }

  @Override
  public List<String> words() {
    return List.of(word);
  }

  @Override
  public String objection(String text) {
    return present.objection(text);
  }

  @Override
  public boolean survives(Optional<T> value, Precision precision) {
    return value.isEmpty() || present.survives(value.get(), precision);
  }

  @Override
  public String format(Optional<T> value) {
    return value.map(present::format).orElse(word);
  }

  @Override
  public String canonical(Optional<T> value) {
    return value.map(present::canonical).orElse(word);
  }

  @Override
  public boolean isNumeric() {
    return present.isNumeric();
  }

  @Override
  public boolean isFreeText() {
    return present.isFreeText();
  }

  @Override
  public Optional<FileContent> content() {
    return present.content();
  }

  @Override
  public Optional<DataFile> file(Optional<T> value) {
    return value.flatMap(present::file);
  }

  @Override
  public Optional<T> withFile(Optional<T> value, DataFile file) {
    return value.map(known -> present.withFile(known, file));
  }
}
