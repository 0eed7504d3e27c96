package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What the report says of sweeps that have no plain winner. */
abstract class ViewedAnswers {
  @TempDir private static Path folder;
  private static Chromium browser;

  @BeforeAll
  static void openTheBrowser() throws Exception {
    browser = Chromium.theOnly();
  }

  /** Trains a sweep and returns the answer in its report. */
  private static String answer(String name, String definition) throws IOException {
    Path sweep = Files.writeString(folder.resolve(name + ".yaml"), definition);
    for (String command : new String[] {"run " + sweep + " --quiet", "report " + name}) {
      CommandRun run = CommandRun.of((command + " --out " + folder).split(" "));
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    browser.open(folder.resolve(name).resolve("report.html"));
    return browser.text("answers").replace('\u00a0', ' ');
  }

  @Test
  void namesAllThatShareTheBestNumber() throws IOException {
    String answer =
        answer(
            "equal",
            """
            grid:
              epochs: 1
              learning_rate: [1.0e-20, 1.0e-19]
              seed: [1, 2]
              dataset: xor
              bias: true
              hidden: none
              optimizer: [sgd, momentum]
            objective: {maximize: train_accuracy}
            """);
    assertThat(answer)
        .startsWith("learning_rate 1E-20, sgd; learning_rate 1E-20, momentum; ")
        .contains(" and 1 other share the best train_accuracy of 4 configurations: ")
        .endsWith("over 2 seeds. Nothing in train_accuracy tells them apart.");
  }

  @Test
  void keepsASeedThatStoppedEarlyInTheMedianOfTheCurves() throws IOException {
    answer(
        "early",
        """
        grid:
          dataset: xor
          hidden: 6x6
          activation: tanh
          optimizer: adam
          learning_rate: 0.05
          log_every: 7
          stop_at_accuracy: 1
          seed: [1, 2, 3, 4]
        """);
    browser.awaitChart("curve-loss");
    Object last =
        browser.script(
            "return echarts.getInstanceByDom(document.getElementById('curve-loss')).getOption()"
                + ".series.find(({type}) => type === 'line').data.at(-1)[3]");
    assertThat(((Number) last).doubleValue()).isCloseTo(medianLoss("early"), withinPercentage(0.1));
  }

  private static double medianLoss(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(folder.resolve(name).resolve("summary.csv"))) {
      CSVRecord row = format.parse(reader).iterator().next();
      return Double.parseDouble(row.get("train_loss_median"));
    }
  }

  @Test
  void saysThatASingleSeedTellsNothing() throws IOException {
    assertThat(answer("single", "grid: {epochs: 5, learning_rate: [0.1, 3.51119173422]}\n"))
        .contains("learning_rate 3.511")
        .endsWith("With fewer than two seeds of each, this may be chance: add seeds.");
  }

  @Test
  void comparesNoLossesOfDifferentKinds() throws IOException {
    String answer =
        answer(
            "losses",
            "grid: {epochs: 5, loss: [mse, cross_entropy], hidden: [none, 3], seed: [1, 2]}\n");
    assertThat(answer).startsWith("mse\n").contains("\ncross_entropy\n");
    assertThat(answer.split(" of 2 configurations")).hasSize(3);
  }

  @Test
  void namesNoBestWhereAllDivergedAndDrawsThemAllTheSame() throws IOException {
    String answer =
        answer(
            "diverging",
            """
            grid:
              epochs: 5
              activation: [relu, none]
              output_activation: none
              learning_rate: 1.0e+30
              seed: [1, 2]
            """);
    assertThat(answer)
        .isEqualTo(
            "None of 2 configurations completed, so there is no best one:"
                + " see what failed or diverged.");
    browser.await(() -> !browser.findAll(By.cssSelector("#parallel canvas")).isEmpty());
    assertThat(
            browser.script(
                "const canvas = document.querySelector('#parallel canvas');"
                    + "const pixels = canvas.getContext('2d')"
                    + ".getImageData(0, 0, canvas.width, canvas.height).data;"
                    + "let orange = 0;"
                    + "for (let at = 0; at < pixels.length; at += 4) {"
                    + "orange += pixels[at + 3] > 0 && pixels[at] > 150 && pixels[at + 2] < 90; }"
                    + "return orange > 100"))
        .isEqualTo(true);
  }
}
