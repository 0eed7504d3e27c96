package org.sweepstack.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the report shows of networks on images: mistakes, kernels, and layers over time. */
abstract class ViewedImages {
  private static final String SWEEP =
      """
      grid:
        dataset: digits
        train_points: 200
        test_points: 300
        convolution: [4c3-mp2, none]
        hidden: none
        activation: relu
        loss: cross_entropy
        epochs: 4
      save: [curves, predictions, arrays, statistics, histograms]
      """;

  private static final Pattern SAID =
      Pattern.compile(
          "Sample (\\d+) is (\\d), taken for (\\d): output .+ for that, .+ for the truth\\.");

  @TempDir private static Path folder;
  private static Chromium browser;

  @BeforeAll
  static void makeTheReport() throws Exception {
    browser = Chromium.theOnly();
    Path sweep = Files.writeString(folder.resolve("images.yaml"), SWEEP);
    run("run", sweep.toString());
    run("report", "images");
    browser.open(folder.resolve("images").resolve("report.html"));
  }

  private static void run(String command, String what) {
    CommandRun run = CommandRun.of(command, what, "--out", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Each test looks at a part of the page that no other changes, but for this choice. */
  @BeforeEach
  void showTheTrialWithAConvolution() {
    choose("#detail-controls", "4c3-mp2");
  }

  @AfterEach
  void findNoErrorInTheConsole() {
    assertThat(browser.console()).isEmpty();
  }

  /** Chooses the option that begins with a text. */
  private static void choose(String controls, String text) {
    browser.findAll(By.cssSelector(controls + " option")).stream()
        .filter(option -> option.getText().startsWith(text))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private static Map<String, CSVRecord> predictions() throws IOException {
    String shown = browser.find(By.cssSelector("#detail-controls option:checked")).getText();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Path file = folder.resolve("images").resolve("predictions.csv");
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.stream()
          .filter(row -> shown.contains(row.get("trial")))
          .collect(toMap(row -> row.get("sample"), Function.identity()));
    }
  }

  @Test
  void showsTheWorstMistakesAndWhatTheNetworkSaysOfEach() throws IOException {
    Map<String, CSVRecord> rows = predictions();
    long wrong =
        rows.values().stream()
            .filter(row -> !row.get("truth").equals(row.get("predicted")))
            .count();
    List<WebElement> pictures = browser.findAll(By.cssSelector("#mistakes .picture"));
    assertThat(pictures).hasSize((int) Math.min(24, wrong)).hasSizeGreaterThan(3);
    for (int place : new int[] {2, 1}) {
      WebElement picture = pictures.get(place);
      browser.click(picture);
      assertThat(picture.getAttribute("aria-pressed")).isEqualTo("true");
      Matcher said = SAID.matcher(browser.text("mistake"));
      assertThat(said.matches()).as(browser.text("mistake")).isTrue();
      CSVRecord row = rows.get(said.group(1));
      assertThat(row.get("truth")).isEqualTo(said.group(2)).isNotEqualTo(said.group(3));
      assertThat(row.get("predicted")).isEqualTo(said.group(3));
      assertThat(picture.getText()).isEqualTo(said.group(2) + " as " + said.group(3));
    }
    assertThat(colors("#mistakes .picture:nth-child(2) canvas")).hasSizeGreaterThan(4);
    assertThat(browser.find(By.id("prediction-charts")).isDisplayed()).isFalse();
    assertThat(browser.findAll(By.cssSelector("#confusion tbody tr"))).hasSize(10);
  }

  /** Returns the different red levels of a picture. */
  private static List<Double> colors(String picture) {
    return browser.numbers(
        "const canvas = document.querySelector(arguments[0]);"
            + "const {data} = canvas.getContext('2d')"
            + ".getImageData(0, 0, canvas.width, canvas.height);"
            + "return [...new Set(data.filter((_, place) => place % 4 === 0))]",
        picture);
  }

  @Test
  void showsEveryKernelBeforeAndAfterTheTraining() {
    List<WebElement> kernels = browser.findAll(By.cssSelector("#kernels .picture"));
    assertThat(kernels).hasSize(4);
    browser.click(kernels.get(2));
    assertThat(kernels.get(2).getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(browser.text("kernel"))
        .matches(
            "Kernel 3: weights from \\S+ to \\S+ before the training, from \\S+ to \\S+ after"
                + " it\\.");
    String before = "#kernels .picture:nth-child(3) canvas:first-child";
    List<Double> light = colors(before);
    assertThat(light).hasSizeGreaterThan(3);
    assertThat(colors("#kernels .picture:nth-child(3) canvas:last-child")).isNotEqualTo(light);
    browser.click(browser.find(By.id("theme")));
    assertThat(colors(before)).isNotEqualTo(light);
    choose("#detail-controls", "convolution none");
    assertThat(browser.find(By.id("kernels-part")).isDisplayed()).isFalse();
  }

  @Test
  void drawsTheChosenHistograms() {
    String first = shownHistograms();
    choose("#histogram-controls", "output layer, biases");
    assertThat(shownHistograms()).isEqualTo("output layer, biases").isNotEqualTo(first);
    choose("#histogram-controls", "layer 2, pool");
    assertThat(shownHistograms()).endsWith("activations");
  }

  private static String shownHistograms() {
    browser.awaitChart("histograms");
    return (String)
        browser.script(
            "return echarts.getInstanceByDom(document.getElementById('histograms')).getOption()"
                + ".title[0].text");
  }

  @Test
  void drawsTheChosenPartOfEveryLayerThatHasIt() {
    assertThat(layers())
        .containsExactly("layer 1, convolution 4c3, weights", "output layer, weights");
    choose("#layer-controls", "activations");
    assertThat(layers())
        .containsExactly(
            "layer 1, convolution 4c3, activations",
            "layer 2, pool mp2, activations",
            "output layer, activations");
    choose("#layer-controls", "bias gradients");
    assertThat(layers())
        .containsExactly(
            "layer 1, convolution 4c3, bias gradients", "output layer, bias gradients");
  }

  /** Returns the titles of the layers' charts. */
  private static List<String> layers() {
    for (WebElement chart : browser.findAll(By.cssSelector("#layers .chart"))) {
      browser.script("arguments[0].scrollIntoView({block: 'center'})", chart);
      browser.await(
          () ->
              (Boolean)
                  browser.script("return Boolean(echarts.getInstanceByDom(arguments[0]))", chart));
    }
    List<?> titles =
        (List<?>)
            browser.script(
                "return [...document.querySelectorAll('#layers .chart')].map((chart) =>"
                    + " echarts.getInstanceByDom(chart).getOption().title[0].text)");
    return titles.stream().map(String.class::cast).toList();
  }
}
