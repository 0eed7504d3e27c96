package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.MissingCells;

/** What a file is said to hold agrees with how it is read. */
class FileProfileTest {
  private static final String COUNT = " \\([0-9]+ such rows, the last on line [0-9]+\\)";

  @TempDir Path folder;

  private FileProfile profile(byte[] bytes) throws IOException {
    return FileProfile.of(Files.write(folder.resolve("data.csv"), bytes), Optional.of("y"));
  }

  private FileProfile profile(String... lines) throws IOException {
    return profile((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Gaps are no mistakes here: a user asks what to do about them. */
  private List<String> refusals(byte[] bytes) throws IOException {
    try {
      FileProfile profile = profile(bytes);
      List<String> lines = new ArrayList<>();
      profile.columns().forEach(column -> column.refusal().ifPresent(lines::add));
      profile.target().flatMap(TargetProfile::refusal).ifPresent(lines::add);
      return lines;
    } catch (InvalidInputException e) {
      return e.lines();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.sweepstack.data.OddDataFilesTest#notRead")
  void tellsTheLinesThatRefuseTheFile(String what, byte[] bytes, String... lines)
      throws IOException {
    Stream<String> expected =
        Arrays.stream(lines)
            .filter(line -> !line.contains("missing") && !line.contains("empty; fill it in"));

    assertThat(refusals(bytes).stream().map(line -> line.replaceAll(COUNT, "")))
        .containsAll(
            expected
                .filter(line -> !line.contains("to train and one to test"))
                .map(line -> folder.resolve("data.csv") + line.replaceAll(COUNT, ""))
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.sweepstack.data.OddDataFilesTest#read")
  void refusesNothingThatIsRead(String what, byte[] bytes) throws IOException {
    FileProfile profile = profile(bytes);

    assertThat(profile.columns()).allMatch(column -> column.refusal().isEmpty());
    assertThat(profile.columns()).extracting(ColumnProfile::numbers).containsExactly(2L, 2L);
    assertThat(profile.target().orElseThrow().classes().keySet()).containsExactly("a", "b");
    assertThat(profile.rows()).isEqualTo(2);
  }

  @Test
  void countsWhatThereIs() throws IOException {
    FileProfile profile =
        profile(
            "id,size,color,name,note,y",
            "1,2.5,red,Ann,,b",
            "2,,blue,Bob,,a",
            "3,-1,red,Cid,,",
            "4,-1,NA,Dan,,b");

    assertThat(profile.columns())
        .containsExactly(
            column("id", 4, 0, 1, 4, true),
            column("size", 3, 1, -1, 2.5, false),
            words("color", 1, "red", 2, "blue", 1),
            words("name", 0, "Ann", 1, "Bob", 1, "Cid", 1, "Dan", 1),
            column("note", 0, 4, Double.NaN, Double.NaN, false));
    assertThat(profile.target().orElseThrow().classes().toString()).isEqualTo("{a=1, b=2}");
    assertThat(profile.target().orElseThrow().missing()).isEqualTo(1);
    assertThat(profile.choice().orElseThrow()).hasToString("-id; -name; -note");
    assertThat(profile.missing()).isEqualTo(MissingCells.DROP);
    assertThat(profile.gaps()).isEqualTo(4);
  }

  private static ColumnProfile column(
      String name, long numbers, long missing, double least, double most, boolean isCounter) {
    return new ColumnProfile(
        name, numbers, missing, least, most, isCounter, Map.of(), Optional.empty());
  }

  private static ColumnProfile words(String name, long missing, Object... counts) {
    Map<String, Long> words = new LinkedHashMap<>();
    for (int at = 0; at < counts.length; at += 2) {
      words.put((String) counts[at], ((Integer) counts[at + 1]).longValue());
    }
    return new ColumnProfile(
        name, 0, missing, Double.NaN, Double.NaN, false, words, Optional.empty());
  }

  @Test
  void countsRowsThatAreTheSame() throws IOException {
    assertThat(profile("x,y", "1,a", "2,a", "1,a", "1,b", "1,a").duplicates()).isEqualTo(2);
  }

  @Test
  void takesWordsBackAtTheFirstNumber() throws IOException {
    ColumnProfile dashes = profile("x,y", "-,a", "3,b", "-,a").columns().get(0);
    assertThat(dashes.missing()).isEqualTo(2);
    assertThat(dashes.refusal()).isEmpty();
    assertThat(dashes.words()).isEmpty();
  }
}
