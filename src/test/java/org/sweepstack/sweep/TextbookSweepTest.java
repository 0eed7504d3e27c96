package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.RunOptions;

class TextbookSweepTest {
  private static final String SWEEP =
      """
      grid: {activation: [sigmoid, tanh], precision: [float, double], learning_rate: [0.1, 1.0e+30], epochs: 12, log_every: 4}
      """;

  @TempDir private Path folder;
  private SweepLab lab;

  @BeforeEach
  void makeTheLab() {
    lab = new SweepLab(folder).with(SWEEP);
  }

  private static EngineKind other(EngineKind engine) {
    return engine == EngineKind.FAST ? EngineKind.TEXTBOOK : EngineKind.FAST;
  }

  @ParameterizedTest
  @EnumSource
  void neverMixesEnginesInAFolder(EngineKind engine) {
    lab.with(engine).run();
    Map<String, String> tables = lab.tables();
    Remedy remedy =
        engine == EngineKind.TEXTBOOK ? Remedy.Choice.USE_TEXTBOOK : Remedy.Choice.LEAVE_TEXTBOOK;
    assertThatThrownBy(() -> lab.with(other(engine)).launch())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(folder.resolve("lab") + ": ")
        .hasMessageNotContaining("\n")
        .satisfies(e -> assertThat(remedies(e)).containsExactly(remedy, Remedy.Choice.RENAME));
    assertThat(lab.with(engine).run().left()).isEmpty();
    assertThat(lab.tables()).isEqualTo(tables);
  }

  @ParameterizedTest
  @EnumSource
  void staysWithTheEngineOfTheFolder(EngineKind engine) {
    lab.with(engine).run();
    Map<String, String> tables = lab.tables();
    for (Configuration trial : lab.launch().expansion().configurations()) {
      lab.rerun(trial.id());
    }
    assertThat(lab.tables()).isEqualTo(tables);
    Verification.Outcome outcome =
        Verification.prepare(lab.results(), 100, OptionalInt.empty()).run(new SweepLab.Deaf());
    assertThat(outcome.differences()).isEmpty();
    assertThat(lab.file("environment.csv")).contains("\nengine," + engine.word() + "\n");
  }

  @Test
  void namesItsFolderAfterTheEngineUnlessTheUserNamesIt() {
    assertThat(request(Optional.empty()).definition().name()).isEqualTo("lab-textbook");
    assertThat(request(Optional.of("mine")).definition().name()).isEqualTo("mine");
    lab.with("name: " + "n".repeat(60) + "\n" + SWEEP);
    assertThatThrownBy(() -> request(Optional.empty()).definition())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("name: expected up to 64 of A-Z");
  }

  private static List<Remedy> remedies(Throwable thrown) {
    return ((InvalidInputException) thrown).problems().get(0).remedies();
  }

  private SweepRequest request(Optional<String> name) {
    return new SweepRequest(
        folder.resolve("lab.yaml"),
        List.of(),
        folder,
        name,
        EngineKind.TEXTBOOK,
        RunOptions.NONE,
        1000);
  }

  @Test
  void measuresHowFarTheFastEngineIsFromTheTextbook() {
    lab.with(SWEEP.replace("1.0e+30", "0.5")).run();
    TextbookCheck check = TextbookCheck.prepare(lab.results(), 100, OptionalInt.of(1));
    assertThat(check.verification().run(new SweepLab.Deaf()).differences()).isEmpty();
    TextbookCheck.Outcome outcome = check.run(new SweepLab.Deaf());
    assertThat(outcome.deviations()).hasSize(8);
    assertThat(outcome.apart()).isEmpty();
    assertThat(outcome.deviations())
        .allSatisfy(
            deviation -> {
              assertThat(deviation.loss()).isLessThan(deviation.tolerance() / 10);
              assertThat(deviation.weight()).isLessThan(deviation.tolerance());
            });
    assertThat(outcome.deviations()).anySatisfy(any -> assertThat(any.weight()).isPositive());
  }

  @Test
  void hasNothingToMeasureInAFolderOfTheTextbook() {
    lab.with(EngineKind.TEXTBOOK).run();
    assertThatThrownBy(() -> TextbookCheck.prepare(lab.results(), 5, OptionalInt.empty()))
        .isInstanceOf(InvalidInputException.class)
        .satisfies(e -> assertThat(remedies(e)).containsExactly(Remedy.Choice.LEAVE_TEXTBOOK));
  }

  @Test
  void leavesNoTraceInFoldersOfTheFastEngine() {
    lab.run();
    assertThat(lab.file("definition.csv")).doesNotContain("engine");
  }
}
