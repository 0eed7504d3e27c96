package org.sweepstack.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

  private static final String NAMED =
      "sweep: long-training\n        where: {precision: float}\n        ";

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
    assertThat(run.out()).contains("together: 1 not run");
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
          measure: train_loss | mesure: train_loss | :9:9: finding f, condition 1: unknown key 'mesure', did you mean 'measure'?
          measure: train_loss | each: hiden | condition 1: the key 'measure' is missing
          statistic: mean | each: hiden | :10:15: finding f, condition 1: unknown parameter 'hiden', did you mean 'hidden'?
          statistic: mean | kind: typcal | :10:15: finding f, condition 1: unknown kind 'typcal'; known are: existential, typical, general
          statistic: mean | {statistic: mean, kind: general} | not valid YAML
          claim: c | report: D | :4:5: finding 1: the key 'report' stands twice
          measure: train_loss | measure: trainloss | condition 1: unknown measure 'trainloss'
          measure: train_loss | measure: train_loss after 7 | logged no epoch 7
          precision: float | precison: float | condition 1: no column 'precison', did you mean 'precision'?
          precision: float | precision: half | condition 1: precision:
          precision: float | learning_rate: 7 | condition 1: learning_rate: no trial has '7'; there are 0.5
          < 1 | about 1 | :11:13: finding f, condition 1: expected <, <=, > or >= and a number, got 'about 1'
          < 1 | < one | condition 1: expected a number, got 'one'
          < 1 | < | condition 1: expected either a number behind < or the key 'than'
          statistic: mean | statistic: mode | condition 1: unknown statistic 'mode'
          report: C | reports: C | :3:5: finding 1: unknown key 'reports'
          claim: c | {claim | :5:13: not valid YAML
          claim: c | claim: "\\UFFFFFFFF" | not valid YAML: an escape that stands for no character
          claim: c | claim: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | nested too deeply
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

  @Test
  void saysWhyAFileIsNoFileOfRules() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    CommandRun missing = judge(rules);
    CommandRun empty = judge(Files.writeString(rules, ""));
    CommandRun latin =
        judge(
            Files.write(rules, ONE_RULE.replace("claim: c", "claim: \u00e9").getBytes(ISO_8859_1)));
    CommandRun without = judge(Files.writeString(rules, "findings: []\n"));
    assertThat(List.of(missing, empty, latin, without)).allMatch(run -> run.exitCode() == 2);
    assertThat(missing.err()).isEqualTo("sweepstack: " + rules + ": no such file\n");
    assertThat(empty.err()).isEqualTo("sweepstack: rules.yaml: expected the key 'findings'\n");
    assertThat(without.err())
        .isEqualTo("sweepstack: rules.yaml:1:11: the list behind 'findings' is empty\n");
    assertThat(latin.err())
        .isEqualTo("sweepstack: " + rules + ":4: not in UTF-8; save it in that encoding\n");
  }

  @Test
  void tellsEveryRuleThatItDoesNotUnderstand() throws IOException {
    String two = ONE_RULE + ONE_RULE.replace("findings:\n", "").replace("finding: f", "finding: g");
    String rules = two.replace("train_loss", "loss");
    CommandRun run = judge(Files.writeString(folder.resolve("rules.yaml"), rules));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("sweepstack: rules.yaml:9:18: finding f, "),
            line -> assertThat(line).startsWith("sweepstack: rules.yaml:19:18: finding g, "));
  }

  /**
   * The trainings of long-training end below 1e-5, of both data sets and some of them below 3e-7.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          existential | < 1e-9 | does not hold
          existential | < 1e-6 | holds
          typical     | < 3e-7 | does not hold
          typical     | < 3e-6 | holds
          general     | < 1e-6 | does not hold
          general     | < 1e-5 | holds
          """)
  void asksOfTheTrialsWhatTheKindOfClaimSays(String kind, String is, String verdict)
      throws IOException {
    String rule = ONE_RULE.replace("statistic: mean", "kind: " + kind).replace("< 1", is);
    CommandRun run = judge(Files.writeString(folder.resolve("rules.yaml"), rule));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().skip(1).findFirst().orElseThrow()).startsWith(verdict + " ");
    assertThat(Files.readString(folder.resolve("conditions.csv"))).contains("f,1," + kind + ",");
  }

  @Test
  void judgesEverySweepThatIsGivenByRulesThatNameNone() throws IOException {
    String rule = ONE_RULE.replace(NAMED, "");
    Path rules = Files.writeString(folder.resolve("rules.yaml"), rule);
    CommandRun run = judge(rules, "long-training", "optimizers");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "holds 1/1 long-training C: c",
            "holds 1/1 optimizers C: c",
            "optimizers: 1 holds",
            "together: 2 hold");
    assertThat(Files.readAllLines(folder.resolve("findings.csv")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("finding,sweep,"),
            line -> assertThat(line).startsWith("f,long-training,C,c,"),
            line -> assertThat(line).startsWith("f,optimizers,C,c,"));
  }

  @Test
  void leavesOutWhatIsClaimedOfOtherSweeps() {
    CommandRun run = judge(RULES, "long-training");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("together: 2 hold").contains(" are about other sweeps");
  }

  @Test
  void asksForSweepsWhereTheRulesNameNone() throws IOException {
    String rule = ONE_RULE.replace(NAMED, "");
    Path rules = Files.writeString(folder.resolve("rules.yaml"), rule);
    CommandRun run = judge(rules);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("names no sweep; give the results folders").hasLineCount(1);
  }
}
