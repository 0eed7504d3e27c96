package org.sweepstack.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Suggestions;

/**
 * Reads one of some words.
 *
 * @param problems takes what is wrong
 */
record ChoiceReader(Problems problems) {

  /** Returns the choices' words, in their order. */
  static List<String> words(Choice[] choices) {
    return Arrays.stream(choices).map(Choice::word).toList();
  }

  /**
   * Returns the choice that a word stands for; empty when it is none of them, which was told then.
   *
   * @param owner what the word belongs to, for the message
   */
  <E extends Choice> Optional<E> read(String owner, Word word, E[] choices) {
    Optional<E> found = Choice.parse(word.text(), choices);
    if (found.isEmpty()) {
      List<String> words = words(choices);
      problems.add(
          word.position(),
          owner
              + ": expected one of "
              + String.join(", ", words)
              + ", got "
              + word.shown()
              + Suggestions.didYouMean(Word.shown(word.text()), words));
    }
    return found;
  }
}
