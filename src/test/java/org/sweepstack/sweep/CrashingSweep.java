package org.sweepstack.sweep;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunOptions;

/** A program that runs a sweep in which one trial crashes the Java virtual machine, or kills it. */
final class CrashingSweep {
  static final long CULPRIT = 77;

  private CrashingSweep() {}

  public static void main(String[] arguments) throws Exception {
    Outside outside =
        Outside.at(
            new Around(
                training ->
                    (trials, from, listener) -> {
                      if (trials.stream()
                          .anyMatch(trial -> trial.get(Parameters.SEED) == CULPRIT)) {
                        end(arguments[2]);
                      }
                      training.run(trials, from, listener);
                    }));
    Launch launch =
        Launch.prepare(
            new SweepRequest(
                Path.of(arguments[0]),
                List.of(),
                Path.of(arguments[1]),
                Optional.empty(),
                new RunOptions(
                    OptionalInt.of(2),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                1000),
            outside);
    try (TrainingRun run = launch.open()) {
      run.run(new SweepLab.Deaf(), "test");
    }
  }

  private static void end(String how) {
    if (how.equals("crash")) {
      crash();
    } else {
      Runtime.getRuntime().halt(137);
    }
  }

  /** Reaches for address 0, by reflection as the compiler warns of the class by name. */
  private static void crash() {
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field field = type.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
