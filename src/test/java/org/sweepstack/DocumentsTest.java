package org.sweepstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of the repository is so. */
class DocumentsTest {
  private static final Path README = Path.of("README.md");
  private static final Path PAGES = Path.of("src", "docs");
  private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\")([^)\"#:]+)[)\"#]");
  private static final Pattern PACKAGE =
      Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\|");
  private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  static Stream<Path> documents() throws IOException {
    return Stream.concat(
        Stream.of(README, Path.of(".github", "CONTRIBUTING.md")), pages().stream());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linkToFilesThatAreThere(Path document) throws IOException {
    for (Path target : links(document)) {
      assertThat(target).exists();
    }
  }

  private static List<Path> links(Path document) throws IOException {
    Path folder = document.toAbsolutePath().getParent();
    return LINK.matcher(Files.readString(document))
        .results()
        .map(link -> folder.resolve(link.group(1)).normalize())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void endNoLineWithASpace(Path document) throws IOException {
    assertThat(Files.readAllLines(document)).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void keepsTheReadmeShort() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(250);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nameEveryOtherPage(Path page) throws IOException {
    List<Path> others =
        pages().stream().filter(other -> !other.equals(page)).map(Path::toAbsolutePath).toList();
    assertThat(links(page)).containsAll(others).contains(README.toAbsolutePath());
    assertThat(links(README)).contains(page.toAbsolutePath());
  }

  @Test
  void tellThePackagesAsTheArchitectureHasThem() throws IOException {
    Map<String, List<String>> told = new TreeMap<>();
    Matcher row = PACKAGE.matcher(Files.readString(PAGES.resolve("how-it-is-made.md")));
    while (row.find()) {
      told.put(row.group(1), allowed(row.group(1), row.group(2)));
    }
    assertThat(told)
        .as("the table of packages in src/docs/how-it-is-made.md")
        .containsExactlyInAnyOrderEntriesOf(ArchitectureTest.MAY_USE);
  }

  private static List<String> allowed(String name, String cell) {
    if (cell.equals("all")) {
      return ArchitectureTest.MAY_USE.get(name);
    }
    return NAME.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
