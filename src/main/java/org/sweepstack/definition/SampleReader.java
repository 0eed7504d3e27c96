package org.sweepstack.definition;

import java.util.Optional;
import org.sweepstack.trial.Numbers;

/** Reads how many cells of the grid are drawn, and how. */
final class SampleReader {
  static final String SAMPLE = "sample";
  static final String SEED = "sample_seed";
  static final String SAMPLER = "sampler";

  private final Problems problems;

  SampleReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads what is given of the three; empty where all cells are trained. */
  Optional<Sampling> read(Optional<Word> number, Optional<Word> seed, Optional<Word> sampler) {
    Optional<Integer> cells =
        number.flatMap(word -> whole(SAMPLE, word, 1, Sampling.MOST)).map(Long::intValue);
    Optional<Long> drawn = seed.flatMap(word -> whole(SEED, word, 0, Long.MAX_VALUE));
    Optional<Sampler> chosen =
        sampler.flatMap(word -> new ChoiceReader(problems).read(SAMPLER, word, Sampler.values()));
    if (number.isEmpty()) {
      alone(SEED, seed);
      alone(SAMPLER, sampler);
    }
    // What is wrong has been told, and nothing else follows from it.
    return number.map(
        word ->
            new Sampling(cells.orElse(1), drawn, chosen.orElse(Sampler.RANDOM), word.position()));
  }

  private void alone(String key, Optional<Word> word) {
    word.ifPresent(
        given ->
            problems.add(
                given.position(),
                key + ": nothing is drawn; say how many cells with 'sample: 20'"));
  }

  private Optional<Long> whole(String key, Word word, long least, long most) {
    Optional<Long> number =
        Numbers.parseWhole(word.text()).filter(whole -> whole >= least && whole <= most);
    if (number.isEmpty()) {
      problems.add(
          word.position(),
          key + ": expected an integer from " + least + " to " + most + ", got " + word.shown());
    }
    return number;
  }
}
