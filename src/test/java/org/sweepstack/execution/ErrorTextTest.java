package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTextTest {
  static Stream<Arguments> errors() {
    return Stream.of(
        arguments(
            new OutOfMemoryError(
                "Physical memory usage is too high: physicalBytes (3815M) > maxPhysicalBytes"
                    + " (3800M)"),
            "OutOfMemoryError: Physical memory usage is too high: physicalBytes"),
        arguments(
            new OutOfMemoryError(
                "Cannot allocate new FloatPointer(3): totalBytes = 1G, physicalBytes = 3G"),
            "OutOfMemoryError: Cannot allocate new FloatPointer"),
        arguments(
            new OutOfMemoryError(
                "Cannot reserve 16 bytes of direct buffer memory (allocated: 12, limit: 20)"),
            "OutOfMemoryError: Cannot reserve"),
        arguments(new OutOfMemoryError("Java heap space"), "OutOfMemoryError: Java heap space"),
        arguments(new OutOfMemoryError(), "OutOfMemoryError"),
        arguments(
            new IllegalStateException("Buffer@1a2b3c4d was closed by pool-12-thread-3"),
            "IllegalStateException: Buffer@.. was closed by pool-..-thread-3"),
        arguments(
            new IllegalStateException("SIGSEGV at 0x00007f0234234d58 in gemm"),
            "IllegalStateException: SIGSEGV at .. in gemm"),
        arguments(
            new IllegalArgumentException("expected 3 columns, got 0x10 and me@example.org"),
            "IllegalArgumentException: expected 3 columns, got 0x10 and me@example.org"),
        arguments(
            new IllegalArgumentException("x".repeat(2000)),
            "IllegalArgumentException: " + "x".repeat(974)));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void saysNothingOfTheMoment(Throwable cause, String text) {
    assertThat(ErrorText.of(cause)).isEqualTo(text);
  }
}
