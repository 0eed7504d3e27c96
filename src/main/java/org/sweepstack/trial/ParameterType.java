package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/**
 * What values a parameter takes: how they are read, written and told apart.
 *
 * @param <T> the Java type of a value
 */
public sealed interface ParameterType<T>
    permits ChoiceType,
        ColumnChoiceType,
        ConvolutionType,
        DataFileType,
        ImageShapeType,
        IntegerType,
        LayersType,
        LogIntervalType,
        NumberType,
        OptionalType,
        SeedType,
        TextType {

  /** Reads a value as a file writes it; empty when it is not allowed. */
  Optional<T> parse(String text);

  /**
   * Returns the allowed values in words that follow "expected", such as {@code a number above 0}.
   */
  String allowed();

  /**
   * Returns why {@link #parse} refuses a text that seems to be allowed, in words that follow what
   * was found; empty when there is nothing more to say.
   */
  default String objection(String text) {
    return "";
  }

  /** Returns whether a value is still allowed, and keeps its digits, once it has a precision. */
  default boolean survives(T value, Precision precision) {
    return true;
  }

  /** Writes a value so that {@link #parse} reads it back to the last bit. */
  String format(T value);

  /** Returns the words among the allowed values, for suggestions. */
  default List<String> words() {
    return List.of();
  }

  /** Returns the numbers among the allowed values; empty where none is. */
  default Optional<NumberRange> range() {
    return Optional.empty();
  }

  /**
   * Returns a regular expression, of the kind that Java and JavaScript share, for what is allowed
   * beside {@link #words()} and numbers; empty where nothing is.
   */
  default Optional<String> pattern() {
    return Optional.empty();
  }

  /** Returns whether values are numbers, so that a series of numbers makes sense. */
  default boolean isNumeric() {
    return false;
  }

  /** Returns whether values have words of the user's, which a spreadsheet may take for others. */
  default boolean isFreeText() {
    return false;
  }

  /** Returns what is in the files that values name; empty where they name none. */
  default Optional<FileContent> content() {
    return Optional.empty();
  }

  /** Returns the file that a value names; empty where it names none. */
  default Optional<DataFile> file(T value) {
    return Optional.empty();
  }

  /** Returns a value that names another file, where it names one; the value itself elsewhere. */
  default T withFile(T value, DataFile file) {
    return value;
  }

  /** Writes a value for the identity of a trial: equal exactly when the values are equal. */
  default String canonical(T value) {
    return format(value);
  }
}
