package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweepstack.trial.Parameters.SEED;
import static org.sweepstack.trial.Parameters.TARGET;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.files.Checksum;
import org.sweepstack.results.DemoSweep;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialStatus;

class JournalTest {
  private static final Set<Artefact> ALL = EnumSet.allOf(Artefact.class);
  private static final List<Attempt> DEMO = DemoSweep.attempts();
  private static final Configuration FIRST = Trials.DEFAULTS;

  @TempDir Path path;

  @Test
  void readsBackTrialsOfEveryStatus() {
    List<Attempt> attempts = new ArrayList<>(DEMO);
    attempts.add(Trials.stopped(Trials.DEFAULTS.with(Parameters.SEED, 99L), 30, 0.25));
    append(attempts);

    FinishedTrials finished = folder().finished();

    assertThat(finished.size()).isEqualTo(attempts.size());
    for (Attempt attempt : attempts) {
      FinishedTrial trial = finished.of(attempt.result().configuration()).orElseThrow();
      assertThat(trial.result()).isEqualTo(attempt.result());
      ArtefactWriterTest.assertSameBits(trial.artefacts(), attempt.artefacts());
      assertThat(trial.timing()).isEqualTo(attempt.timing());
      assertThat(trial.context()).isEqualTo(Trials.CONTEXT);
      assertThat(trial.saved()).isEqualTo(ALL);
      assertThat(trial.attempts()).isEqualTo(1);
      assertThat(finished.status(attempt.result().configuration().id()))
          .contains(attempt.result().status());
    }
    assertThat(attempts.stream().map(attempt -> attempt.result().status()).distinct())
        .containsExactlyInAnyOrder(TrialStatus.values());
  }

  @Test
  void readsBackEveryKindOfArtefact() {
    TrialArtefacts everything = ArtefactWriterTest.everything(0.1);
    Attempt attempt =
        Trials.keeping(
            Trials.completed(FIRST, everything.curve().points().toArray(CurvePoint[]::new)),
            everything);
    append(List.of(attempt, DEMO.get(0)));

    ArtefactWriterTest.assertSameBits(first().artefacts(), everything);
  }

  @Test
  void keepsOnlyWhatIsAskedFor() {
    try (Journal journal = folder().journal()) {
      journal.append(List.of(Trials.completed(FIRST, 0.5)), Set.of(), Trials.CONTEXT);
    }

    assertThat(first().artefacts()).isEqualTo(TrialArtefacts.NONE);
    assertThat(first().saved()).isEmpty();
    assertThat(path.resolve("parts")).doesNotExist();
  }

  @Test
  void readsBackTextsOfAnyKindFromASingleLine() throws IOException {
    List<String> texts =
        List.of(
            "",
            "plain",
            "a, \"b\"\nc\r\nd\\n",
            "größe \u2028 日本 \ud83d\ude00",
            "=1+1",
            "'quoted",
            "\\",
            "\"",
            " blanks ",
            "\t\u0000\u0085");
    for (String text : texts) {
      Configuration named = DEMO.get(8).result().configuration().with(TARGET, "t" + text);
      RunContext context = new RunContext(3, text, text);
      try (Journal journal = folder().journal()) {
        journal.append(List.of(Trials.failed(named, text)), ALL, context);
      }

      FinishedTrial read = folder().finished().of(named).orElseThrow();

      assertThat(read.result().error()).isEqualTo(text);
      assertThat(read.context()).isEqualTo(context);
    }
    assertThat(Files.readString(file()).chars().filter(c -> c == '\n')).hasSize(1 + texts.size());
  }

  @Test
  void readsBackEveryBitOfAMetric() {
    Metrics metrics =
        Metrics.inOrder(-0.0, 0.0, Double.POSITIVE_INFINITY, Double.NaN, Double.MIN_VALUE, 1.0 / 3);
    append(List.of(Trials.completed(FIRST, new CurvePoint(1, metrics))));

    assertThat(first().result().metrics()).isEqualTo(metrics);
  }

  @Test
  void countsAttemptsAndKeepsTheLast() {
    append(List.of(Trials.failed(FIRST, "boom"), DEMO.get(0)));
    append(List.of(Trials.failed(FIRST, "boom again"), Trials.completed(FIRST, 0.25)));

    assertThat(first().attempts()).isEqualTo(3);
    assertThat(first().result().status()).isEqualTo(TrialStatus.COMPLETED);
    assertThat(folder().finished().size()).isEqualTo(2);
  }

  @Test
  void keepsFinishedTrialsCurrentWhileItIsWritten() {
    try (Journal journal = folder().journal()) {
      FinishedTrials finished = journal.finished();
      journal.append(List.of(Trials.completed(FIRST, 0.5)), ALL, Trials.CONTEXT);

      assertThat(finished.size()).isEqualTo(1);
      assertThat(finished.of(FIRST))
          .hasValueSatisfying(
              trial ->
                  assertThat(trial.artefacts())
                      .isEqualTo(Trials.completed(FIRST, 0.5).artefacts()));
      assertThat(finished.of(FIRST.with(SEED, 9L))).isEmpty();
    }
  }

  @Test
  void leavesTheLogOfATrialForAsLongAsItFails() {
    Path log = path.resolve("logs").resolve(FIRST.id() + ".log");
    append(List.of(Trials.failed(FIRST, "größe")));
    assertThat(log).hasContent("größe\n\tat a line\n");

    append(List.of(Trials.completed(FIRST, 0.5)));

    assertThat(log).doesNotExist();
  }

  @Test
  void beginsAPartOfItsOwnAtEachOpening() {
    append(List.of(DEMO.get(0)));
    append(List.of(Trials.failed(FIRST, "nothing to keep")));
    append(List.of(DEMO.get(1)));

    assertThat(path.resolve("parts"))
        .isDirectoryContaining("glob:**/00001.part")
        .isDirectoryContaining("glob:**/00002.part")
        .isDirectoryNotContaining("glob:**/00003.part");
  }

  @Test
  void refusesAPartThatIsMissingOrDamaged() throws IOException {
    append(List.of(Trials.completed(FIRST, 0.5)));
    Path part = path.resolve("parts").resolve("00001.part");
    byte[] bytes = Files.readAllBytes(part);
    FinishedTrial trial = first();

    bytes[7]++;
    Files.write(part, bytes);
    assertThatThrownBy(trial::artefacts)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            part
                + ": what was kept of "
                + FIRST.id()
                + " cannot be read: its checksum differs; rerun that trial, or restore the file"
                + " from a copy");
    Files.write(part, Arrays.copyOf(bytes, 7));
    assertThatThrownBy(trial::artefacts).hasMessageContaining("it ends too early");
    Files.delete(part);
    assertThatThrownBy(trial::artefacts).hasMessageContaining("the file is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "0, its checksum differs",
    "2, its checksum differs",
    "3, 'its line ends were changed, as git does where the folder''s .gitattributes is missing'",
    "400, 'its line ends were changed, as git does where the folder''s .gitattributes is missing'"
  })
  void tellsLineEndsOfAPartFromDamage(int lines, String problem) throws IOException {
    append(List.of(Trials.completed(FIRST, 0.5)));
    Path part = path.resolve("parts").resolve("00001.part");
    byte[] windows = "\r\n".repeat(lines).getBytes(UTF_8);
    byte[] bytes = new byte[(int) Files.size(part)];
    Files.write(part, windows);
    Files.write(part, bytes, StandardOpenOption.APPEND);
    assertThatThrownBy(first()::artefacts).hasMessageContaining("cannot be read: " + problem + ";");

    Files.write(part, new byte[] {'\n'}, StandardOpenOption.APPEND);
    assertThatThrownBy(first()::artefacts).hasMessageContaining("its checksum differs;");
  }

  @Test
  void readsAllWholeRecordsWhereverTheFileIsCutAndGoesOn() throws IOException {
    append(DEMO.subList(0, 5));
    byte[] whole = Files.readAllBytes(file());
    int[] ends = lineEnds(whole);
    for (int length = ends[ends.length - 4]; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      int cut = length;
      int records = (int) Arrays.stream(ends).filter(end -> end <= cut).count() - 1;

      assertThat(folder().finished().size()).as("cut at %d", length).isEqualTo(records);
      append(List.of(DEMO.get(6)));

      assertThat(folder().finished().size()).as("cut at %d", length).isEqualTo(records + 1);
    }
  }

  @Test
  void countsAsEmptyWithoutAWholeHeader() throws IOException {
    append(List.of());
    byte[] header = Files.readAllBytes(file());
    for (int length = 0; length < header.length; length++) {
      boolean isLeftByAPowerCut = length % 2 == 0;
      Files.write(file(), isLeftByAPowerCut ? new byte[length] : Arrays.copyOf(header, length));
      assertThat(folder().finished().size()).isZero();
      append(List.of(DEMO.get(6)));
      assertThat(folder().finished().size()).isEqualTo(1);
    }
  }

  @Test
  void refusesAByteThatFlippedAnywhereBeforeTheLastLineAndNamesTheLine() throws IOException {
    append(DEMO.subList(0, 4));
    byte[] whole = Files.readAllBytes(file());
    int[] ends = lineEnds(whole);
    for (int index = 0; index < ends[ends.length - 2]; index++) {
      byte[] damaged = whole.clone();
      damaged[index] ^= 4;
      Files.write(file(), damaged);
      int at = index;
      int line = 1 + (int) Arrays.stream(ends).filter(end -> end <= at).count();

      assertThatThrownBy(() -> folder().journal())
          .as("flipped at %d", index)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith(file() + ":" + line + ": ");
    }
    assertThatThrownBy(() -> folder().finished())
        .hasMessageContaining(
            ": damaged: its checksum differs (t-hprgrdz6le); restore the file from a copy, or"
                + " delete the line to have its trial trained again");
  }

  @Test
  void refusesTheJournalOfAnotherVersion() throws IOException {
    Files.writeString(file(), "trial,status\n");

    assertThatThrownBy(() -> folder().journal())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("another version");
    assertThat(file()).hasContent("trial,status\n");
  }

  static Stream<UnaryOperator<String>> savedAnew() {
    return Stream.of(
        text -> text.replace(',', ';'),
        text -> text.replace(',', '\t'),
        text -> text.replace(",", " , "),
        text -> text.replace('\n', '\r'),
        text -> '"' + text.replace(",", "\",\"").replace("\n", "\"\n\""));
  }

  @ParameterizedTest
  @MethodSource("savedAnew")
  void tellsAJournalThatAnotherProgramSavedFromADamagedOne(UnaryOperator<String> change)
      throws IOException {
    append(DEMO.subList(0, 2));
    String text = change.apply(Files.readString(file()));
    for (Charset letters : List.of(UTF_8, UTF_16, UTF_16LE)) {
      Files.writeString(file(), text, letters);
      assertThatThrownBy(() -> folder().journal())
          .hasMessage(
              file()
                  + ":1: another program saved this journal with other separators, line ends or"
                  + " letters");
      assertThat(Files.readString(file(), letters)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n\n"})
  void passesOverEmptyLines(String lines) throws IOException {
    append(DEMO.subList(0, 3));
    Files.writeString(file(), Files.readString(file()).replace("\n", "\n" + lines) + lines);
    assertThat(folder().finished().trials()).hasSize(3);
    append(DEMO.subList(3, 4));
    assertThat(folder().finished().trials()).hasSize(4);
    assertThat(folder().finished().isTorn()).isFalse();
  }

  @Test
  void refusesALongFileWithoutALine() throws IOException {
    Files.write(file(), new byte[10_000]);

    assertThatThrownBy(() -> folder().journal()).hasMessageContaining("another version");
    assertThat(file()).hasSize(10_000);
  }

  @Test
  void refusesAWholeLineThatIsNoRecord() throws IOException {
    append(List.of());
    String line = "not,a,record";
    String checksum = Checksum.text(Checksum.of(line.getBytes(UTF_8)));
    Files.writeString(file(), Files.readString(file()) + line + "," + checksum + "\n");

    assertThatThrownBy(() -> folder().finished())
        .hasMessageContaining(":2: damaged: it is not the record of a trial; ");
  }

  @Test
  void writesEvenWhenTheUserHasInterruptedTheThread() {
    Thread.currentThread().interrupt();
    try {
      append(DEMO);
      assertThat(folder().finished().of(FIRST.with(SEED, 1L))).isEmpty();
      assertThat(folder().finished().size()).isEqualTo(DEMO.size());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static int[] lineEnds(byte[] bytes) {
    return IntStream.rangeClosed(1, bytes.length).filter(end -> bytes[end - 1] == '\n').toArray();
  }

  private void append(List<Attempt> attempts) {
    try (Journal journal = folder().journal()) {
      journal.append(attempts, ALL, Trials.CONTEXT);
    }
  }

  private FinishedTrial first() {
    return folder().finished().of(FIRST).orElseThrow();
  }

  private ResultsFolder folder() {
    return ResultsFolder.at(path);
  }

  private Path file() {
    return path.resolve("journal.csv");
  }
}
