package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.ArtefactWriterTest;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.Journal;
import org.sweepstack.journal.RunningStacks;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialId;

/** A little life of a folder, of which every single step on the disk fails in turn. */
class FolderLifeTest {
  private static final Set<Artefact> SAVE = EnumSet.of(Artefact.CURVES, Artefact.ARRAYS);
  private static final List<List<Attempt>> BATCHES = batches();
  private static final SavedDefinition DEFINITION =
      new SavedDefinition(
          "demo",
          Path.of("demo.yaml").toAbsolutePath(),
          DemoSweep.DEFINITION,
          List.of(),
          List.of(),
          EngineKind.FAST);

  @TempDir Path temporary;
  private Map<String, String> unharmed = Map.of();

  private static List<List<Attempt>> batches() {
    List<Attempt> attempts = new ArrayList<>(DemoSweep.attempts());
    NamedArray array = new NamedArray("x", Precision.DOUBLE, List.of(1), new double[] {0.5});
    attempts.set(0, Trials.keeping(attempts.get(0), array));
    return List.of(attempts.subList(0, 3), attempts.subList(3, attempts.size()));
  }

  @BeforeEach
  void liveUnharmed() {
    Path folder = temporary.resolve("unharmed");
    assertThat(live(folder, FailingFiles.never())).hasSameElementsAs(trialsOf(BATCHES));
    unharmed = tables(folder);
    assertThat(unharmed).containsKeys("trials.csv", "curves.csv");
  }

  @Campaign
  @Test
  void losesNothingToAnyStepThatFailsOnce() {
    failAtEveryStep(FailingFiles::once);
  }

  @Campaign
  @Test
  void losesNothingToADiskThatFailsForGoodFromAnyStep() {
    failAtEveryStep(FailingFiles::fromThenOn);
  }

  private void failAtEveryStep(IntFunction<FailingFiles> failing) {
    FailingFiles counting = FailingFiles.never();
    live(temporary.resolve("counted"), counting);
    assertThat(counting.operations()).isGreaterThan(50);
    int every = CampaignSize.of(9, 1);
    for (int step = 1; step <= counting.operations(); step += every) {
      Path folder = temporary.resolve("step-" + step);

      Set<TrialId> appended = live(folder, failing.apply(step));

      assertThat(finished(folder)).as("step %d", step).containsAll(appended);
      assertThat(recordsTwice(folder)).as("step %d", step).isEmpty();
      finish(folder);
      assertThat(tables(folder)).as("step %d", step).isEqualTo(unharmed);
      assertThat(recordsTwice(folder)).as("step %d", step).isEmpty();
    }
  }

  /** Lives on after a failure, and returns the trials whose append returned normally. */
  private static Set<TrialId> live(Path path, FailingFiles files) {
    ResultsFolder folder = ResultsFolder.at(path, files);
    Set<TrialId> appended = new HashSet<>();
    survive(folder::create);
    survive(() -> folder.save(DEFINITION));
    RunningStacks running = folder.running();
    survive(
        () -> {
          try (Journal journal = folder.journal()) {
            for (List<Attempt> batch : BATCHES) {
              survive(() -> running.begin(ids(batch), true, Path.of("crash.log")));
              survive(() -> running.checkpoint(1, new Checkpoint(ids(batch), 5, new byte[99]), ""));
              survive(
                  () -> {
                    journal.append(batch, SAVE, Trials.CONTEXT);
                    appended.addAll(ids(batch));
                  });
              survive(() -> running.end(1));
            }
          }
        });
    survive(() -> write(folder));
    return appended;
  }

  private static void survive(Runnable step) {
    try {
      step.run();
    } catch (ResultsException | InvalidInputException e) {
      assertThat(e.getMessage()).contains("cannot ").doesNotContain("\n");
    }
  }

  /** Does what is left to do, on a disk that works again. */
  private static void finish(Path path) {
    ResultsFolder folder = ResultsFolder.at(path);
    folder.create();
    folder.save(DEFINITION);
    assertThat(folder.definition()).contains(DEFINITION);
    folder.running().left();
    folder.running().clear();
    try (Journal journal = folder.journal()) {
      for (List<Attempt> batch : BATCHES) {
        List<Attempt> pending =
            batch.stream()
                .filter(made -> journal.finished().of(made.result().configuration()).isEmpty())
                .toList();
        journal.append(pending, SAVE, Trials.CONTEXT);
      }
    }
    write(folder);
  }

  private static void write(ResultsFolder folder) {
    FinishedTrials finished = folder.finished();
    List<FinishedTrial> trials =
        DemoSweep.results().configurations().stream()
            .map(finished::of)
            .flatMap(Optional::stream)
            .toList();
    folder.write(DemoSweep.results(trials), SAVE, DemoSweep.environment(), cells -> {});
  }

  private static Set<TrialId> finished(Path path) {
    FinishedTrials finished = ResultsFolder.at(path).finished();
    Set<TrialId> trials = new HashSet<>();
    for (Attempt made : BATCHES.stream().flatMap(List::stream).toList()) {
      Optional<FinishedTrial> trial = finished.of(made.result().configuration());
      if (trial.isPresent()) {
        assertThat(trial.orElseThrow().result()).isEqualTo(made.result());
        ArtefactWriterTest.assertSameBits(
            trial.orElseThrow().artefacts(), made.artefacts().only(SAVE));
        trials.add(made.result().configuration().id());
      }
    }
    return trials;
  }

  private static List<String> recordsTwice(Path path) {
    Path journal = path.resolve("journal.csv");
    if (!Files.exists(journal)) {
      return List.of();
    }
    List<String> trials =
        read(journal).lines().map(line -> line.substring(0, line.indexOf(','))).toList();
    return IntStream.range(0, trials.size())
        .filter(index -> trials.indexOf(trials.get(index)) < index)
        .mapToObj(trials::get)
        .toList();
  }

  private static Set<TrialId> trialsOf(List<List<Attempt>> batches) {
    return new HashSet<>(ids(batches.stream().flatMap(List::stream).toList()));
  }

  private static List<TrialId> ids(List<Attempt> attempts) {
    return attempts.stream().map(made -> made.result().configuration().id()).toList();
  }

  /** Returns the text of every table, and the names of all else that people find there. */
  private static Map<String, String> tables(Path path) {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(path)) {
      files
          .filter(file -> !file.endsWith("journal.csv") && Files.isRegularFile(file))
          .forEach(file -> tables.put(file.getFileName().toString(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
