package org.sweepstack.data;

/**
 * Some points of others.
 *
 * @param all where they come from
 * @param places which of those each is; taken as they are
 */
@SuppressWarnings("ArrayRecordComponent") // shared by samples, and never changed
record ChosenPoints(Points all, int[] places) implements Points {

  @Override
  public int count() {
    return places.length;
  }

  @Override
  public int features() {
    return all.features();
  }

  @Override
  public double at(int point, int feature) {
    return all.at(places[point], feature);
  }

  @Override
  public void copy(int point, double[] into, int from, int step) {
    all.copy(places[point], into, from, step);
  }
}
