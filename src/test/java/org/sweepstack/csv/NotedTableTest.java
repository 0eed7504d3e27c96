package org.sweepstack.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotedTableTest {

  /** Some rows under the names of three columns. */
  private record Rows(List<List<String>> all) implements Table {
    @Override
    public String fileName() {
      return "some.csv";
    }

    @Override
    public List<String> header() {
      return List.of("value", "mean", "share");
    }

    @Override
    public Stream<List<String>> rows() {
      return all.stream();
    }

    @Override
    public String remedyForLength() {
      return "shorten it";
    }
  }

  @Test
  void writesEachColumnOfNumbersInOneNotation() {
    Table table =
        new NotedTable(
            new Rows(
                List.of(
                    List.of("1E-20", "0.25", "0.5"),
                    List.of("4x4", "2.5E-30", "2.5E-9"),
                    List.of("", "", "0"))),
            Set.of("mean", "share", "unknown"));
    assertThat(table.rows())
        .containsExactly(
            List.of("1E-20", "2.5E-1", "0.5"),
            List.of("4x4", "2.5E-30", "0.0000000025"),
            List.of("", "", "0"));
    assertThat(table.header()).containsExactly("value", "mean", "share");
    assertThat(table.fileName()).isEqualTo("some.csv");
    assertThat(table.remedyForLength()).isEqualTo("shorten it");
  }
}
