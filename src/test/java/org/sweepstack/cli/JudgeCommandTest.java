package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeCommandTest {
  private static final Path LABS = Path.of("results", "labs");
  private static final Path RULES = Path.of("scripts", "labs", "findings.yaml");
  private static final String ONE_RULE =
      """
      findings:
        - finding: f
          report: C
          claim: c
          reported: r
          conditions:
            - sweep: long-training
              where: {precision: float}
              measure: train_loss
              statistic: mean
              is: '< 1'
      """;

  @TempDir private Path folder;

  private CommandRun judge(Path rules, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "judge", rules.toString(), "--out", LABS.toString(), "--to", folder.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void judgesTheLabsAsTheTablesInThisRepositorySay() {
    CommandRun run = judge(RULES);
    assertThat(run.exitCode()).as(run.err()).isZero();
    for (String table : List.of("findings.csv", "conditions.csv")) {
      assertThat(folder.resolve(table)).hasSameTextualContentAs(LABS.resolve(table));
    }
    assertThat(run.out()).contains("of what was reported: ").doesNotContain("not run");
  }

  @Test
  void doesNotJudgeByASweepThatIsMissing() throws IOException {
    String rule = ONE_RULE.replace("sweep: long-training", "sweep: longest");
    CommandRun run = judge(Files.writeString(folder.resolve("rules.yaml"), rule));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("of what was reported: 1 not run");
  }

  @Test
  void onlyReadsTheRulesWhereThatIsAsked() {
    CommandRun run = judge(RULES, "--check");
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          measure: train_loss | mesure: train_loss | condition 1: unknown key 'mesure'
          measure: train_loss | measure: trainloss | condition 1: unknown measure 'trainloss'
          measure: train_loss | measure: train_loss after 7 | logged no epoch 7
          precision: float | precison: float | condition 1: no column 'precison', did you mean 'precision'?
          precision: float | precision: half | condition 1: precision:
          precision: float | learning_rate: 7 | condition 1: learning_rate: no trial has '7'; there are 0.5
          < 1 | about 1 | condition 1: expected <, <=, > or >= and a number, got 'about 1'
          < 1 | < one | condition 1: expected a number, got 'one'
          < 1 | < | condition 1: expected either a number behind < or the key 'than'
          statistic: mean | statistic: mode | condition 1: unknown statistic 'mode'
          report: C | reports: C | finding 1: unknown key 'reports'
          claim: c | {claim | :5: not valid YAML
          """)
  void refusesARuleThatItDoesNotUnderstandInOneLine(String good, String bad, String said)
      throws IOException {
    assertThat(ONE_RULE).contains(good);
    Path rules = Files.writeString(folder.resolve("rules.yaml"), ONE_RULE.replace(good, bad));
    CommandRun run = judge(rules);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).startsWith("sweepstack: rules.yaml:").contains(said).hasLineCount(1);
    assertThat(folder.resolve("findings.csv")).doesNotExist();
  }
}
