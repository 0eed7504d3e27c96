package org.sweepstack.cli;

/** How commands say what names a trial has. */
final class TrialNames {
  static final String OF_ONE =
      "Its id, the beginning of its id, or its place in the ranking: best, best:3 for the first"
          + " three, or a rank such as 3. A rank means the best trial of the configuration with"
          + " that rank, in each ranked group.";

  static final String OF_SEVERAL =
      "Ids, beginnings of ids, or places in the ranking: best, best:3 for the first three,"
          + " or a rank such as 3. A rank means the best trial of the configuration with that"
          + " rank, in each ranked group.";

  private TrialNames() {}
}
