package org.sweepstack.cli;

import java.util.Optional;
import org.sweepstack.trial.Numbers;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options as those of sweep files are read. */
final class NumberConverters {
  private NumberConverters() {}

  /** Has a command line, with its subcommands, read every number so. */
  static void register(CommandLine commandLine) {
    commandLine
        .registerConverter(int.class, NumberConverters::integer)
        .registerConverter(Integer.class, NumberConverters::integer)
        .registerConverter(long.class, text -> known(Numbers.parseWhole(text), "an integer", text))
        .registerConverter(Double.class, text -> known(Numbers.parse(text), "a number", text));
  }

  private static int integer(String text) {
    Optional<Long> value = Numbers.parseWhole(text).filter(whole -> whole == whole.intValue());
    return known(value, "an integer", text).intValue();
  }

  private static <T> T known(Optional<T> value, String expected, String text) {
    return value.orElseThrow(
        () -> new TypeConversionException("expected " + expected + ", got '" + text + "'"));
  }
}
