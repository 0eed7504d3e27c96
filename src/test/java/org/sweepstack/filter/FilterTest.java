package org.sweepstack.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.filter.FilterColumn.Search;
import org.sweepstack.trial.InvalidInputException;

/** The grammar of filters: the page's own tests hold its JavaScript to the same cases. */
class FilterTest {
  private static final JsonNode TABLE = table();
  private static final List<List<String>> ROWS =
      stream(TABLE.get("rows")).map(FilterTest::texts).toList();
  private static final List<FilterColumn<List<String>>> COLUMNS =
      IntStream.range(0, TABLE.get("columns").size()).mapToObj(FilterTest::column).toList();

  private static JsonNode table() {
    try (InputStream stream = FilterTest.class.getResourceAsStream("filters.json")) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<String> texts(JsonNode array) {
    return stream(array).map(JsonNode::asText).toList();
  }

  private static FilterColumn<List<String>> column(int place) {
    JsonNode column = TABLE.get("columns").get(place);
    Search search = Search.valueOf(column.path("searched").asText("none").toUpperCase(Locale.ROOT));
    String name = column.get("name").asText();
    return column.has("values")
        ? FilterColumn.ofWords(name, row -> row.get(place), texts(column.get("values")), search)
        : FilterColumn.ofResults(name, row -> row.get(place), search);
  }

  static Stream<JsonNode> cases() {
    return stream(TABLE.get("cases"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsToTheTableOfCases(JsonNode one) {
    String text = one.get("filter").asText();
    if (one.has("problem")) {
      assertThatThrownBy(() -> passing(text))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage("--where: " + one.get("problem").asText());
    } else {
      assertThat(passing(text)).isEqualTo(texts(one.get("passes")));
    }
  }

  private static List<String> passing(String text) {
    return ROWS.stream()
        .filter(Filter.parse("--where: ", text).over(COLUMNS, ROWS))
        .map(row -> row.get(0))
        .toList();
  }

  @Test
  void tellsAMistakeInTheTextBeforeThereIsARow() {
    assertThatThrownBy(() -> Filter.parse("--where: ", "a=>1"))
        .hasMessageStartingWith("--where: unknown relation");
  }

  @Test
  void takesTheValuesOfSettingsFromTheRows() {
    List<FilterColumn<List<String>>> columns = new ArrayList<>();
    columns.add(FilterColumn.ofSettings("width", row -> row.get(0), Search.WITHIN));
    List<List<String>> rows = List.of(List.of("4"), List.of("8"), List.of("4"));

    assertThat(rows.stream().filter(Filter.parse("x: ", "width=4.0").over(columns, rows)))
        .hasSize(2);
    assertThatThrownBy(() -> Filter.parse("x: ", "width=5").over(columns, rows))
        .hasMessage("x: width: no trial has '5'; there are 4, 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"\"b\"", "'a''b'", "a", "!a", "a=1|2", "\"a\"\"", "--", "a,b"})
  void readsOrRefusesTextsOfAnyLength(String text) {
    String quote = text.substring(0, 1);
    String inner = text.length() > 2 ? text.substring(1, text.length() - 1) : text;
    for (String all : List.of(text.repeat(40_000), quote + inner.repeat(40_000) + quote)) {
      try {
        Filter.parse("--where: ", all);
      } catch (InvalidInputException e) {
        assertThat(e.lines()).isNotEmpty();
      }
    }
  }
}
