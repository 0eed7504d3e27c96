package org.sweepstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

class SkippedChecksTest {
  private static final ExtensionContext ANY = null;

  private static List<ThrowingCallable> skippedIn(SkippedChecks checks) {
    Throwable skipped = skipped();
    return List.of(
        () -> checks.handleTestExecutionException(ANY, skipped),
        () -> checks.handleBeforeEachMethodExecutionException(ANY, skipped),
        () -> checks.handleBeforeAllMethodExecutionException(ANY, skipped));
  }

  private static Throwable skipped() {
    try {
      assumeTrue(false, "needs LibreOffice");
      throw new AssertionError("the assumption does not hold");
    } catch (TestAbortedException e) {
      return e;
    }
  }

  @Test
  void areFailuresWhereAllAreToBeMade() {
    for (ThrowingCallable check : skippedIn(new SkippedChecks(true))) {
      assertThatThrownBy(check)
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              "a check was skipped where all are to be made: Assumption failed: needs LibreOffice");
    }
  }

  @Test
  void staySkippedElsewhere() {
    for (ThrowingCallable check : skippedIn(new SkippedChecks(false))) {
      assertThatThrownBy(check).isInstanceOf(TestAbortedException.class);
    }
  }

  @Test
  void leaveFailuresAsTheyAre() {
    AssertionError failure = new AssertionError("wrong");
    assertThatThrownBy(() -> new SkippedChecks(true).handleTestExecutionException(ANY, failure))
        .isSameAs(failure);
  }

  @Test
  void areFoundByJUnit() throws Exception {
    Assertions.assertThat(ServiceLoader.load(Extension.class))
        .anyMatch(extension -> extension instanceof SkippedChecks);
    Properties platform = new Properties();
    try (InputStream stream =
        SkippedChecksTest.class.getResourceAsStream("/junit-platform.properties")) {
      platform.load(stream);
    }
    Assertions.assertThat(platform)
        .containsEntry("junit.jupiter.extensions.autodetection.enabled", "true");
  }
}
