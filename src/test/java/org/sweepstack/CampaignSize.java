package org.sweepstack;

import java.util.List;

/**
 * How many of its random cases a campaign tries: a part of them in {@code mvn verify}, all with
 * {@code -Plong}, which sets the system property.
 */
public final class CampaignSize {
  static final String PROPERTY = "sweepstack.campaigns";
  static final String ALL = "all";

  private CampaignSize() {}

  /**
   * Returns how many are tried now.
   *
   * @param part enough to find what breaks for many of the cases
   * @param all as many as a machine can do in a minute or two
   */
  public static int of(int part, int all) {
    return ALL.equals(System.getProperty(PROPERTY)) ? all : part;
  }

  /**
   * Returns the cases that are tried now.
   *
   * @param part how many of them, from the first, are enough to find what breaks for many
   */
  public static <T> List<T> firstOf(int part, List<T> all) {
    return all.subList(0, of(part, all.size()));
  }
}
