package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/**
 * Cuts and zeroes what a finished sweep has left, at random places: every command refuses or warns
 * with the right count, and no table loses a row.
 */
@Campaign
class DamagedFolderTest {
  private static final long SEED = 1301;
  private static final int CUTS = CampaignSize.of(8, 100);
  private static final int ZEROED = CampaignSize.of(8, 100);
  private static final List<String> TABLES =
      List.of(
          "trials.csv",
          "curves.csv",
          "summary.csv",
          "effects.csv",
          "effects-pairs.csv",
          "parameters.csv");

  private final Random random = new Random(SEED);

  @TempDir private Path folder;
  private final Map<String, byte[]> whole = new TreeMap<>();
  private List<String> trials = List.of();

  /** Leaves eight trials, of which one was trained twice, so that there are two parts. */
  @BeforeEach
  void runTheSweep() throws IOException {
    Files.writeString(
        folder.resolve("demo.yaml"),
        "grid: {hidden: [2, 3], activation: [tanh, relu], seed: [1, 2], epochs: 4}\n");
    assertThat(sweepstack("run", sweepFile(), "-q").exitCode()).isZero();
    trials = firstCells(Files.readString(demo().resolve("trials.csv")));
    assertThat(sweepstack("rerun", "demo", trials.get(2), "-q").exitCode()).isZero();
    try (Stream<Path> files = Files.walk(demo())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        whole.put(demo().relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    assertThat(whole).containsKeys("parts/00001.part", "parts/00002.part", ".gitattributes");
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private String sweepFile() {
    return folder.resolve("demo.yaml").toString();
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static List<String> firstCells(String table) {
    return table.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  @Test
  void isToldOfAJournalThatIsCut() {
    byte[] journal = whole.get("journal.csv");
    for (int number = 0; number < CUTS / 2; number++) {
      int length = random.nextInt(journal.length);
      check("journal.csv", Arrays.copyOf(journal, length), lost(journal, length));
    }
  }

  @Test
  void isToldOfAJournalThatIsZeroed() {
    byte[] journal = whole.get("journal.csv");
    for (int number = 0; number < ZEROED / 2; number++) {
      int from = random.nextInt(journal.length);
      boolean isTail = number % 2 == 0;
      int to = isTail ? journal.length : from + 1 + random.nextInt(journal.length - from);
      boolean isExplained = to == journal.length && from > lineEnds(journal).get(0);
      check(
          "journal.csv",
          zeroed(journal, from, to),
          isExplained ? lost(journal, from) : "journal.csv:");
    }
  }

  @Test
  void isToldOfPartsThatAreCut() {
    for (int number = 0; number < CUTS / 2; number++) {
      String part = "parts/0000" + (1 + number % 2) + ".part";
      byte[] bytes = whole.get(part);
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      check(part, cut, damaged(1 + number % 2, cut));
    }
  }

  @Test
  void isToldOfPartsThatAreZeroed() {
    for (int number = 0; number < ZEROED / 2; number++) {
      String part = "parts/0000" + (1 + number % 2) + ".part";
      byte[] bytes = whole.get(part);
      int from = random.nextInt(bytes.length);
      byte[] zeroed = zeroed(bytes, from, from + 1 + random.nextInt(bytes.length - from));
      check(part, zeroed, damaged(1 + number % 2, zeroed));
    }
  }

  private static byte[] zeroed(byte[] bytes, int from, int to) {
    byte[] zeroed = bytes.clone();
    Arrays.fill(zeroed, from, to, (byte) 0);
    return zeroed;
  }

  private static List<Integer> lineEnds(byte[] bytes) {
    List<Integer> ends = new ArrayList<>();
    for (int index = 0; index < bytes.length; index++) {
      if (bytes[index] == '\n') {
        ends.add(index + 1);
      }
    }
    return ends;
  }

  /** Returns what has to be said when lines of a journal are whole up to some byte. */
  private static String lost(byte[] journal, int length) {
    long lost = lineEnds(journal).stream().skip(1).filter(end -> end > length).count();
    return lost == 1 ? "1 attempt is lost" : lost + " attempts are lost";
  }

  /** Returns what has to be said of a part; empty when what each trial keeps is as it was. */
  private String damaged(int part, byte[] now) {
    byte[] before = whole.get("parts/0000" + part + ".part");
    List<String> lines = new String(whole.get("journal.csv")).lines().toList();
    // From the end, as the configuration holds commas.
    int partAt = 5;
    assertThat(lines.get(0)).endsWith(",part,offset,bytes,part_checksum,checksum");
    Map<String, String[]> last = new LinkedHashMap<>();
    lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(c -> last.put(c[0], c));
    long trials =
        last.values().stream()
            .filter(cells -> Integer.parseInt(cells[cells.length - partAt]) == part)
            .filter(
                cells -> {
                  int offset = Integer.parseInt(cells[cells.length - partAt + 1]);
                  int bytes = Integer.parseInt(cells[cells.length - partAt + 2]);
                  return offset + bytes > now.length
                      || !Arrays.equals(
                          before, offset, offset + bytes, now, offset, offset + bytes);
                })
            .count();
    return trials == 0
        ? ""
        : "what was kept of " + trials + (trials == 1 ? " trial" : " trials") + " cannot be read";
  }

  /** Tries every command on a folder of which one file is damaged. */
  private void check(String file, byte[] bytes, String told) {
    String target = folder.resolve("written").toString();
    String trial = trials.get(0);
    List<List<String>> commands =
        List.of(
            List.of("status", "demo"),
            List.of("plan", sweepFile()),
            List.of("show", "demo", trial),
            List.of("report", "demo", "--to", target + ".html"),
            List.of("plot", "demo", trial, "--to", target + ".svg"),
            List.of("compare", "demo", "demo"),
            List.of("export", "demo", "--dialect", "excel", "--to", target),
            List.of("verify", "demo", "--sample", "1", "-q"),
            List.of("rerun", "demo", trials.get(7), "-q"));
    restore(Map.of(file, bytes));
    boolean isHidden = bytes.length == whole.get(file).length && !file.equals("journal.csv");
    for (List<String> command : commands) {
      if (isHidden && command.contains("status")) {
        checkSeen(command);
      } else {
        checkTold(command, told);
      }
      assertThat(demo().resolve(file)).as(command + " " + told).hasBinaryContent(bytes);
    }
    restore(Map.of(file, bytes)); // A rerun mends what is damaged of its trial alone.
    checkTold(List.of("run", sweepFile(), "-q"), told);
    if (!told.startsWith("journal.csv:")) {
      // A run mends it.
      CommandRun status = sweepstack("status", "demo");
      assertThat(status.err()).doesNotContain("warning:");
      assertThat(status.out()).contains("8 trials: 8 completed");
    }
  }

  /** Of a part a quick command sees the length, and the trials that it has hints about. */
  private void checkSeen(List<String> command) {
    CommandRun run = sweepstack(command.toArray(String[]::new));
    assertThat(run.out()).contains("8 trials: 8 completed");
    if (run.exitCode() != ExitCode.FINE) {
      assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("cannot be read");
    }
  }

  private void checkTold(List<String> command, String told) {
    CommandRun run = sweepstack(command.toArray(String[]::new));
    String what = command + ", which said: " + run.err();
    boolean isRefused = run.exitCode() == ExitCode.BAD_INPUT;
    assertThat(run.exitCode()).as(what).isIn(ExitCode.FINE, ExitCode.BAD_INPUT);
    if (told.isEmpty()) {
      assertThat(isRefused).as(what).isFalse();
      assertThat(run.err()).as(what).doesNotContain("damage", "lost", "cannot be read");
    } else {
      assertThat(run.err()).as(what).contains(told);
      assertThat(run.err()).as(what).containsPattern("sweepstack run |from a copy");
    }
    for (String table : TABLES) {
      assertThat(demo().resolve(table)).as(what).hasBinaryContent(whole.get(table));
    }
  }

  private void restore(Map<String, byte[]> damaged) {
    try {
      try (Stream<Path> parts = Files.list(demo().resolve("parts"))) {
        for (Path part : parts.toList()) {
          Files.delete(part);
        }
      }
      for (Map.Entry<String, byte[]> file : whole.entrySet()) {
        Files.write(
            demo().resolve(file.getKey()), damaged.getOrDefault(file.getKey(), file.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
