package org.sweepstack.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Page PAGE = Page.ofResources();

  @Test
  void hasAPartForEveryPlaceAndAPlaceForEveryPart() {
    List<String> places =
        Pattern.compile("\\{\\{(\\w+)}}")
            .matcher(PAGE.frame())
            .results()
            .map(place -> place.group(1))
            .toList();
    assertThat(places).doesNotHaveDuplicates().contains("data");
    assertThat(places.stream().filter(place -> !place.equals("data")))
        .containsExactlyInAnyOrderElementsOf(PAGE.parts().keySet());
  }

  @Test
  void allowsTheScriptsThatItHasAndNoOther() throws Exception {
    for (String script : List.of("charts", "script")) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(PAGE.parts().get(script).getBytes(StandardCharsets.UTF_8));
      assertThat(PAGE.parts().get("hashes"))
          .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
    assertThat(PAGE.frame())
        .contains("default-src 'none'", "script-src {{hashes}};")
        .doesNotContain("'unsafe-eval'");
  }

  /** A script ends at the first such tag, wherever it stands. */
  @Test
  void hasNoScriptThatEndsItself() {
    for (Map.Entry<String, String> part : PAGE.parts().entrySet()) {
      assertThat(part.getValue().toLowerCase(Locale.ROOT))
          .as(part.getKey())
          .doesNotContain("</script", "</style", "<!--");
    }
  }

  /** Text of a user's never becomes HTML: there is no way in. */
  @Test
  void writesNoHtmlInItsScripts() {
    assertThat(PAGE.parts().get("script"))
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  @Test
  void asksForNothingFromOutside() {
    assertThat(PAGE.parts().get("script") + PAGE.parts().get("style") + PAGE.frame())
        .doesNotContain("http:", "https:", "@import", "url(");
  }
}
