package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file holds, and a sweep to start from. */
class DescribeCommandTest {
  private static final String TABLE =
      "id,size,color,day,kind\n"
          + "1,2.5,red,2024-01-31,b\n"
          + "2,,blue,2024-02-01,a\n"
          + "3,1,red,2024-02-02,b\n";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void printsALineForEachColumnAndWhatToDo() throws IOException {
    Path file = write("shop.csv", TABLE);
    CommandRun run = CommandRun.of("describe", file.toString(), "--target", "kind");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            FILE: 3 rows, 1 with a missing cell, 0 the same as one before

            column  kind     missing  values                      inputs
            id      numbers  0        1 to 3                      1
            size    numbers  1        1 to 2.5                    1
            color   words    0        2 different: red 2, blue 1  2
            day     refused  0        -                           -
            kind    target   0        2 classes: b 2, a 1         -

            FILE:2: 'day': expected a finite number such as 1.5, got '2024-01-31'; a date or time; \
            write a number, such as days since a first day, or set columns: '-day' to leave it out \
            or 'day=category' to take words
            'id' counts the rows: hardly an input
            to leave out what is no input: columns: '-id; -day'
            """
                .replace("FILE", file.toString()));
  }

  @Test
  void tellsAQuantityByItsRange() throws IOException {
    Path file = write("data.csv", "x,y\n1,1.5\n2,\n3,-3\n4,NA\n");

    assertThat(CommandRun.of("describe", file.toString(), "--target", "y").out())
        .contains("y       target   2        a quantity: -3 to 1.5  -");
    String suggested = CommandRun.of("describe", file.toString(), "--target", "y", "--sweep").out();
    assertThat(suggested)
        .startsWith("# 4 rows, a quantity to predict; ")
        .contains("  task: regression\n", "  missing: drop\n", "  loss: mse\n")
        .doesNotContain("stratified");
  }

  static List<Arguments> tables() {
    String hostile = "\"a;b\",\"=x\",\"yes: #1\",true\n";
    return List.of(
        Arguments.of("kind", TABLE.replace("\n", "\r\n")),
        Arguments.of("kind", TABLE + "4,1,red,2024-02-03,\n" + "5,1,red,2024-02-03,a\n".repeat(3)),
        Arguments.of("true", hostile + "1,u,x,n\n2,v,3,y\n".repeat(8)),
        Arguments.of("a;b", hostile + "1,u,2,n\n2,v,3,y\n".repeat(8)),
        Arguments.of("yes: #1", hostile + "1,u,2,n\n2,v,3,y\n".repeat(8)),
        Arguments.of("y", "x,y\n9,1.5\n2,2.5\n3,3\n4,1\n5,2\n6,2\n7,8\n8,0\n"),
        Arguments.of("y", "x,y\n9,1\n2,4\n3,3\n4,5\n5,2\n6,0\n7,8\n8,9\n"),
        Arguments.of("y", "x;y\n1,5;a\n2,5;b\n3,5;c\n".repeat(1)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void suggestsASweepThatRuns(String target, String text) throws IOException {
    write("data.csv", text);
    CommandRun suggested =
        CommandRun.of(
            "describe", folder.resolve("data.csv").toString(), "--target", target, "--sweep");
    assertThat(suggested.exitCode()).as(suggested.err()).isZero();
    Path sweep = write("start.yaml", suggested.out());

    CommandRun plan = CommandRun.of("plan", sweep.toString(), "--out", folder.toString());
    assertThat(plan.exitCode()).as(suggested.out() + plan.err()).isZero();
    assertThat(plan.out()).contains("objective: minimize validation_loss");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y;1,a;2,a|FILE: target 'y': expected at least 2 classes, all rows have 'a'",
        "x,y;1,1%;2,2%;3,5%|FILE: target 'y': 3 different numbers with marks or units such as '1%'"
            + " may be a quantity; write them as numbers to predict it, or write a sweep file"
            + " with 'task: classification' if they are classes",
        "x,z;1,a;2,a|FILE:1: target: no column is called 'y'; the columns are 'x', 'z'",
        "x,y;1,a;2|FILE:3: expected 2 cells as in the header, got 1"
      })
  void suggestsNothingWhereTheTargetCannotBePredicted(String text, String line) throws IOException {
    Path file = write("data.csv", text.replace(';', '\n') + "\n");
    CommandRun run = CommandRun.of("describe", file.toString(), "--target", "y", "--sweep");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("sweepstack: " + line.replace("FILE", file.toString()) + "\n");
  }

  @Test
  void needsATargetToSuggestASweep() throws IOException {
    Path file = write("data.csv", TABLE);
    assertThat(CommandRun.of("describe", file.toString(), "--sweep").err())
        .isEqualTo("sweepstack: --sweep needs to know what to predict; add --target COLUMN\n");
    assertThat(CommandRun.of("describe", file.toString()).out()).contains("kind").contains("words");
    assertThat(CommandRun.of("describe", folder.resolve("none.csv").toString()).err())
        .endsWith("none.csv: no such file\n");
    assertThat(CommandRun.of("describe", folder.toString()).err())
        .endsWith("a folder, expected a CSV file\n");
  }
}
