package org.sweepstack.trial;

import java.util.Optional;

/** What is done with the columns of a table. */
record ColumnChoiceType() implements ParameterType<ColumnChoice> {

  @Override
  public Optional<ColumnChoice> parse(String text) {
    return ColumnChoice.parse(text);
  }

  @Override
  public Optional<String> pattern() {
    return Optional.of(ColumnChoice.PATTERN);
  }

  @Override
  public String allowed() {
    return "columns such as '-id; zip=category; size=number' to leave out or read so, or names"
        + " alone, which are the only ones used then";
  }

  @Override
  public String format(ColumnChoice value) {
    return value.toString();
  }

  @Override
  public String canonical(ColumnChoice value) {
    return value.canonical();
  }

  @Override
  public boolean isFreeText() {
    return true;
  }
}
