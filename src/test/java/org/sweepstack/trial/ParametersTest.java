package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ParametersTest {
  private static final List<Parameter<?>> ALL = Parameters.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void describesItself(Parameter<?> parameter) {
    assertThat(parameter.name()).matches("[a-z][a-z0-9_]*");
    assertThat(parameter.documentation()).isNotBlank().doesNotContain("\n");
    assertThat(parameter.type().allowed()).isNotBlank().doesNotContain("\n");
    assertThat(Parameters.byName(parameter.name())).containsSame(parameter);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  <T> void readsBackWhatItWrites(Parameter<T> parameter) {
    List<T> values = SampleValues.of(parameter);

    assertThat(values).hasSizeGreaterThan(1);
    for (T value : values) {
      assertThat(parameter.type().parse(parameter.type().format(value))).contains(value);
    }
    assertThat(values.stream().map(parameter.type()::canonical).distinct()).hasSameSizeAs(values);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  <T> void hasADefaultThatItsTypeAllows(Parameter<T> parameter) {
    boolean required = List.of(Parameters.DATA_FILE, Parameters.TARGET).contains(parameter);

    assertThat(parameter.defaultText().isEmpty()).isEqualTo(required);
    parameter
        .defaultValue(Configuration.defaults())
        .ifPresentOrElse(
            value ->
                assertThat(parameter.type().parse(parameter.type().format(value))).contains(value),
            () -> assertThat(required).isTrue());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void refusesWhatIsNoValue(Parameter<?> parameter) {
    assertThat(parameter.type().parse("")).isEmpty();
    if (!parameter.type().isFreeText()) {
      assertThat(parameter.type().parse("NaN")).isEmpty();
      assertThat(parameter.type().parse("1,5")).isEmpty();
      assertThat(parameter.type().parse("nonsense")).isEmpty();
    }
  }

  @Test
  void namesEveryParameterOnce() {
    assertThat(new HashSet<>(Parameters.names())).hasSameSizeAs(Parameters.ALL);
    assertThat(Parameters.byName("learing_rate")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "learning_rate, 0, false",
    "learning_rate, 1e-300, true",
    "momentum, 0, true",
    "momentum, 1, false",
    "factor, 1, false",
    "stop_at_accuracy, 1, true",
    "centers, 101, false",
    "epochs, 2147483648, false",
    "epochs, 2147483647, true",
    "seed, 999999999999999, true",
    "seed, 1000000000000000, false",
    "seed, -1, false",
    "batch_size, full, true",
    "dropout, 0, true",
    "dropout, 1, false",
    "convolution, 8c3-mp2, true",
    "convolution, 8c2, false",
    "batch_size, 0, false",
    "activation, softmax, false",
    "activation, Relu, false"
  })
  void keepsToItsRange(String name, String text, boolean allowed) {
    assertThat(Parameters.byName(name).orElseThrow().type().parse(text).isPresent())
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "learning_rate, true",
    "epochs, true",
    "seed, true",
    "batch_size, true",
    "hidden, false",
    "activation, false",
    "target, false"
  })
  void knowsWhichValuesAreNumbers(String name, boolean numeric) {
    assertThat(Parameters.byName(name).orElseThrow().type().isNumeric()).isEqualTo(numeric);
  }

  @Test
  void writesWordsAlikeInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Objective.Direction.MINIMIZE.word()).isEqualTo("minimize");
      assertThat(Activation.SIGMOID.word()).isEqualTo("sigmoid");
    } finally {
      Locale.setDefault(before);
    }
  }
}
