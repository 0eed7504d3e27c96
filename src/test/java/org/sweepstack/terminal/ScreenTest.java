package org.sweepstack.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final VirtualTerminal terminal = new VirtualTerminal(40);
  private final Screen screen = new Screen(terminal.stream());

  private static List<AttributedString> block(String... lines) {
    return Stream.of(lines)
        .map(line -> new AttributedString(line, AttributedStyle.DEFAULT.bold()))
        .toList();
  }

  @Test
  void drawsABlockOverTheOneBefore() {
    screen.messages().println("before");
    screen.show(block("one, long", "two", "three"));
    screen.show(block("1", "2"));
    assertThat(terminal.lines()).containsExactly("before", "1", "2");
  }

  @Test
  void letsMessagesScrollByAboveTheBlock() {
    screen.show(block("bar", "counts"));
    screen.messages().println("WARN: a trial failed");
    screen.messages().print("several\nlines\n");
    assertThat(terminal.lines())
        .containsExactly("WARN: a trial failed", "several", "lines", "bar", "counts");
    screen.show(block("bar 2", "counts 2"));
    assertThat(terminal.lines()).endsWith("lines", "bar 2", "counts 2").hasSize(5);
  }

  @Test
  void takesTheWarningsOfTheLogging() {
    PrintStream before = System.err;
    System.setErr(screen.messages());
    try {
      screen.show(block("bar", "counts"));
      LogManager.getLogger("demo").warn("no memory");
    } finally {
      System.setErr(before);
    }
    assertThat(terminal.lines()).containsExactly("WARN demo: no memory", "bar", "counts");
  }

  @Test
  void leavesNothingBehind() {
    screen.messages().println("before");
    screen.show(block("bar", "counts", "best"));
    screen.show(List.of());
    assertThat(terminal.lines()).containsExactly("before");
    screen.messages().println("after");
    assertThat(terminal.lines()).containsExactly("before", "after");
    assertThat(screen.hasBlock()).isFalse();
  }

  @Test
  void keepsTheBeginningOfALineUntilItEnds() {
    screen.show(block("bar"));
    screen.messages().print("half ");
    screen.messages().flush();
    assertThat(terminal.lines()).containsExactly("bar");
    screen.messages().println("whole");
    assertThat(terminal.lines()).containsExactly("half whole", "bar");
    screen.messages().print("rest");
    screen.show(List.of());
    assertThat(terminal.lines()).containsExactly("half whole", "rest");
  }

  @Test
  void writesMessagesThroughWhereThereIsNoBlock() {
    screen.messages().print("prompt: ");
    screen.messages().flush();
    assertThat(terminal.lines()).containsExactly("prompt:");
  }

  @Test
  void drawsAtTheLastRowOfTheTerminal() {
    for (int line = 1; line <= 30; line++) {
      screen.messages().println("line " + line);
    }
    screen.show(block("bar", "counts"));
    screen.messages().println("message");
    screen.show(block("bar 2", "counts 2"));
    assertThat(terminal.lines()).endsWith("line 30", "message", "bar 2", "counts 2");
    assertThat(terminal.lines().stream().filter(line -> line.startsWith("bar"))).hasSize(1);
  }

  @Test
  void findsABlockThatANarrowerTerminalHasWrapped() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Screen onStream = new Screen(new PrintStream(written, true, UTF_8));
    onStream.resized(40);
    onStream.show(block("x".repeat(39), "y"));
    written.reset();
    onStream.resized(20);
    onStream.show(List.of());
    VirtualTerminal narrow = new VirtualTerminal(20);
    narrow.write("before\n" + "x".repeat(20) + "\n" + "x".repeat(19) + "\ny\n");
    narrow.write(written.toString(UTF_8));
    assertThat(narrow.lines()).containsExactly("before");
  }

  @Test
  void drawsBelowWhatOthersHaveWrittenWhenItForgets() {
    screen.show(block("bar"));
    terminal.write("[1]+ Stopped\n");
    screen.forget();
    screen.show(block("bar 2"));
    assertThat(terminal.lines()).containsExactly("bar", "[1]+ Stopped", "bar 2");
  }

  @Test
  void leavesWideLinesCutAndTheWrappingOfTheTerminalOn() {
    screen.show(block("z".repeat(60), "counts"));
    assertThat(terminal.lines()).hasSize(2);
    screen.show(List.of());
    screen.messages().println("w".repeat(60));
    assertThat(terminal.lines()).hasSize(2);
  }
}
