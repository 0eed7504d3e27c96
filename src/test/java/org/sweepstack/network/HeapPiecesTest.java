package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Precision;

class HeapPiecesTest {
  private static final ElementLoop.Loops ELEMENTS =
      new ElementLoop.Loops((operands, result, length) -> {}, (operands, result, length) -> {});
  private static final SliceLoop.Loops SLICES =
      new SliceLoop.Loops((arrays, length, trial) -> {}, (arrays, length, trial) -> {});

  private static StackArray[] times(int count, StackArray array) {
    return Collections.nCopies(count, array).toArray(StackArray[]::new);
  }

  @Test
  void haveRoomForFourArraysAndRefuseAFifthWhenTheOperationIsMade() {
    try (StackArray array = new StackArray(Precision.FLOAT, 1, 3)) {
      assertThatCode(() -> new ElementLoop(ELEMENTS, 3, array, times(3, array)).run(0))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> new ElementLoop(ELEMENTS, 3, array, times(4, array)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an operation on 5 arrays has pieces of only 4");
      assertThatCode(() -> new SliceLoop(SLICES, 1, times(4, array)).run(0))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> new SliceLoop(SLICES, 1, times(5, array)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an operation on 5 arrays has pieces of only 4");
    }
  }
}
