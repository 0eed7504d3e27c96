package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sweepstack.files.InnerFolder;
import org.sweepstack.picture.PictureKind;
import org.sweepstack.picture.PictureTrial;

/**
 * Which picture goes into which file.
 *
 * @param results the results folder
 * @param target the file, or the folder of several, that the user names; empty for one in the
 *     results folder
 * @param ending of files that the user does not name
 */
record PictureFiles(Path results, Optional<Path> target, String ending) {
  /** Where pictures are in a results folder. */
  static final String FOLDER = "plots";

  private static final int MOST_NAMED = 3;

  /**
   * One picture.
   *
   * @param file where it goes
   * @param trials what it shows, at least one
   * @param kinds what of them, at least one
   */
  record Sheet(Path file, List<PictureTrial> trials, List<PictureKind> kinds) {

    /** Copies the lists. */
    Sheet {
      trials = List.copyOf(trials);
      kinds = List.copyOf(kinds);
    }
  }

  /** Returns where a single picture goes. */
  Path of(String name) {
    return target.orElseGet(() -> own(results.resolve(FOLDER)).resolve(name + "." + ending));
  }

  private Path own(Path folder) {
    new InnerFolder(results, folder).check();
    return folder;
  }

  /**
   * Returns the pictures of trials: one of all that is asked for, or one of each kind.
   *
   * @param notes is told of what is left out, as there is none of it
   */
  List<Sheet> sheets(PictureWish wish, List<PictureTrial> trials, Consumer<String> notes) {
    if (!wish.isEverything()) {
      List<String> parts = new ArrayList<>(List.of(names(trials)));
      wish.kinds().forEach(kind -> parts.add(kind.word()));
      return List.of(new Sheet(of(String.join("-", parts)), trials, wish.kinds()));
    }
    Path folder = target.orElseGet(() -> own(results.resolve(FOLDER).resolve(names(trials))));
    List<Sheet> sheets = new ArrayList<>();
    for (PictureKind kind : wish.kinds()) {
      List<PictureTrial> shown =
          trials.stream().filter(trial -> trial.has(kind, wish.sets())).toList();
      if (shown.isEmpty()) {
        notes.accept(kind.word() + " is left out: " + trials.get(0).absence(kind));
      } else if (kind.isShared() || shown.size() == 1) {
        sheets.add(new Sheet(folder.resolve(kind.word() + "." + ending), shown, List.of(kind)));
      } else {
        for (PictureTrial trial : shown) {
          String name = kind.word() + "-" + id(trial) + "." + ending;
          sheets.add(new Sheet(folder.resolve(name), List.of(trial), List.of(kind)));
        }
      }
    }
    return sheets;
  }

  /** Returns such as {@code t-abcdefghij-t-bcdefghijk-t-cdefghijkl-and-2-more}. */
  private static String names(List<PictureTrial> trials) {
    List<String> parts = new ArrayList<>();
    trials.stream().limit(MOST_NAMED).forEach(trial -> parts.add(id(trial)));
    if (trials.size() > MOST_NAMED) {
      parts.add("and-" + (trials.size() - MOST_NAMED) + "-more");
    }
    return String.join("-", parts);
  }

  private static String id(PictureTrial trial) {
    return trial.result().configuration().id().text();
  }
}
