package org.sweepstack.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, steered by the driver that is installed: nothing is downloaded. */
final class Chromium {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String CONTENT = "return document.getElementById(arguments[0]).textContent";
  private static final Pattern REQUESTED =
      Pattern.compile("\"method\":\"Network.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

  /** Held, so that its level stays: it would tell that it does not know this Chromium's version. */
  private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium.devtools");

  private static Chromium only;

  private final ChromeDriver driver;
  private final Path downloads;

  private Chromium(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Returns the browser, started by the first who asks; ends the test as skipped without one. */
  static Chromium theOnly() throws IOException, InterruptedException {
    if (only == null) {
      only = start(Files.createTempDirectory("downloads"));
    }
    return only;
  }

  static void closeTheOnly() {
    if (only != null) {
      only.driver.quit();
      only = null;
    }
  }

  private static Chromium start(Path downloads) throws IOException, InterruptedException {
    Optional<Path> browser = find("chromium");
    Optional<Path> service = find("chromedriver");
    assumeTrue(
        browser.isPresent() && service.isPresent(),
        "needs Chromium and its driver (on Debian: apt-get install chromium chromium-driver)");
    CHATTER.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    // The sandbox does not start for root, and containers have little shared memory.
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,900");
    // Half of the time would go into playing a graphics card, and into what no test looks at.
    options.addArguments(
        "--disable-gpu",
        "--in-process-gpu",
        "--disable-features=PreloadTopChromeWebUI,SpareRendererForSitePerProcess",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run");
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(service.orElseThrow().toFile())
                .build(),
            options);
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
    return new Chromium(driver, downloads);
  }

  private static Optional<Path> find(String program) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", "command -v " + program).start();
    String path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(Path.of(path.strip())) : Optional.empty();
  }

  /** Returns the folder for what a page saves. */
  Path downloads() {
    return downloads;
  }

  /** Opens a file from the disk, and forgets what was logged before. */
  void open(Path file) {
    open(file.toUri().toString());
  }

  /** Opens an address, and forgets what was logged before. */
  void open(String address) {
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(address);
  }

  /** Loads the page again, by the address that it has now. */
  void reload() {
    driver.navigate().refresh();
  }

  /** Returns what the console says since the page was opened. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns the addresses that were asked for since the page was opened. */
  List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Matcher matcher = REQUESTED.matcher(entry.getMessage());
      if (matcher.find()) {
        addresses.add(matcher.group(1));
      }
    }
    return addresses;
  }

  /** Makes the page as wide as a phone is, which no window can be. */
  void becomePhone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 760, "deviceScaleFactor", 2, "mobile", true));
  }

  void becomeDesktop() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  WebElement find(By by) {
    return driver.findElement(by);
  }

  List<WebElement> findAll(By by) {
    return driver.findElements(by);
  }

  /** Returns what a reader sees of an element, which is dear to find out. */
  String text(String id) {
    return find(By.id(id)).getText();
  }

  /** Waits until an element has a text. */
  void awaitText(String id, String text) {
    await(() -> (Boolean) script(CONTENT + " === arguments[1]", id, text));
  }

  /** Waits until the text of an element begins so. */
  void awaitStart(String id, String start) {
    await(() -> (Boolean) script(CONTENT + ".startsWith(arguments[1])", id, start));
  }

  /** Writes into a field in the place of what is there, at once: keys one by one take long. */
  void fill(String id, String text) {
    script(
        "const field = document.getElementById(arguments[0]);"
            + "field.value = arguments[1];"
            + "field.dispatchEvent(new Event('input', {bubbles: true}));",
        id,
        text);
  }

  /** Returns the texts of all elements that a CSS selector selects. */
  List<String> textsOf(String selector) {
    return texts(
        "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText.trim())",
        selector);
  }

  /** Returns the texts that a JavaScript function body returns. */
  List<String> texts(String body, Object... arguments) {
    return ((List<?>) script(body, arguments)).stream().map(String.class::cast).toList();
  }

  /** Clicks where an element is once it has been scrolled into the middle of the window. */
  void click(WebElement element) {
    script("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Returns what a JavaScript function body returns. */
  Object script(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /** Returns the numbers that a JavaScript function body returns; null stays. */
  List<Double> numbers(String body, Object... arguments) {
    List<Double> numbers = new ArrayList<>();
    for (Object each : (List<?>) script(body, arguments)) {
      numbers.add(each == null ? null : ((Number) each).doubleValue());
    }
    return numbers;
  }

  /** Scrolls a chart into sight and waits until it has been drawn. */
  void awaitChart(String id) {
    script("document.getElementById(arguments[0]).scrollIntoView({block: 'center'})", id);
    await(
        () ->
            (Boolean)
                script(
                    "const chart = echarts.getInstanceByDom(document.getElementById(arguments[0]));"
                        + " return Boolean(chart && chart.getOption());",
                    id));
  }

  /** Returns the texts that a chart has drawn. */
  List<String> drawnTexts(String id) {
    awaitChart(id);
    return texts(
        "return echarts.getInstanceByDom(document.getElementById(arguments[0])).getZr()"
            + ".storage.getDisplayList(true).filter(({type, style, invisible}) =>"
            + " type === 'tspan' && !invisible && style.text !== '')"
            + ".map(({style}) => style.text);",
        id);
  }

  /** Returns where a place is on an axis of the parallel coordinates, in pixels of the chart. */
  Map<String, Double> pointOf(int axis, double place) {
    List<Double> point =
        numbers(
            "const chart = echarts.getInstanceByDom(document.getElementById('parallel'));"
                + "const parallel = chart.getModel().getComponent('parallel').coordinateSystem;"
                + "const dimension = parallel.dimensions[arguments[0]];"
                + "const at = parallel.getAxis(dimension).dataToCoord(arguments[1]);"
                + "return parallel.axisCoordToPoint(at, dimension);",
            axis,
            place);
    return Map.of("x", point.get(0), "y", point.get(1));
  }

  /** Clicks on a point of an element, given from its top right corner. */
  void clickBesideTheRightEdge(String id, int fromRight, int fromTop) {
    WebElement element = find(By.id(id));
    new Actions(driver)
        .moveToElement(
            element,
            element.getSize().getWidth() / 2 - fromRight,
            fromTop - element.getSize().getHeight() / 2)
        .click()
        .perform();
  }

  /** Drags the mouse between two points of an element, given from its top left corner. */
  void drag(String id, Map<String, Double> from, Map<String, Double> to) {
    WebElement element = find(By.id(id));
    script("arguments[0].scrollIntoView({block: 'center'})", element);
    int left = element.getSize().getWidth() / 2;
    int top = element.getSize().getHeight() / 2;
    new Actions(driver)
        .moveToElement(element, from.get("x").intValue() - left, from.get("y").intValue() - top)
        .clickAndHold()
        .moveToElement(element, to.get("x").intValue() - left, to.get("y").intValue() - top)
        .release()
        .perform();
  }

  /** Waits until something is so. */
  void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain");
      }
      try {
        Thread.sleep(40);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
