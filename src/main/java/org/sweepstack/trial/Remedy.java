package org.sweepstack.trial;

/**
 * What a user can do about a problem. Which options and commands do it is for the command line to
 * say.
 */
public sealed interface Remedy {

  /** The remedies that need no more to be said. */
  enum Choice implements Remedy {
    /** Wait until another process has ended. */
    WAIT,
    /** Restore a file from a copy. */
    RESTORE,
    /** Give fewer values to a parameter. */
    SHORTEN_AXIS,
    /** Allow a sweep of more trials. */
    ALLOW_MORE_TRIALS,
    /** Name the sweep, and thereby its results folder, otherwise. */
    RENAME,
    /** Name a results folder that is there. */
    GIVE_RESULTS_FOLDER,
    /** Unpack the engine's libraries into another folder. */
    UNPACK_ELSEWHERE,
    /** Compute by the textbook. */
    USE_TEXTBOOK,
    /** Do not compute by the textbook. */
    LEAVE_TEXTBOOK
  }

  /** Launch the part of the sweep that the folder is for. */
  record UseShard(Shard shard) implements Remedy {}

  /** Launch the sweep again, which trains what is lost, or restore the file from a copy. */
  record TrainAgain(SweepLaunch launch) implements Remedy {}

  /** Launch the sweep again, which writes its tables anew. */
  record WriteTables(SweepLaunch launch) implements Remedy {}
}
