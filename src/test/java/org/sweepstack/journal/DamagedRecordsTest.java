package org.sweepstack.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.Fuzzing;
import org.sweepstack.Fuzzing.Tally;
import org.sweepstack.Mutations;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.FileOperations;
import org.sweepstack.results.DemoSweep;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;

/**
 * Whatever the files of a results folder hold, they are read or refused; half of them with the
 * checksum that they should have, as somebody could write them.
 */
@Campaign
class DamagedRecordsTest {
  private static final long SEED = 1302;
  private static final int FILES = CampaignSize.of(800, 12_000);
  private static final List<String> WORDS =
      Stream.concat(
              JournalColumns.WRITTEN.stream(),
              Stream.of("bytes=-1", "text", "setting", "data_file", "t-aaaaaaaaaa", "completed"))
          .toList();

  @TempDir Path path;

  private Tally feed(List<byte[]> originals, Fuzzing.Reader reader) {
    return Fuzzing.feed(new Mutations(SEED, originals, WORDS), FILES, reader);
  }

  private void writeDemo() {
    try (Journal journal = ResultsFolder.at(path).journal()) {
      journal.append(DemoSweep.attempts(), EnumSet.allOf(Artefact.class), Trials.CONTEXT);
    }
  }

  @Test
  void readsOrRefusesAJournal() throws IOException {
    writeDemo();
    Path file = path.resolve("journal.csv");
    Tally tally =
        feed(
            List.of(Files.readAllBytes(file)),
            bytes -> {
              Files.write(file, bytes.length % 2 == 0 ? bytes : withChecksums(bytes));
              FinishedTrials finished = new FinishedTrials(new PartsFolder(path.resolve("parts")));
              JournalReader.read(file, finished);
              finished.damaged();
              DemoSweep.attempts().stream()
                  .flatMap(attempt -> finished.of(attempt.result().configuration()).stream())
                  .forEach(FinishedTrial::artefacts);
            });
    assertThat(tally.sound()).isPositive();
    assertThat(tally.refused()).isGreaterThan(FILES / 4);
  }

  /** Gives every line the checksum of its cells. */
  private static byte[] withChecksums(byte[] bytes) {
    // In Latin 1, every byte is a character and comes back as it was.
    List<String> lines = new ArrayList<>();
    for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      int end = line.lastIndexOf(',');
      String cells = end < 0 ? line : line.substring(0, end);
      lines.add(
          lines.isEmpty() || end < 0
              ? line
              : cells
                  + ","
                  + Checksum.text(Checksum.of(cells.getBytes(StandardCharsets.ISO_8859_1))));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsOrRefusesWhatWasKept() {
    Tally tally =
        feed(
            List.of(
                ArtefactWriter.bytes(ArtefactWriterTest.everything(0.1)),
                ArtefactWriter.bytes(DemoSweep.attempts().get(0).artefacts())),
            bytes -> {
              try {
                ArtefactReader.read(ByteBuffer.wrap(bytes));
              } catch (IOException e) {
                throw new InvalidInputException(e.getMessage());
              }
            });
    assertThat(tally.refused()).isGreaterThan(FILES / 4);
  }

  @Test
  void readsADefinitionOrRefusesIt() throws IOException {
    DefinitionFile file = new DefinitionFile(path.resolve("definition.csv"));
    file.write(
        new SavedDefinition(
            "demo",
            path.resolve("demo.yaml"),
            "grid:\n  epochs: [1, 2]\n",
            List.of("seed=1"),
            List.of(new DataFile("a.csv", "/somewhere/a.csv", "0".repeat(64))),
            EngineKind.FAST),
        new AtomicFile(FileOperations.onDisk()));
    Tally tally =
        feed(
            List.of(Files.readAllBytes(file.path())),
            bytes -> {
              Files.write(file.path(), bytes.length % 2 == 0 ? bytes : withChecksumOfAll(bytes));
              file.read();
            });
    assertThat(tally.sound()).isPositive();
    assertThat(tally.refused()).isGreaterThan(FILES / 4);
  }

  private static byte[] withChecksumOfAll(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.lastIndexOf("checksum,");
    String facts = end < 0 ? text : text.substring(0, end);
    int checksum = Checksum.of(facts.getBytes(StandardCharsets.UTF_8));
    return (facts + "checksum," + Checksum.text(checksum) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsSuspectsAndStacksOrRefusesThem() throws IOException {
    SuspectsFile file = new SuspectsFile(path.resolve("suspects.csv"));
    file.write(
        List.of(
            new Suspect(
                Trials.DEFAULTS.id(), Instant.EPOCH, 3, List.of("a of b", "c"), List.of("c"))),
        FileOperations.onDisk());
    feed(
        List.of(Files.readAllBytes(file.path())),
        bytes -> {
          Files.write(file.path(), bytes);
          file.read();
        });
    String record =
        StackRecord.text(List.of(Trials.DEFAULTS.id()), true, 7, path.resolve("crash.log"));
    feed(
        List.of(record.getBytes(StandardCharsets.UTF_8)),
        bytes -> StackRecord.parse(1, bytes.length % 2 == 0 ? bytes : withChecksumOfAll(bytes)));
  }

  @Test
  void readsACheckpointOrPassesItOver() throws IOException {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    CheckpointFile.write(
        new Checkpoint(List.of(Trials.DEFAULTS.id()), 7, new byte[200]), "e", sound);
    feed(
        List.of(sound.toByteArray()),
        bytes -> {
          int length = Math.max(0, bytes.length - Integer.BYTES);
          byte[] content = Arrays.copyOf(bytes, length);
          byte[] whole =
              ByteBuffer.allocate(length + Integer.BYTES)
                  .put(content)
                  .putInt(Checksum.of(content))
                  .array();
          CheckpointFile.read(whole, "e");
          CheckpointFile.read(bytes, "e");
        });
  }
}
