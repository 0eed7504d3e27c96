package org.sweepstack.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.files.Host;
import org.sweepstack.trial.Configuration;

/** What a sweep ran on, for the record. */
final class Environment {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Environment() {}

  static Map<String, String> describe(Sweep sweep, String commandLine, int threads) {
    List<Configuration> trials = sweep.expansion().configurations();
    Map<String, String> facts = new LinkedHashMap<>();
    Properties build = properties();
    for (String fact : List.of("sweepstack", "commit", "nd4j")) {
      facts.put(fact, build.getProperty(fact));
    }
    facts.put("written", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("command_line", commandLine);
    facts.put("sweep_file", sweep.sweepFile().toString());
    facts.put("threads", Integer.toString(threads));
    facts.put("host", Host.name());
    facts.put("processor", processor());
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("blas_kernel_asked_for", or(System.getenv("OPENBLAS_CORETYPE"), "automatic"));
    facts.put("engine", sweep.engine().word());
    facts.putAll(SweepExecution.kernels());
    facts.put("portable_bits", sweep.bits().portable(trials) + " of " + trials.size() + " trials");
    facts.put(
        "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    facts.put(
        "operating_system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    return facts;
  }

  /** Returns which build this is, in one line. */
  static String build() {
    Properties build = properties();
    return build.getProperty("sweepstack") + " " + build.getProperty("commit");
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream stream = Environment.class.getResourceAsStream("/sweepstack.properties")) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("sweepstack.properties is in every build", e);
    }
    return properties;
  }

  private static String processor() {
    String architecture = System.getProperty("os.arch");
    return Files.isReadable(PROCESSORS)
        ? modelName().map(model -> model + " (" + architecture + ")").orElse(architecture)
        : architecture;
  }

  private static Optional<String> modelName() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String or(String value, String otherwise) {
    return value == null || value.isBlank() ? otherwise : value;
  }
}
