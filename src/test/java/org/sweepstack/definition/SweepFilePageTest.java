package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the sweep file has an example of every key, and each comes to what the page says. */
class SweepFilePageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private static List<String> examples() throws IOException {
    String page = Files.readString(Path.of("src", "docs", "sweep-file.md"));
    return EXAMPLE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void hasExamplesThatComeToAsManyTrialsAsItSays() throws IOException {
    Map<String, Integer> trials =
        Map.of(
            "{log:", 288,
            "depth:", 12,
            "channels:", 32,
            "- {optimizer: sgd", 6,
            "sample:", 120,
            "halving:", 78,
            "batch_size:", 6,
            "exclude:", 5);
    SweepFolder sweeps = new SweepFolder(folder);
    for (String example : examples()) {
      assertThat(sweeps.problems(example)).as(example).isEmpty();
      trials.forEach(
          (mark, count) -> {
            if (example.contains(mark)) {
              assertThat(count(sweeps, example)).as(example).isEqualTo(count.longValue());
            }
          });
    }
  }

  /**
   * Returns the cells that are kept, before those collapse that mean the same, and the included.
   */
  private static long count(SweepFolder sweeps, String example) {
    Expansion expansion = sweeps.expand(example);
    return expansion.cells() - expansion.excluded() + expansion.included();
  }

  @Test
  void hasAnExampleOfEveryKey() throws IOException {
    String examples = "\n" + String.join("\n", examples());
    for (String key : DefinitionReader.KEYS) {
      assertThat(examples).contains("\n" + key + ":");
    }
  }

  @Test
  void explainsEveryKey() throws IOException {
    String page = Files.readString(Path.of("src", "docs", "sweep-file.md"));
    assertThat(DefinitionReader.KEYS).allMatch(key -> page.contains("\n| `" + key + "` |"));
  }
}
