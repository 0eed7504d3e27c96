package org.sweepstack.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report of a real sweep in a real browser: what it shows is what the CSV files say. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ViewedSweep {
  private static final String QUESTION =
      "Which one? </script><script>alert('question')</script> & \"why\"";
  private static final List<String> CLASSES =
      List.of("<script>alert(1)</script>", "</script>\"'&amp; ]]> -->", "größe 日本語");
  private static final String TARGET = "<img src=x onerror=alert(2)>";

  private static final String SWEEP =
      """
      question: %s
      grid:
        dataset: csv
        data_file: data.csv
        target: %s
        loss: cross_entropy
        hidden: 6
        activation: [sigmoid, tanh, relu, none]
        optimizer: [sgd, momentum, adam]
        learning_rate: [0.01, 0.1, 1, 1.0e+30]
        seed: {range: [1, 5]}
        epochs: 30
        validation_fraction: 0.2
      objective: {minimize: validation_loss}
      save: [curves, predictions: [train, test], statistics, boundary]
      """;

  /** A curve comes in two bytes per point: a step is a 65533rd of its range. */
  private static final double CURVE_TOLERANCE = 1e-3;

  /** Means are summed in another order than in Java. */
  private static final double MEAN_TOLERANCE = 1e-9;

  /** Numbers that are only drawn have five digits. */
  private static final double DRAWN_TOLERANCE = 1e-4;

  private static final String DATA =
      "const data = JSON.parse(document.getElementById('data').textContent);";
  private static final String FILTER =
      "return new URLSearchParams(location.hash.slice(1)).get('filter')";
  private static final String BACKGROUND = "return getComputedStyle(document.body).backgroundColor";

  @TempDir private static Path folder;
  private static Path page;
  private static Chromium browser;
  private static List<Map<String, String>> trials;

  /**
   * To open the page takes seconds: after the first test, the others find it so but for a filter.
   */
  private static boolean isOpen;

  @BeforeAll
  static void makeTheReport() throws Exception {
    browser = Chromium.theOnly();
    writeData();
    Path sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"), SWEEP.formatted(quoted(QUESTION), quoted(TARGET)));
    run("run", sweep.toString(), "--quiet");
    CommandRun report = run("report", "sweep");
    page = folder.resolve("sweep").resolve("report.html");
    assertThat(report.out()).isEqualTo("report of sweep in " + page + System.lineSeparator());
    trials = table("trials.csv");
    assertThat(trials).hasSize(240);
  }

  private static CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** Returns a text as YAML and CSV quote it. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Writes three clouds of points in the plane, one a class. */
  private static void writeData() throws IOException {
    Random random = new Random(1);
    StringBuilder text =
        new StringBuilder("\"<b>x</b>\",\"y \"\"quoted\"\"\",\"" + TARGET + "\"\n");
    for (int point = 0; point < 150; point++) {
      int one = point % CLASSES.size();
      text.append(random.nextGaussian() + 2 * one).append(',');
      text.append(random.nextGaussian() + 3 * (one % 2)).append(",\"");
      text.append(CLASSES.get(one).replace("\"", "\"\"")).append("\"\n");
    }
    Files.writeString(folder.resolve("data.csv"), text);
  }

  private static List<Map<String, String>> table(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(folder.resolve("sweep").resolve(name))) {
      return format.parse(reader).stream().map(CSVRecord::toMap).toList();
    }
  }

  @BeforeEach
  void showThePage() {
    if (isOpen) {
      browser.script("document.getElementById('clear').click()");
      awaitCount(240);
    } else {
      browser.open(page);
      isOpen = true;
    }
  }

  private static void search(String text) {
    browser.fill("search", text);
  }

  /** Writes into the line of the filter as a reader does, key by key. */
  private static void type(String text) {
    WebElement field = browser.find(By.id("search"));
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    field.sendKeys(text);
  }

  private static void awaitCount(long trials) {
    browser.awaitText("count", trials + " of 240 trials");
  }

  private static long count(Predicate<Map<String, String>> condition) {
    return trials.stream().filter(condition).count();
  }

  private static void openTrials() {
    browser.click(browser.find(By.id("tab-trials")));
  }

  private static void openValues() {
    if (!browser.find(By.id("values")).isDisplayed()) {
      browser.click(browser.find(By.id("show-values")));
    }
  }

  /** Hides all charts or shows them: to draw them for each of many filters takes seconds. */
  private static void hideCharts(boolean isHidden) {
    browser.script(
        "document.querySelectorAll('main .chart')"
            + ".forEach((chart) => { chart.style.display = arguments[0]; })",
        isHidden ? "none" : "");
  }

  private static List<String> column(String name) {
    return browser.texts(
        "const place = [...document.querySelectorAll('#table-panel th')]"
            + ".findIndex((head) => head.innerText.trim() === arguments[0]);"
            + "return [...document.querySelectorAll('#table-panel tbody tr')]"
            + ".map((row) => row.cells[place].innerText.trim())",
        name);
  }

  private static WebElement head(String name) {
    return browser.find(By.xpath("//div[@id='table-panel']//th/button[.='" + name + "']"));
  }

  @Test
  @Order(1)
  void opensFromTheDiskWithoutAnErrorOrARequest() {
    for (String chart :
        List.of("parallel", "heat", "curve-loss", "curve-accuracy", "truth", "gradients")) {
      browser.awaitChart(chart);
    }
    browser.click(browser.find(By.id("theme")));
    browser.click(browser.find(By.id("theme")));

    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests())
        .allMatch(
            address -> address.equals(page.toUri().toString()) || address.startsWith("data:"));
  }

  @Test
  void wouldTellOfAnErrorAndOfARequest() {
    browser.script(
        "const image = document.createElement('img'); image.id = 'asked-for';"
            + "image.src = 'http://127.0.0.1:9/'; document.body.append(image);");
    browser.script("setTimeout(() => { throw new Error('told'); })");
    List<String> console = new ArrayList<>();
    browser.await(
        () -> {
          console.addAll(browser.console());
          return console.size() >= 2;
        });
    assertThat(console)
        .anyMatch(line -> line.contains("Content Security Policy"))
        .anyMatch(line -> line.contains("told"));
    browser.script("document.getElementById('asked-for').remove()");
  }

  @Test
  void showsHostileTextAsText() {
    assertThat(browser.text("question")).isEqualTo(QUESTION);
    browser.awaitChart("truth");
    assertThat(browser.findAll(By.cssSelector("#confusion tbody th")))
        .extracting(WebElement::getText)
        .containsExactlyInAnyOrderElementsOf(CLASSES);
    assertThat(browser.text("constants")).contains(TARGET);
    assertThat(
            browser.script(
                "return document.querySelectorAll('img, #question *, #confusion script').length"))
        .isEqualTo(0L);
    assertThat(browser.script("return document.scripts.length")).isEqualTo(3L);
  }

  @Test
  void answersAsTheSummaryDoes() throws IOException {
    List<Map<String, String>> summary = table("summary.csv");
    Map<String, String> best = summary.get(0);
    assertThat(browser.text("answers").toLowerCase())
        .startsWith(
            best.get("activation")
                + ", "
                + best.get("optimizer")
                + ", learning_rate "
                + best.get("learning_rate")
                + " has the best validation_loss of 48 configurations")
        .contains("over 5 seeds", "t-test over 5 seeds, p = ");
    assertThat(shown(browser.findAll(By.cssSelector("#answers strong")).get(1).getText()))
        .isCloseTo(number(best, "validation_loss_mean"), within(1e-3));
    assertThat(browser.text("facts"))
        .contains(count(t -> t.get("status").equals("completed")) + " completed")
        .contains(count(t -> t.get("status").equals("diverged")) + " diverged");
  }

  /** Returns the first number of a text such as {@code 0.1 ± 0.02}. */
  private static double shown(String text) {
    return Double.parseDouble(text.split(" ")[0]);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void holdsEveryNumberOfTheTrials() {
    List<String> ids = new ArrayList<>();
    ((List<?>) browser.script(DATA + "return data.trials.id")).forEach(id -> ids.add((String) id));
    assertThat(ids).isEqualTo(trials.stream().map(trial -> trial.get("trial")).toList());
    for (String metric : List.of("train_loss", "train_accuracy", "validation_loss", "test_loss")) {
      assertThat(browser.numbers(DATA + "return data.trials.metrics[arguments[0]]", metric))
          .as(metric)
          .isEqualTo(
              trials.stream()
                  .map(trial -> trial.get(metric))
                  .map(cell -> cell.isEmpty() ? null : Double.valueOf(cell))
                  .toList());
    }
  }

  @Test
  void sortsByAColumnAndTurnsPages() {
    openTrials();
    browser.click(head("test_accuracy"));
    browser.click(head("test_accuracy"));
    assertThat(head("test_accuracy").findElement(By.xpath("..")).getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    List<Double> sorted =
        trials.stream()
            .filter(trial -> !trial.get("test_accuracy").isEmpty())
            .map(trial -> number(trial, "test_accuracy"))
            .sorted(Comparator.reverseOrder())
            .toList();
    assertThat(shownNumbers("test_accuracy")).isEqualTo(rounded(sorted.subList(0, 15)));
    browser.click(browser.find(By.xpath("//button[.='Next']")));
    assertThat(shownNumbers("test_accuracy")).isEqualTo(rounded(sorted.subList(15, 30)));
    assertThat(browser.text("table-panel")).contains("16 to 30 of 240 trials");
  }

  private static List<Double> shownNumbers(String column) {
    return column(column).stream().map(Double::valueOf).toList();
  }

  /** Rounds as the page does, to four digits. */
  private static List<Double> rounded(List<Double> numbers) {
    return numbers.stream()
        .map(n -> new BigDecimal(n).round(new MathContext(4)).doubleValue())
        .toList();
  }

  @Test
  void sortsByTheKeyboardToo() {
    openTrials();
    WebElement head = head("train_loss");
    browser.script("arguments[0].focus()", head);
    head.sendKeys(Keys.ENTER);
    assertThat(browser.script("return document.activeElement.textContent")).isEqualTo("train_loss");
    List<Double> shown = shownNumbers("train_loss");
    assertThat(shown).isSorted();
    assertThat(shown.get(0))
        .isEqualTo(
            rounded(
                    trials.stream()
                        .filter(trial -> !trial.get("train_loss").isEmpty())
                        .map(trial -> number(trial, "train_loss"))
                        .sorted()
                        .limit(1)
                        .toList())
                .get(0));
  }

  @Test
  void filtersByConditions() {
    openTrials();
    double bound = median("train_loss");
    type("activation=tanh learning_rate<=0.1 train_loss<" + bound);
    long passing =
        count(
            trial ->
                trial.get("activation").equals("tanh")
                    && number(trial, "learning_rate") <= 0.1
                    && !trial.get("train_loss").isEmpty()
                    && number(trial, "train_loss") < bound);
    assertThat(passing).isBetween(1L, 29L);
    awaitCount(passing);
    assertThat(column("activation")).isNotEmpty().containsOnly("tanh");
    browser.click(browser.find(By.id("clear")));
    awaitCount(240);
  }

  private static Map<String, Predicate<Map<String, String>>> filters() {
    return Map.ofEntries(
        filter("activation==tanh", is("activation", "tanh"::equals)),
        filter("activation != tanh,relu", is("activation", "tanh|relu"::contains).negate()),
        filter("tanh OR relu", is("activation", "tanh|relu"::contains)),
        filter(
            "-tanh -adam",
            is("activation", "tanh"::equals).or(is("optimizer", "adam"::equals)).negate()),
        filter("learning_rate>=0.1", is("learning_rate", rate -> !rate.equals("0.01"))),
        filter("learning_rate <= 0.10", is("learning_rate", List.of("0.01", "0.1")::contains)),
        filter(
            "best_epoch>=20",
            is("best_epoch", epoch -> !epoch.isEmpty() && Integer.parseInt(epoch) >= 20)),
        filter("diverged_epoch!=''", is("diverged_epoch", String::isEmpty).negate()),
        filter(
            "epochs_run=30 OR status=diverged",
            trial ->
                trial.get("epochs_run").equals("30") || trial.get("status").equals("diverged")),
        filter(
            "test_accuracy>0.5, seed=1|2",
            is(
                    "test_accuracy",
                    accuracy -> !accuracy.isEmpty() && Double.parseDouble(accuracy) > 0.5)
                .and(is("seed", "12"::contains))),
        filter("depth=1 width=6 hidden=6 epochs=30", trial -> true),
        filter("error=''", trial -> true));
  }

  private static Map.Entry<String, Predicate<Map<String, String>>> filter(
      String text, Predicate<Map<String, String>> condition) {
    return Map.entry(text, condition);
  }

  private static Predicate<Map<String, String>> is(String column, Predicate<String> condition) {
    return trial -> condition.test(trial.get(column));
  }

  @Test
  void filtersByEveryRelationAndColumn() {
    hideCharts(true);
    filters()
        .forEach(
            (text, condition) -> {
              search(text);
              // The address tells that the text was taken: a count that stays tells nothing.
              browser.await(() -> text.equals(browser.script(FILTER)));
              awaitCount(count(condition));
              assertThat(browser.textsOf("#search-help:not([hidden])")).as(text).isEmpty();
            });
    hideCharts(false);
  }

  @Test
  void filtersByTheRankOfConfigurations() {
    search("rank=1");
    awaitCount(5);
    search("rank<=3 completed=5");
    awaitCount(15);
  }

  @Test
  void showsNoCountBesideAWrongFilter() {
    Map<String, String> problems =
        Map.of(
            "colour=red", "no column 'colour'; there are trial, status, activation",
            "activation=tahn", "activation: no trial has 'tahn', did you mean 'tanh'?",
            "activation>1", "activation is no column of numbers, so that > cannot compare it",
            "learning_rate=>1", "unknown relation '=>'",
            "tanh OR", "expected a condition or a word on both sides of 'OR'");
    hideCharts(true);
    search("tanh");
    awaitCount(60);
    problems.forEach(
        (text, problem) -> {
          search(text);
          browser.awaitStart("search-help", problem);
          assertThat(browser.text("count")).as(text).isEmpty();
        });
    browser.click(browser.find(By.id("clear")));
    awaitCount(240);
    hideCharts(false);
  }

  @Test
  void keepsTheFilterInTheAddress() {
    search("status!=failed \"tanh\"");
    awaitCount(60);
    openValues();
    browser.click(browser.find(By.xpath("//div[@id='values']//button[.='adam']")));
    awaitCount(20);
    browser.reload();
    awaitCount(20);
    assertThat(browser.find(By.id("search")).getDomProperty("value"))
        .isEqualTo("status!=failed \"tanh\"");
    browser.click(browser.find(By.id("clear")));
    awaitCount(240);
    assertThat(browser.script("return location.hash")).isEqualTo("");
  }

  @Test
  void takesAFilterThatWasHandedOn() {
    browser.script("location.hash = '#filter=relu&value.optimizer=sgd&value.optimizer=adam'");
    awaitCount(40);
    browser.script("location.hash = '#value.optimizer=sgt&brush.colour=0..1&value.colour=red&x'");
    awaitCount(240);
    browser.script("location.hash = '#filter=colour%3Dred'");
    browser.awaitStart("search-help", "no column 'colour'");
    assertThat(browser.console()).isEmpty();
  }

  private static double median(String column) {
    double[] sorted =
        trials.stream()
            .filter(trial -> !trial.get(column).isEmpty())
            .mapToDouble(trial -> number(trial, column))
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  @Test
  void filtersByValuesThatAreChosen() {
    openValues();
    browser.click(browser.find(By.xpath("//div[@id='values']//button[.='adam']")));
    browser.click(browser.find(By.xpath("//div[@id='values']//button[.='relu']")));
    browser.click(browser.find(By.xpath("//div[@id='values']//button[.='tanh']")));
    awaitCount(40);
  }

  @Test
  void followsABrushOnTheParallelCoordinates() throws IOException {
    browser.awaitChart("parallel");
    // From below the first value of the optimizers to above it.
    browser.drag("parallel", browser.pointOf(1, -0.4), browser.pointOf(1, 0.4));
    awaitCount(80);
    openTrials();
    assertThat(column("optimizer")).containsOnly("sgd");

    assertMeansOf("activation", trial -> trial.get("optimizer").equals("sgd"));
    browser.click(browser.find(By.id("clear")));
    awaitCount(240);
    for (Map<String, String> effect : table("effects.csv")) {
      if (effect.get("parameter").equals("activation")) {
        assertMean(effect.get("value"), effect.get("objective_mean"));
      }
    }
  }

  private static void assertMeansOf(String axis, Predicate<Map<String, String>> condition) {
    for (String value : List.of("sigmoid", "tanh", "relu", "none")) {
      double mean =
          trials.stream()
              .filter(condition)
              .filter(t -> t.get(axis).equals(value) && !t.get("validation_loss").isEmpty())
              .mapToDouble(trial -> number(trial, "validation_loss"))
              .average()
              .orElseThrow();
      assertMean(value, Double.toString(mean));
    }
  }

  private static void assertMean(String value, String mean) {
    browser.awaitChart("effect-activation");
    List<Double> shown =
        browser.numbers(
            "const {yAxis, series} = echarts.getInstanceByDom("
                + "document.getElementById('effect-activation')).getOption();"
                + "const means = series.find(({name}) => name === 'mean').data;"
                + "return [means[yAxis[0].data.indexOf(arguments[0])].number];",
            value);
    assertThat(shown.get(0))
        .as(value)
        .isCloseTo(Double.parseDouble(mean), withinShare(mean, MEAN_TOLERANCE));
  }

  private static Offset<Double> withinShare(String number, double share) {
    return within(Math.abs(Double.parseDouble(number)) * share);
  }

  @Test
  void drawsAHeatMapOfTheEffectsOfPairs() throws IOException {
    browser.awaitChart("heat");
    choose("heat-controls", 0, "activation");
    choose("heat-controls", 1, "optimizer");
    choose("heat-controls", 2, "mean validation_loss");
    browser.awaitChart("heat");
    Map<String, Double> means =
        table("effects-pairs.csv").stream()
            .filter(row -> row.get("parameter_1").equals("activation"))
            .filter(row -> row.get("parameter_2").equals("optimizer"))
            .collect(
                toMap(
                    row -> row.get("value_1") + " " + row.get("value_2"),
                    row -> number(row, "objective_mean")));
    Map<?, ?> shown =
        (Map<?, ?>)
            browser.script(
                "const {xAxis, yAxis, series} = echarts.getInstanceByDom("
                    + "document.getElementById('heat')).getOption();"
                    + "return Object.fromEntries(series[0].data.map(({value: [x, y, mean]}) =>"
                    + " [xAxis[0].data[x] + ' ' + yAxis[0].data[y], mean]));");
    assertThat(shown).hasSize(12);
    // On a wide scale the page draws logarithms.
    boolean isWide =
        means.values().stream().max(Double::compare).orElseThrow()
            >= 30 * means.values().stream().min(Double::compare).orElseThrow();
    means.forEach(
        (pair, mean) ->
            assertThat(((Number) shown.get(pair)).doubleValue())
                .as(pair)
                .isCloseTo(isWide ? Math.log10(mean) : mean, within(1e-6)));
  }

  private static void choose(String controls, int place, String text) {
    WebElement select = browser.findAll(By.cssSelector("#" + controls + " select")).get(place);
    browser.script("arguments[0].scrollIntoView({block: 'center'})", select);
    select.findElement(By.xpath("option[.='" + text + "']")).click();
  }

  /** What a reader picks stays, whatever is filtered. */
  @Test
  @Order(Integer.MAX_VALUE - 1)
  void drawsTheCurveOfATrialThatIsPicked() throws IOException {
    Map<String, String> trial =
        trials.stream().filter(t -> t.get("status").equals("completed")).toList().get(7);
    openTrials();
    search("trial=" + trial.get("trial"));
    awaitCount(1);
    browser
        .findAll(By.cssSelector("#picks button"))
        .forEach(each -> browser.click(browser.find(By.cssSelector("#picks button"))));
    browser.click(browser.find(By.cssSelector("tbody input[type=checkbox]")));
    browser.awaitChart("curve-loss");
    assertThat(browser.findAll(By.cssSelector(".pick"))).hasSize(1);
    List<Map<String, String>> curve =
        table("curves.csv").stream()
            .filter(point -> point.get("trial").equals(trial.get("trial")))
            .toList();
    assertCurve("curve-loss", "training", curve, "train_loss");
    assertCurve("curve-loss", "validation", curve, "validation_loss");
    assertCurve("curve-accuracy", "training", curve, "train_accuracy");
  }

  private static void assertCurve(
      String chart, String part, List<Map<String, String>> curve, String column) {
    browser.awaitChart(chart);
    List<Double> points =
        browser.numbers(
            "return echarts.getInstanceByDom(document.getElementById(arguments[0])).getOption()"
                + ".series.find(({name}) => name?.endsWith(arguments[1])).data"
                + ".flatMap(([,, epoch, value]) => [epoch, value])",
            chart,
            part);
    assertThat(points).hasSize(2 * curve.size());
    for (int point = 0; point < curve.size(); point++) {
      assertThat(points.get(2 * point)).isEqualTo(number(curve.get(point), "epoch"));
      assertThat(points.get(2 * point + 1))
          .as(column + " at point " + point)
          .isCloseTo(
              number(curve.get(point), column),
              withinShare(curve.get(point).get(column), CURVE_TOLERANCE));
    }
  }

  @Test
  void showsPredictionsAndTheBoundaryOfATrial() throws IOException {
    browser.awaitChart("predicted");
    String shown = browser.find(By.cssSelector("#detail-controls option:checked")).getText();
    String id = shown.replaceAll(".*\\((t-.{10})\\)", "$1");
    List<Map<String, String>> predictions = assertPredictions(id, "test", 30);
    List<Double> inputs =
        browser.numbers(
            "return echarts.getInstanceByDom(document.getElementById('truth')).getOption().series"
                + ".filter(({type}) => type === 'scatter').flatMap(({data}) => data)"
                + ".sort((one, other) => one.place - other.place).map(({value}) => value[0])");
    for (int sample = 0; sample < predictions.size(); sample++) {
      String input = predictions.get(sample).get("input_<b>x</b>");
      assertThat(inputs.get(sample))
          .isCloseTo(Double.parseDouble(input), withinShare(input, DRAWN_TOLERANCE));
    }
    assertThat(
            browser.script(
                "return echarts.getInstanceByDom(document.getElementById('predicted')).getOption()"
                    + ".series[0].type"))
        .isEqualTo("custom");
    browser.find(By.cssSelector("#set-controls option[value=training]")).click();
    int trained = assertPredictions(id, "train", 96).size();
    assertThat(browser.find(By.id("predictions-title")).getText())
        .isEqualTo("Training predictions");
    assertThat(browser.find(By.id("predictions-help")).getText())
        .startsWith("The " + trained + " training samples");
    browser.find(By.cssSelector("#set-controls option[value=test]")).click();
    assertPredictions(id, "test", 30);
  }

  /** Counts the predictions of a set in the table, and returns those of the file. */
  private static List<Map<String, String>> assertPredictions(String id, String set, int samples)
      throws IOException {
    List<Map<String, String>> predictions =
        table("predictions.csv").stream()
            .filter(row -> row.get("trial").equals(id) && row.get("set").equals(set))
            .toList();
    assertThat(predictions).hasSize(samples);
    List<String> classes = browser.textsOf("#confusion tbody th");
    List<String> cells = browser.textsOf("#confusion tbody td:not(:last-child)");
    assertThat(cells).hasSize(classes.size() * classes.size());
    for (int truth = 0; truth < classes.size(); truth++) {
      for (int predicted = 0; predicted < classes.size(); predicted++) {
        String trueName = classes.get(truth);
        String predictedName = classes.get(predicted);
        long count =
            predictions.stream()
                .filter(p -> p.get("truth").equals(trueName))
                .filter(p -> p.get("predicted").equals(predictedName))
                .count();
        assertThat(cells.get(truth * classes.size() + predicted)).isEqualTo(Long.toString(count));
      }
    }
    return predictions;
  }

  @Test
  void showsHowLayersSpread() throws IOException {
    browser.awaitChart("gradients");
    String shown = browser.find(By.cssSelector("#detail-controls option:checked")).getText();
    String id = shown.replaceAll(".*\\((t-.{10})\\)", "$1");
    List<Map<String, String>> layer =
        table("statistics.csv").stream()
            .filter(row -> row.get("trial").equals(id) && row.get("layer").equals("0"))
            .toList();
    List<Double> norms =
        browser.numbers(
            "return echarts.getInstanceByDom(document.getElementById('gradients')).getOption()"
                + ".series[0].data.map(([,, norm]) => norm)");
    assertThat(norms).hasSize(layer.size());
    for (int point = 0; point < layer.size(); point++) {
      String norm = layer.get(point).get("weight_gradient_norm");
      assertThat(norms.get(point))
          .isCloseTo(Double.parseDouble(norm), withinShare(norm, DRAWN_TOLERANCE));
    }
  }

  @Test
  void tellsWhatDivergedAndShowsIt() {
    long diverged = count(trial -> trial.get("status").equals("diverged"));
    assertThat(diverged).isPositive();
    assertThat(browser.text("failures")).startsWith(diverged + " trials diverged");
    browser.click(browser.find(By.xpath("//div[@id='failures']//button[.='Show in the table']")));
    awaitCount(diverged);
    assertThat(column("status")).containsOnly("diverged");
  }

  @Test
  void drawsWhatPassesTheFilter() throws IOException {
    String activation = table("summary.csv").get(0).get("activation");
    search("activation=" + activation);
    awaitCount(60);
    assertThat(browser.findAll(By.cssSelector(".pick")))
        .hasSize(3)
        .allSatisfy(pick -> assertThat(pick.getText()).contains(activation));
    assertThat(browser.findAll(By.cssSelector("#detail-controls option")))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(option.getText()).contains(activation));
  }

  @Test
  void tellsWhatDivergedOfWhatPassesTheFilter() {
    String rate = "1E30";
    Predicate<Map<String, String>> isLarge = trial -> trial.get("learning_rate").equals(rate);
    long diverged = count(isLarge.and(trial -> trial.get("status").equals("diverged")));
    search("learning_rate=" + rate);
    awaitCount(60);
    assertThat(browser.text("failures")).startsWith(diverged + " trials diverged");
    search("status=completed");
    awaitCount(count(trial -> trial.get("status").equals("completed")));
    assertThat(browser.text("failures"))
        .isEqualTo("Nothing: no trial that passes the filter went wrong.");
  }

  @Test
  void copiesTheCommandThatTrainsARowAgain() {
    String id = trials.get(3).get("trial");
    String command = "sweepstack rerun sweep --out " + folder + " " + id;
    openTrials();
    search("trial=" + id);
    awaitCount(1);
    browser.click(browser.find(By.xpath("//div[@id='table-panel']//td/button[.='Copy']")));
    browser.await(() -> browser.text("said").equals("Copied: " + command));
    WebElement field = browser.find(By.id("search"));
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "v"));
    assertThat(field.getDomProperty("value")).isEqualTo(command);
  }

  @Test
  void savesAChartAsAPicture() throws IOException {
    browser.awaitChart("heat");
    browser.clickBesideTheRightEdge("heat", 8, 8);
    Path picture = browser.downloads().resolve("sweep heat map.png");
    // The browser makes an empty file first, and then puts the whole one in its place.
    browser.await(() -> picture.toFile().length() > 0);
    assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(browser.console()).isEmpty();
  }

  /** Opens the page anew, as no other does. */
  @Test
  @Order(Integer.MAX_VALUE)
  void keepsWithinAPhone() {
    browser.becomePhone();
    browser.open(page);
    browser.awaitChart("parallel");
    browser.awaitChart("curve-loss");
    browser.awaitChart("gradients");
    assertThat(browser.script("return [innerWidth, document.documentElement.scrollWidth]"))
        .isEqualTo(List.of(360L, 360L));
    browser.becomeDesktop();
  }

  @Test
  void switchesBetweenLightAndDark() {
    Object before = browser.script(BACKGROUND);
    browser.click(browser.find(By.id("theme")));
    assertThat(browser.script(BACKGROUND)).isNotEqualTo(before);
    browser.click(browser.find(By.id("theme")));
    assertThat(browser.script(BACKGROUND)).isEqualTo(before);
  }
}
