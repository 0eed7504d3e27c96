package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Suggestions;

/** Reads values of parameters from words. */
final class ValueReader {
  private final Problems problems;
  private final DataFiles dataFiles;
  private final Set<DataFile> found = new LinkedHashSet<>();

  ValueReader(Problems problems, DataFiles dataFiles) {
    this.problems = problems;
    this.dataFiles = dataFiles;
  }

  /** Reads a value that the parameter's type allows. */
  <T> Optional<T> allowed(Parameter<T> parameter, Word word) {
    Optional<T> value = parameter.type().parse(word.text());
    if (value.isEmpty()) {
      problems.add(
          word.position(),
          parameter
              + ": expected "
              + parameter.type().allowed()
              + ", got "
              + word.shown()
              + parameter.type().objection(word.text())
              + Suggestions.didYouMean(Word.shown(word.text()), parameter.type().words()));
    }
    return value.flatMap(known -> complete(parameter, known, word));
  }

  /** Looks for the file that a value names; other values are complete as they are. */
  private <T> Optional<T> complete(Parameter<T> parameter, T value, Word word) {
    Optional<DataFile> named = parameter.type().file(value);
    if (named.isEmpty()) {
      return Optional.of(value);
    }
    Optional<DataFile> complete = dataFiles.find(parameter, named.get(), word);
    complete.ifPresent(found::add);
    return complete.map(file -> parameter.type().withFile(value, file));
  }

  /** Returns the files that were read so far, each once. */
  List<DataFile> dataFiles() {
    return List.copyOf(found);
  }

  /**
   * Reads values. Of the words of one position, as a series has them, only the first wrong one is
   * told.
   */
  <T> List<T> allowed(Parameter<T> parameter, List<Word> words) {
    List<T> values = new ArrayList<>();
    Set<Position> wrong = new HashSet<>();
    for (Word word : words) {
      if (!wrong.contains(word.position())) {
        allowed(parameter, word).ifPresentOrElse(values::add, () -> wrong.add(word.position()));
      }
    }
    return values;
  }

  /** Reads values as above, each of which has to differ from the others. */
  <T> List<T> distinct(Parameter<T> parameter, List<Word> words) {
    List<T> values = allowed(parameter, words);
    if (values.size() < words.size()) {
      return values;
    }
    Set<T> seen = new HashSet<>();
    for (int index = 0; index < words.size(); index++) {
      if (!seen.add(values.get(index))) {
        Word word = words.get(index);
        problems.add(
            word.position(),
            parameter
                + ": "
                + word.shown()
                + " is given twice; keep one"
                + orLayers(parameter, words));
        return values;
      }
    }
    return values;
  }

  /** A list such as {@code hidden: [4, 4]} is two values, where two layers may have been meant. */
  private static String orLayers(Parameter<?> parameter, List<Word> words) {
    return words instanceof LazyWords
        ? ""
        : Forms.joined(parameter, words.stream().map(Word::text).toList())
            .map(layers -> ", or write " + layers + " for one network of these layers")
            .orElse("");
  }
}
