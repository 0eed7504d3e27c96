package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FashionImagesTest {

  /** 55 million pixels, for two trials: bytes stay bytes. Python's sum of all pixels is the sum. */
  @Test
  @Timeout(value = 600, unit = TimeUnit.SECONDS)
  void reads70000ImagesWithin100MegabytesOfHeapWhateverTheNumberOfTrials()
      throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(FashionImages.FOLDER), "needs Debian's dataset-fashion-mnist");
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx100m",
                "-cp",
                System.getProperty("java.class.path"),
                FashionImages.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(reader.waitFor()).as(said).isZero();
    assertThat(said)
        .startsWith(
            "[48000, 12000, 40000, 10000, 1x28x28, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4004583251, ");
  }
}
