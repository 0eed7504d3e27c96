package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnChoiceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-id|-id",
        " - id ;zip = category|-id; zip=category",
        "petal width (cm)|petal width (cm)",
        "a; b; -c; d=number|a; b; -c; d=number",
        "\"a;b\"=category|\"a;b\"=category",
        "-\"say \"\"x=1\"\"\"|-\"say \"\"x=1\"\"\"",
        "\"-x\"; y|\"-x\"; y",
        "\"plain\"|plain",
        "x-y|x-y"
      })
  void isWrittenAsItIsRead(String text, String written) {
    ColumnChoice choice = ColumnChoice.parse(text).orElseThrow();

    assertThat(choice).hasToString(written);
    assertThat(ColumnChoice.parse(written)).contains(choice);
    assertThat(text).matches("^(" + ColumnChoice.PATTERN + ")$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ";",
        "a;",
        ";a",
        "-",
        "=category",
        "a=word",
        "a=",
        "-a=number",
        "a=number=category",
        "\"a",
        "a; a",
        "a; -a",
        "\"\"",
        "a\"b;",
        "--a"
      })
  void refusesOtherForms(String text) {
    assertThat(ColumnChoice.parse(text)).isEmpty();
  }

  @Test
  void usesAllColumnsUnlessSomeAreNamedAlone() {
    ColumnChoice without = ColumnChoice.parse("-id; zip=category").orElseThrow();
    assertThat(without.use("id")).isEqualTo(ColumnUse.LEFT_OUT);
    assertThat(without.use("zip")).isEqualTo(ColumnUse.CATEGORY);
    assertThat(without.use("other")).isEqualTo(ColumnUse.USED);

    ColumnChoice only = ColumnChoice.parse("size; zip=category").orElseThrow();
    assertThat(only.use("size")).isEqualTo(ColumnUse.USED);
    assertThat(only.use("zip")).isEqualTo(ColumnUse.CATEGORY);
    assertThat(only.use("other")).isEqualTo(ColumnUse.LEFT_OUT);
  }

  @Test
  void makesTheSameTrialInWhateverOrder() {
    Configuration csv = Configuration.defaults().with(Parameters.DATASET, DatasetKind.CSV);
    Configuration one = csv.with(Parameters.COLUMNS, ColumnChoice.parse("-id; zip=category"));
    Configuration other = csv.with(Parameters.COLUMNS, ColumnChoice.parse("zip=category; -id"));

    assertThat(one.id()).isEqualTo(other.id()).isNotEqualTo(csv.id());
    assertThat(csv.with(Parameters.COLUMNS, Optional.empty()).id()).isEqualTo(csv.id());
    assertThat(new ColumnChoice(Map.of("a", ColumnUse.USED))).hasToString("a");
  }
}
