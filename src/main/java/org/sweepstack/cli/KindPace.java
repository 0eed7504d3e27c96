package org.sweepstack.cli;

/** How long workers took lately for one kind of work: in the later half of their time, or more. */
final class KindPace {
  private double work;
  private double seconds;

  /** Where the time had doubled for the last time, and where it had the time before. */
  private double markedWork;

  private double markedSeconds;
  private double startWork;
  private double startSeconds;

  void add(double moreWork, double moreSeconds) {
    work += moreWork;
    seconds += moreSeconds;
    if (seconds >= 2 * markedSeconds) {
      startWork = markedWork;
      startSeconds = markedSeconds;
      markedWork = work;
      markedSeconds = seconds;
    }
  }

  /** Returns how much work was done lately, in estimated seconds of a worker. */
  double recentWork() {
    return Math.max(0, work - startWork);
  }

  /** Returns how many seconds of workers that took. */
  double recentSeconds() {
    return seconds - startSeconds;
  }
}
