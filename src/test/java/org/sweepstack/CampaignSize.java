package org.sweepstack;

/**
 * How many of its random cases a campaign tries: a part of them in {@code mvn verify}, all with
 * {@code -Plong}, which sets the system property.
 */
public final class CampaignSize {
  static final String PROPERTY = "sweepstack.campaigns";

  private CampaignSize() {}

  /**
   * Returns how many are tried now.
   *
   * @param part enough to find what breaks for many of the cases
   * @param all as many as a machine can do in a minute or two
   */
  public static int of(int part, int all) {
    return "all".equals(System.getProperty(PROPERTY)) ? all : part;
  }
}
