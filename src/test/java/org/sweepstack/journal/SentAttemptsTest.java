package org.sweepstack.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sweepstack.results.DemoSweep;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;

class SentAttemptsTest {
  private static final RunContext THERE = new RunContext(3, "=höst", "rows blas");
  private static final Set<Artefact> ALL = EnumSet.allOf(Artefact.class);

  /** Every status, and beside them everything that can be kept of a trial. */
  private static List<Attempt> demo() {
    List<Attempt> attempts = DemoSweep.attempts();
    Attempt first = attempts.get(0);
    TrialArtefacts everything = ArtefactWriterTest.everything(0.1);
    return Stream.concat(
            Stream.of(
                new Attempt(
                    first.result(),
                    everything,
                    "a stack\n\ttrace",
                    new Timing(Instant.parse("2026-01-02T03:04:05.678901Z"), 0.1, 512))),
            attempts.stream().skip(1))
        .toList();
  }

  private static List<Configuration> trials(List<Attempt> attempts) {
    return attempts.stream().map(made -> made.result().configuration()).toList();
  }

  @Test
  void readsBackWhatTrialsCameTo() {
    List<Attempt> demo = demo();
    SentAttempts read = SentAttempts.of(new SentAttempts(demo, ALL, THERE).bytes(), trials(demo));
    assertThat(read.where()).isEqualTo(THERE);
    assertThat(read.saved()).isEqualTo(ALL);
    assertThat(read.attempts()).hasSameSizeAs(demo);
    for (int index = 0; index < demo.size(); index++) {
      Attempt made = demo.get(index);
      Attempt back = read.attempts().get(index);
      assertThat(back.result()).isEqualTo(made.result());
      assertThat(back.log()).isEqualTo(made.log());
      assertThat(back.timing()).isEqualTo(made.timing());
      ArtefactWriterTest.assertSameBits(back.artefacts(), made.artefacts());
    }
  }

  @Test
  void bringsOnlyWhatIsToBeKept() {
    List<Attempt> demo = demo();
    SentAttempts read =
        SentAttempts.of(
            new SentAttempts(demo, Set.of(Artefact.CURVES), THERE).bytes(), trials(demo));
    assertThat(read.attempts())
        .allMatch(made -> made.artefacts().equals(made.artefacts().only(Set.of(Artefact.CURVES))));
    assertThat(read.attempts().get(0).artefacts().curve().points()).isNotEmpty();
  }

  @Test
  void refusesTrialsThatWereNotAskedFor() {
    List<Attempt> demo = demo();
    List<Configuration> others = trials(demo).subList(1, demo.size());
    byte[] bytes = new SentAttempts(demo, ALL, THERE).bytes();
    assertThatThrownBy(() -> SentAttempts.of(bytes, others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was not asked for");
  }

  @Test
  void refusesWhatIsCutAnywhere() {
    List<Attempt> demo = demo();
    byte[] bytes = new SentAttempts(demo, ALL, THERE).bytes();
    for (int length = 0; length < bytes.length; length += 37) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> SentAttempts.of(cut, trials(demo)))
          .as("%s of %s bytes", length, bytes.length)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
