package org.sweepstack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void drawsUnlessTheEnvironmentAsksForPlainLines() {
    assertThat(Terminal.isDrawable(Map.of("TERM", "xterm-256color"), false)).isTrue();
    assertThat(Terminal.isDrawable(Map.of(), false)).isTrue();
    assertThat(Terminal.isDrawable(Map.of("TERM", "dumb"), false)).isFalse();
    assertThat(Terminal.isDrawable(Map.of("NO_COLOR", "1"), false)).isFalse();
    assertThat(Terminal.isDrawable(Map.of("NO_COLOR", ""), false)).isTrue();
  }

  @Test
  void drawsOnWindowsWhereTheTerminalKnowsHow() {
    assertThat(Terminal.isDrawable(Map.of(), true)).isFalse();
    assertThat(Terminal.isDrawable(Map.of("WT_SESSION", "x"), true)).isTrue();
    assertThat(Terminal.isDrawable(Map.of("ConEmuANSI", "ON"), true)).isTrue();
    assertThat(Terminal.isDrawable(Map.of("ConEmuANSI", "OFF"), true)).isFalse();
    assertThat(Terminal.isDrawable(Map.of("WT_SESSION", "x", "NO_COLOR", "1"), true)).isFalse();
  }
}
