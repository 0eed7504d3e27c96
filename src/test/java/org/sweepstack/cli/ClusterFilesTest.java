package org.sweepstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for batch systems call the program as it wants to be called. */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "the files are scripts of bash and sh, for machines of clusters")
class ClusterFilesTest {
  private static final Path SLURM = Path.of("scripts", "cluster", "slurm.sbatch").toAbsolutePath();
  private static final Path KUBERNETES = Path.of("scripts", "cluster", "kubernetes.yaml");

  @TempDir private Path folder;
  private Path program;

  @BeforeEach
  void writeAProgramThatSaysHowItWasCalled() throws IOException {
    program = Files.writeString(folder.resolve("sweepstack"), "#!/bin/sh\necho \"$@\"\nexit 5\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private String output(int exitCode, Map<String, String> environment, List<String> command)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.directory(folder.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
    return output.strip();
  }

  @Test
  void slurmTrainsTheShardOfItsTask() throws Exception {
    Map<String, String> task =
        Map.of(
            "SLURM_ARRAY_TASK_ID",
            "3",
            "SLURM_CPUS_PER_TASK",
            "4",
            "SWEEPSTACK",
            program.toString());
    assertThat(
            output(5, task, List.of("bash", SLURM.toString(), "a b.yaml", "16", "--out", "there")))
        .isEqualTo("run a b.yaml --shard 3/16 --threads 4 --plain --out there");
  }

  @Test
  void slurmSaysHowToCallIt() throws Exception {
    assertThat(output(2, Map.of(), List.of("bash", SLURM.toString(), "demo.yaml", "16")))
        .startsWith("usage: sbatch --array=1-N");
  }

  @Test
  void kubernetesTrainsTheShardOfItsIndex() throws Exception {
    Map<?, ?> job =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(KUBERNETES));
    Map<?, ?> spec = (Map<?, ?>) job.get("spec");
    Map<?, ?> pod = (Map<?, ?>) ((Map<?, ?>) spec.get("template")).get("spec");
    Map<?, ?> container = (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);
    List<String> command =
        ((List<?>) container.get("command"))
            .stream()
                .map(
                    word ->
                        word.toString()
                            .replace("/opt/sweepstack/scripts/sweepstack", program.toString()))
                .toList();
    assertThat(spec.get("completionMode")).isEqualTo("Indexed");
    assertThat(output(5, Map.of("JOB_COMPLETION_INDEX", "15"), command))
        .isEqualTo(
            "run /sweep/SWEEP.yaml --shard 16/16 --threads 2 --plain --out /results"
                + " --cache /tmp/javacpp");
    assertThat(spec.get("completions")).isEqualTo(16);
    assertThat(spec.get("parallelism")).isEqualTo(16);
  }
}
