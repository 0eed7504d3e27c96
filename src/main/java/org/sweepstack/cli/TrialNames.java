package org.sweepstack.cli;

/** How commands say what names a trial has. */
final class TrialNames {
  static final String OF_ONE =
      "Its id, the beginning of its id, or its place in the ranking: best, best:3 for the first"
          + " three, or a rank such as 3. A place is that of the best trial of a configuration, in"
          + " each group that is ranked.";

  static final String OF_SEVERAL =
      "Ids, beginnings of ids, or places in the ranking: best, best:3 for the first three,"
          + " or a rank such as 3. A place is that of the best trial of a configuration, in each"
          + " group that is ranked.";

  private TrialNames() {}
}
