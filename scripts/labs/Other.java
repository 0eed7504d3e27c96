/** What a condition compares with: another selection, scaled and moved. */
record Other(Selection selection, double times, double plus, String difference) {
  double of(double value) {
    return times * value + plus;
  }

  String text(Measured base) {
    String scaled = times == 1 ? "" : Tables.shown(times) + " x ";
    String moved = plus == 0 ? "" : (plus < 0 ? " - " : " + ") + Tables.shown(Math.abs(plus));
    return scaled + Tables.shown(base.value()) + moved + " (" + difference + ")";
  }
}
