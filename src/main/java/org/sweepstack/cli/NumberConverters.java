package org.sweepstack.cli;

import java.util.Optional;
import java.util.function.Function;
import org.sweepstack.trial.Numbers;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options as those of sweep files are read. */
final class NumberConverters {
  private NumberConverters() {}

  /**
   * A class of its own, as a lambda of an interface as old as picocli's ends Java 17 when it
   * archives classes, and with that the archive that every start is faster by.
   */
  private record Converter<T>(Function<String, T> read) implements ITypeConverter<T> {

    @Override
    public T convert(String text) {
      return read.apply(text);
    }
  }

  /** Has a command line, with its subcommands, read every number so. */
  static void register(CommandLine commandLine) {
    Converter<Integer> integer = new Converter<>(NumberConverters::integer);
    commandLine
        .registerConverter(int.class, integer)
        .registerConverter(Integer.class, integer)
        .registerConverter(
            long.class,
            new Converter<>(text -> known(Numbers.parseWhole(text), "an integer", text)))
        .registerConverter(
            Double.class, new Converter<>(text -> known(Numbers.parse(text), "a number", text)));
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
