package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** The charts of the report: every axis can be brushed, and nothing is left out or covered. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ViewedCharts {
  /** To open a page takes seconds: those that look at the same one follow each other. */
  private static final int OF_ACCURACY = Order.DEFAULT + 1;

  private static final int OF_DRAWN_NUMBERS = OF_ACCURACY + 1;
  private static final int ON_A_PHONE = OF_DRAWN_NUMBERS + 1;

  private static final List<String> ACTIVATIONS =
      List.of("sigmoid", "tanh", "relu", "leaky_relu", "none");

  /** Trials, of which a learning rate has those diverge that can. */
  private static final int TRIALS = 45;

  private static final String SWEEP =
      """
      question: What is seen?
      grid:
        dataset: linear
        hidden: 3
        optimizer: adam
        activation: [sigmoid, tanh, relu, leaky_relu, none]
        learning_rate: [0.03, 0.3, 1.0e+38]
        seed: {range: [1, 3]}
        epochs: 300
        train_points: 40
      objective: {%s}
      """;

  private static final String DRAWN =
      "{grid: {learning_rate: {log_uniform: [0.01, 1]}, epochs: 5}, sample: 20}\n";

  @TempDir private static Path folder;
  private static Chromium browser;

  /** The sweep whose page is as it was opened, but for a filter; or nothing. */
  private static String shown = "";

  @BeforeAll
  static void makeTheReports() throws Exception {
    browser = Chromium.theOnly();
    for (String objective : List.of("minimize: train_loss", "maximize: test_accuracy")) {
      Path sweep =
          Files.writeString(folder.resolve(name(objective) + ".yaml"), SWEEP.formatted(objective));
      run("run", sweep.toString(), "--quiet", "--threads", "2");
      run("report", name(objective));
    }
    Path drawn = Files.writeString(folder.resolve("drawn.yaml"), DRAWN);
    run("run", drawn.toString(), "--quiet", "--report");
  }

  private static String name(String objective) {
    return objective.split(": ")[1];
  }

  private static void run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Shows the page of a sweep without a filter; to open it takes seconds. */
  private static void show(String name) {
    if (shown.equals(name)) {
      clear();
    } else {
      open(name);
    }
  }

  private static void open(String name) {
    browser.open(folder.resolve(name).resolve("report.html"));
    shown = name;
  }

  private static void clear() {
    browser.script("document.getElementById('clear').click()");
    awaitCount(TRIALS);
  }

  private static void awaitCount(long trials) {
    browser.awaitText("count", trials + " of " + TRIALS + " trials");
  }

  /** Returns the places of all trials on an axis of the parallel coordinates; null where none. */
  private static List<Double> places(int axis) {
    return browser.numbers(
        "return echarts.getInstanceByDom(document.getElementById('parallel')).getOption()"
            + ".series.flatMap(({data}) => data).map((line) => line[arguments[0]])"
            + ".map((place) => place === '-' ? null : place)",
        axis);
  }

  private static List<Double> ends(int axis) {
    return browser.numbers(
        "const chart = echarts.getInstanceByDom(document.getElementById('parallel'));"
            + "const parallel = chart.getModel().getComponent('parallel').coordinateSystem;"
            + "return parallel.getAxis(parallel.dimensions[arguments[0]]).scale.getExtent();",
        axis);
  }

  /** A brush: from one end of an axis to a place on it, and how many trials it leaves. */
  private record Brush(int axis, double from, double to, long left) {
    void drag() {
      browser.drag("parallel", browser.pointOf(axis, from), browser.pointOf(axis, to));
    }
  }

  /** The last axis is the objective's, and the only one on which the two reports differ. */
  static List<Arguments> brushed() {
    return CampaignSize.firstOf(
        1, List.of(Arguments.of("train_loss", 0, 2), Arguments.of("test_accuracy", 2, 2)));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("brushed")
  void keepsWhatIsBrushedOnEveryAxisInWholeAndInPart(String objective, int first, int last) {
    show(objective);
    browser.awaitChart("parallel");
    List<Brush> wholes = new ArrayList<>();
    List<Brush> parts = new ArrayList<>();
    for (int axis = first; axis <= last; axis++) {
      List<Double> all = places(axis);
      List<Double> places = all.stream().filter(Objects::nonNull).sorted().toList();
      double low = ends(axis).get(0);
      double high = ends(axis).get(1);
      double middle = widestGap(places);
      long below = places.stream().filter(place -> place < middle).count();
      assertThat(below).isBetween(1L, places.size() - 1L);
      Brush lower = new Brush(axis, low, middle, below);
      Brush upper = new Brush(axis, high, middle, places.size() - below);
      wholes.add(new Brush(axis, low, high, places.size()));
      for (Brush brush :
          List.of(
              wholes.get(axis - first), new Brush(axis, high, low, places.size()), lower, upper)) {
        assertLeavesAlone(brush);
      }
      // What is left by the brushes together has at least the first trial.
      parts.add(all.get(0) < middle ? lower : upper);
    }
    assertThat(wholes.get(last - first).left())
        .as("trials without an objective")
        .isLessThan(TRIALS);
    if (CampaignSize.of(0, 1) == 1) {
      assertStaysAfterReloading(wholes);
    }
    assertStaysAfterReloading(parts);
  }

  /** Returns the middle of the widest gap between places: no pixel decides what is beside it. */
  private static double widestGap(List<Double> places) {
    double middle = 0;
    double widest = 0;
    for (int place = 1; place < places.size(); place++) {
      double gap = places.get(place) - places.get(place - 1);
      if (gap > widest) {
        widest = gap;
        middle = places.get(place) - gap / 2;
      }
    }
    return middle;
  }

  private static void assertLeavesAlone(Brush brush) {
    clear();
    brush.drag();
    awaitCount(brush.left());
  }

  /** Brushes several axes, which leaves what passes all of them. */
  private static void assertStaysAfterReloading(List<Brush> brushes) {
    clear();
    brushes.forEach(Brush::drag);
    List<Long> counts = brushes.stream().map(Brush::left).toList();
    browser.await(() -> address().split("brush\\.").length == brushes.size() + 1);
    String address = address();
    String left = browser.text("count");
    assertThat(Long.parseLong(left.split(" ")[0])).isBetween(1L, Collections.min(counts));
    browser.reload();
    browser.awaitChart("parallel");
    browser.awaitText("count", left);
    assertThat(address()).isEqualTo(address);
  }

  private static String address() {
    return (String) browser.script("return location.hash");
  }

  @Test
  void leavesNoLabelOut() {
    show("train_loss");
    assertShowsEveryLabel();
  }

  @Test
  @Order(ON_A_PHONE)
  void leavesNoLabelOutOnAPhone() {
    browser.becomePhone();
    open("train_loss");
    assertShowsEveryLabel();
  }

  private static void assertShowsEveryLabel() {
    assertThat(browser.drawnTexts("effect-activation"))
        .containsAll(ACTIVATIONS)
        .contains("activation", "median", "mean", "train_loss")
        .anyMatch(text -> text.matches("explains \\d+%"));
    assertThat(browser.drawnTexts("effect-learning_rate")).contains("0.03", "0.3", "1E38");
    assertThat(browser.drawnTexts("parallel"))
        .containsAll(ACTIVATIONS)
        .contains("activation", "learning_rate", "train_loss", "0.03", "0.3", "1E38")
        .anyMatch(text -> text.endsWith("(best)"));
    assertThat(browser.drawnTexts("heat")).containsAll(ACTIVATIONS);
  }

  @Test
  @Order(OF_DRAWN_NUMBERS)
  void showsDrawnNumbersInBinsAndEachAsAPoint() {
    show("drawn");
    assertThat(
            browser.drawnTexts("effect-learning_rate").stream()
                .filter(text -> text.matches("[0-9.]+–[0-9.]+")))
        .hasSize(5);
    browser.awaitChart("drawn-learning_rate");
    assertThat(
            browser.numbers(
                "return echarts.getInstanceByDom(document.getElementById('drawn-learning_rate'))"
                    + ".getOption().series[0].data.map((point) => 10 ** point.value[0])"))
        .hasSize(20)
        .allMatch(rate -> rate >= 0.01 && rate <= 1);
  }

  @Test
  @Order(OF_ACCURACY)
  void putsRoundNumbersOnTheAxisOfTheObjective() {
    show("train_loss");
    List<String> ticks =
        browser.drawnTexts("parallel").stream()
            .filter(text -> text.matches("1|0\\.0*1|1e-?\\d+|10+"))
            .toList();
    assertThat(ticks).hasSizeGreaterThan(1);
    show("test_accuracy");
    assertThat(
            browser.drawnTexts("parallel").stream().filter(text -> text.matches("1|0\\.\\d{1,3}")))
        .hasSizeGreaterThan(3);
  }

  @Test
  void usesTheWidthThatThereIs() {
    show("train_loss");
    List<Double> widths =
        browser.numbers("return [document.querySelector('.scroll').clientWidth, innerWidth]");
    assertThat(widths.get(0)).isCloseTo(widths.get(1), within(80.0));
  }

  @Test
  @Order(ON_A_PHONE + 1)
  void keepsTheFirstColumnsWhileOneScrolls() {
    browser.becomePhone();
    show("train_loss");
    browser.click(browser.find(By.id("tab-trials")));
    String lefts =
        "const cells = document.querySelectorAll('#table-panel tbody tr:first-child td');"
            + "return [0, 1, 2].map((cell) => cells[cell].getBoundingClientRect().left);";
    List<Double> before = browser.numbers(lefts);
    browser.script("document.querySelector('.scroll').scrollLeft = 300");
    List<Double> after = browser.numbers(lefts);
    browser.becomeDesktop();

    assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(after.get(2)).isLessThan(before.get(2) - 200);
  }

  @Test
  void endsNoLineWithinAnOption() {
    show("train_loss");
    List<Double> lines =
        browser.numbers(
            "const page = document.getElementById('detail-section');"
                + "return [...Array(120).keys()].flatMap((more) => {"
                + "  page.style.width = `${240 + more}px`;"
                + "  return [...page.querySelectorAll('p .whole')]"
                + "    .map((part) => part.getClientRects().length)"
                // What is not shown for this trial has none.
                + "    .filter((lines) => lines > 0);"
                + "})");
    browser.script("document.getElementById('detail-section').style.width = ''");
    assertThat(lines).isNotEmpty().containsOnly(1.0);
  }

  @Test
  void tellsWhenAndFromWhatItWasTrained() {
    show("train_loss");
    assertThat(browser.text("facts"))
        .containsPattern("Trained on \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d from ")
        .contains("train_loss.yaml")
        .containsPattern("on 2 threads; the training alone took [0-9.]+ s\\.");
  }

  @Test
  void namesTheCurveInTheTooltip() {
    show("train_loss");
    browser.awaitChart("curve-loss");
    browser.script(
        "echarts.getInstanceByDom(document.getElementById('curve-loss'))"
            + ".dispatchAction({type: 'showTip', seriesIndex: 1, dataIndex: 3})");
    String picked = browser.findAll(By.cssSelector(".pick")).get(0).getText().replace("\n×", "");
    browser.await(
        () ->
            browser.findAll(By.cssSelector("#curve-loss .tip")).stream()
                .anyMatch(
                    tip ->
                        tip.getText().contains(picked.replace("×", "").strip() + ": training ")));
  }
}
