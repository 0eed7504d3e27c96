package org.sweepstack.judge;

/** What a condition compares with: another selection, scaled and moved. */
record Reference(Selection selection, double times, double plus, String difference) {
  double of(double value) {
    return times * value + plus;
  }

  String text(Measured base) {
    String scaled = times == 1 ? "" : ShownNumber.of(times) + " x ";
    String moved = plus == 0 ? "" : (plus < 0 ? " - " : " + ") + ShownNumber.of(Math.abs(plus));
    return scaled + ShownNumber.of(base.value()) + moved + " (" + difference + ")";
  }
}
