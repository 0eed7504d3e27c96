package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.FileOperations;
import org.sweepstack.results.DemoSweep;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;

/** Columns and fields that other versions have, or do not have, in each file of a folder. */
class GrowingFilesTest {
  private static final Set<Artefact> ALL = EnumSet.allOf(Artefact.class);
  private static final List<Attempt> DEMO = DemoSweep.attempts();

  @TempDir Path path;

  private ResultsFolder folder() {
    return ResultsFolder.at(path);
  }

  private void append(List<Attempt> attempts) {
    try (Journal journal = folder().journal()) {
      journal.append(attempts, ALL, Trials.CONTEXT);
    }
  }

  private Path journal() {
    return path.resolve("journal.csv");
  }

  @Test
  void passesOverAColumnOfALaterVersionAndGoesOnUnderItsOwnHeader() throws IOException {
    append(DEMO.subList(0, 4));
    List<String> before = withColumn("test_spread", 5, "0.5");
    Files.write(journal(), before);

    FinishedTrials finished = folder().finished();
    for (Attempt attempt : DEMO.subList(0, 4)) {
      FinishedTrial trial = finished.of(attempt.result().configuration()).orElseThrow();
      assertThat(trial.result()).isEqualTo(attempt.result());
      ArtefactWriterTest.assertSameBits(trial.artefacts(), attempt.artefacts());
    }

    append(DEMO.subList(4, 6));
    assertThat(Files.readAllLines(journal()).subList(0, before.size())).isEqualTo(before);
    assertThat(Files.readAllLines(journal()).get(before.size()))
        .isEqualTo(String.join(",", JournalColumns.WRITTEN));
    FinishedTrials now = folder().finished();
    assertThat(now.size()).isEqualTo(6);
    append(DEMO.subList(6, 7));
    assertThat(Files.readAllLines(journal())).hasSize(before.size() + 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configuration",
        "validation_loss",
        "epochs_run",
        "diverged_epoch",
        "milestones",
        "error",
        "started",
        "seconds",
        "stack_size",
        "threads",
        "host",
        "numeric_kernels",
        "attempt",
        "artefacts"
      })
  void leavesEmptyWhatAnEarlierVersionLacks(String column) throws IOException {
    append(DEMO);
    Files.write(journal(), withoutColumn(column));

    FinishedTrials finished = folder().finished();

    for (Attempt attempt : DEMO) {
      FinishedTrial trial = finished.of(attempt.result().configuration()).orElseThrow();
      assertThat(trial.result().status()).isEqualTo(attempt.result().status());
      for (Metric metric : Metric.values()) {
        double expected =
            metric.word().equals(column) ? Double.NaN : attempt.result().metrics().get(metric);
        assertThat(trial.result().metrics().get(metric)).isEqualTo(Double.valueOf(expected));
      }
      ArtefactWriterTest.assertSameBits(trial.artefacts(), attempt.artefacts());
    }
  }

  private List<String> withColumn(String name, int place, String cell) throws IOException {
    return changed(cells -> cells.add(place, cells.get(0).equals("trial") ? name : cell));
  }

  private List<String> withoutColumn(String name) throws IOException {
    int place = JournalColumns.WRITTEN.indexOf(name);
    return changed(cells -> cells.remove(place));
  }

  private interface Change {
    void of(List<String> cells);
  }

  /** Returns the lines of the journal with other cells, and checksums for these. */
  private List<String> changed(Change change) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(journal())) {
      List<String> cells =
          new ArrayList<>(Arrays.asList(CsvRow.split(line, JournalColumns.WRITTEN.size())));
      change.of(cells);
      String checksum = cells.remove(cells.size() - 1);
      StringBuilder row = new StringBuilder();
      CsvRow.append(cells, row);
      row.setLength(row.length() - 1);
      boolean isHeader = lines.isEmpty();
      lines.add(
          row
              + ","
              + (isHeader ? checksum : Checksum.text(Checksum.of(row.toString().getBytes(UTF_8)))));
    }
    return lines;
  }

  @Test
  void passesOverAFieldOfAPartAndLeavesEmptyWhatItLacks() throws IOException {
    TrialArtefacts everything = ArtefactWriterTest.everything(0.1);
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.writeBytes(ArtefactWriter.bytes(everything));
    FieldWriter later = new FieldWriter();
    later.field("train_spread", field -> field.write(new double[] {0.5}));
    more.writeBytes(later.bytes());

    ArtefactWriterTest.assertSameBits(
        ArtefactReader.read(ByteBuffer.wrap(more.toByteArray())), everything);

    FieldWriter less = new FieldWriter();
    less.format(ArtefactWriter.FORMAT);
    less.field(ArtefactWriter.EPOCHS, field -> field.write(new int[] {0, 7}));
    less.field("test_loss", field -> field.write(new double[] {0.5, 0.25}));
    TrialArtefacts read = ArtefactReader.read(ByteBuffer.wrap(less.bytes()));
    assertThat(read.curve().points()).extracting(CurvePoint::epoch).containsExactly(0, 7);
    assertThat(read.curve().points().get(1).metrics().get(Metric.TEST_LOSS)).isEqualTo(0.25);
    assertThat(read.curve().points().get(1).metrics().get(Metric.TRAIN_LOSS)).isNaN();
    assertThat(read.boundary()).isEmpty();
  }

  @Test
  void passesOverAFieldOfACheckpointAndBeginsAnewWhereOneLacks() {
    TrialId trial = Trials.DEFAULTS.id();
    byte[] state = {1, 2, 3};
    Checkpoint read =
        CheckpointFile.read(checkpoint("engine", "epoch", "trials", "state", "pace"), "e")
            .orElseThrow();
    assertThat(read.trials()).containsExactly(trial);
    assertThat(read.epoch()).isEqualTo(9);
    assertThat(read.state()).isEqualTo(state);

    byte[] lacking = checkpoint("engine", "trials", "state");
    assertThat(CheckpointFile.isWhole(lacking)).isTrue();
    assertThat(CheckpointFile.read(lacking, "e")).isEmpty();
  }

  private static byte[] checkpoint(String... names) {
    FieldWriter fields = new FieldWriter();
    fields.format((byte) 2);
    for (String name : names) {
      fields.field(
          name,
          field -> {
            switch (name) {
              case "engine" -> field.write("e");
              case "epoch" -> field.write(9);
              case "trials" -> field.writeTexts(List.of(Trials.DEFAULTS.id().text()));
              case "state" -> field.write(new byte[] {1, 2, 3});
              default -> field.write("what a later version knows");
            }
          });
    }
    byte[] content = fields.bytes();
    return ByteBuffer.allocate(content.length + 4)
        .put(content)
        .putInt(Checksum.of(content))
        .array();
  }

  @Test
  void keepsWhatALaterVersionSaysOfADefinition() throws IOException {
    DefinitionFile file = new DefinitionFile(path.resolve("definition.csv"));
    AtomicFile files = new AtomicFile(FileOperations.onDisk());
    SavedDefinition definition =
        new SavedDefinition(
            "demo", path.resolve("demo.yaml"), "grid: {}", List.of(), List.of(), EngineKind.FAST);
    file.write(definition, files);
    byte[] plain = Files.readAllBytes(file.path());
    List<KeyValues.Fact> facts = new ArrayList<>(KeyValues.parse(plain).orElseThrow().rows());
    facts.add(1, new KeyValues.Fact("cluster", "of four"));
    Files.writeString(file.path(), new KeyValues(facts).text());

    assertThat(file.read()).contains(definition);
    file.write(definition, files);

    assertThat(KeyValues.parse(Files.readAllBytes(file.path())).orElseThrow().all("cluster"))
        .containsExactly("of four");

    facts.removeIf(fact -> !fact.key().equals("text"));
    Files.writeString(file.path(), new KeyValues(facts).text());
    SavedDefinition read = file.read().orElseThrow();
    assertThat(read.name()).isEqualTo(path.getFileName().toString());
    assertThat(read.text()).isEqualTo("grid: {}");
    assertThat(read.sweepFile()).isEqualTo(path.resolve("sweep.yaml"));
  }
}
