package org.sweepstack.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.trial.Sha256;

/**
 * The page without data: its frame, style and scripts.
 *
 * <p>A policy in the page lets the browser run these scripts, told by their hashes, and nothing
 * else, and fetch nothing.
 *
 * @param frame the HTML, with {@code {{name}}} where something goes in
 * @param parts what goes in, but for the data
 */
record Page(String frame, Map<String, String> parts) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String DATA = "data";
  private static final String ENTRY = "page.mjs";

  /** Reads the page that is in every build. */
  static Page ofResources() {
    String charts = text("/META-INF/resources/webjars/echarts/" + version() + "/echarts.min.js");
    String script = ModuleBundle.of(ENTRY, Page::text);
    return new Page(
        text("page.html"),
        Map.of(
            "style",
            text("page.css"),
            "charts",
            charts,
            "script",
            script,
            "hashes",
            Stream.of(charts, script).map(Page::hash).collect(Collectors.joining(" "))));
  }

  private static String version() {
    Properties build = new Properties();
    try (InputStream stream = Page.class.getResourceAsStream("/sweepstack.properties")) {
      build.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("echarts");
  }

  /** Line ends as a browser reads them, or the hash of a script would be another. */
  private static String text(String resource) {
    try (InputStream stream = Page.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String script) {
    MessageDigest digest = Sha256.digest();
    return "'sha256-"
        + Base64.getEncoder().encodeToString(digest.digest(script.getBytes(UTF_8)))
        + "'";
  }

  /** Writes the whole page. */
  void write(ReportData data, Writer writer) throws IOException {
    Matcher place = PLACE.matcher(frame);
    int end = 0;
    while (place.find()) {
      writer.append(frame, end, place.start());
      end = place.end();
      if (place.group(1).equals(DATA)) {
        data.write(writer);
      } else {
        writer.append(parts.get(place.group(1)));
      }
    }
    writer.append(frame, end, frame.length());
  }
}
