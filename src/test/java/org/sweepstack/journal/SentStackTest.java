package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Task;

class SentStackTest {
  private static final Set<Artefact> SAVE = Set.of(Artefact.CURVES, Artefact.STATISTICS);
  private static final Configuration FIVES =
      Configuration.defaults().with(Parameters.HIDDEN, HiddenLayers.parse("5x5").orElseThrow());
  private static final DataFile FILE =
      new DataFile("a \"b\",\n=c.csv", "/tmp/a \"b\",\n=c.csv", "a".repeat(64));

  static List<Path> sweeps() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("sweeps"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<String> texts(Configuration trial) {
    return Parameters.ALL.stream().map(p -> p + "=" + trial.text(p).orElse("")).toList();
  }

  @ParameterizedTest
  @MethodSource("sweeps")
  void readsBackTheTrialsOfEverySweep(Path sweep) {
    List<Configuration> trials = SweepFile.read(sweep, List.of()).expand(100_000).configurations();
    List<Configuration> some = trials.subList(0, Math.min(600, trials.size()));
    SentStack read = SentStack.of(new SentStack(some, SAVE, EngineKind.FAST).bytes());
    for (int index = 0; index < some.size(); index++) {
      Configuration trial = some.get(index);
      Configuration back = read.trials().get(index);
      assertThat(back.id()).isEqualTo(trial.id());
      assertThat(texts(back)).isEqualTo(texts(trial));
    }
  }

  @Test
  void readsBackWhatIsAskedForAndWhereDataAre() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.CSV)
            .with(Parameters.DATA_FILE, FILE)
            .with(Parameters.TEST_FILE, Optional.of(FILE.found("/tmp/t.csv", List.of("b"))))
            .with(Parameters.INITIAL_WEIGHTS, Optional.of(new DataFile("w", "/w", "c")))
            .with(Parameters.TARGET, "'=größe\r\n");
    SentStack sent = new SentStack(List.of(trial), SAVE, EngineKind.TEXTBOOK);
    SentStack read = SentStack.of(sent.bytes());
    assertThat(read).isEqualTo(sent);
    assertThat(read.trials().get(0).files()).isEqualTo(trial.files()).contains(FILE).hasSize(3);
    assertThat(read.trials().get(0).get(Parameters.TARGET)).isEqualTo("'=größe\r\n");
  }

  @Test
  void saysThatATargetWasFoundToBeAQuantity() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.CSV)
            .with(Parameters.DATA_FILE, FILE.ofQuantities(Set.of("y", "z")))
            .with(Parameters.TARGET, "y");
    Configuration read =
        SentStack.of(new SentStack(List.of(trial), SAVE, EngineKind.FAST).bytes()).trials().get(0);

    assertThat(Task.isRegression(read)).isTrue();
    assertThat(read.get(Parameters.OUTPUT_ACTIVATION)).isEqualTo(Activation.NONE);
    assertThat(Task.isRegression(read.with(Parameters.TARGET, "z"))).isFalse();
  }

  @Test
  void saysOnceWhatAllTrialsHaveInCommon() {
    List<Configuration> trials =
        Stream.of(1L, 2L, 3L).map(seed -> FIVES.with(Parameters.SEED, seed)).toList();
    String text = new String(new SentStack(trials, SAVE, EngineKind.FAST).bytes(), UTF_8);
    assertThat(text).containsOnlyOnce("hidden,5x5").contains("seed,2", "seed,3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed,2", "hidden,5x4", "hidden,0x0"})
  void refusesATrialThatIsAnotherHere(String changed) {
    KeyValues facts =
        KeyValues.parse(
                new SentStack(List.of(FIVES.with(Parameters.SEED, 7L)), SAVE, EngineKind.FAST)
                    .bytes())
            .orElseThrow();
    String[] row = changed.split(",");
    KeyValues others =
        new KeyValues(
            facts.rows().stream()
                .map(old -> old.key().equals(row[0]) ? new KeyValues.Fact(row[0], row[1]) : old)
                .toList());
    assertThatThrownBy(() -> SentStack.of(others.text().getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("t-.* is t-.* in this version of Sweepstack|hidden cannot be 0x0");
  }

  @Test
  void refusesWhatIsNoStack() {
    byte[] bytes = new SentStack(List.of(Configuration.defaults()), SAVE, EngineKind.FAST).bytes();
    bytes[bytes.length / 2]++;
    assertThatThrownBy(() -> SentStack.of(bytes)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SentStack.of(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
