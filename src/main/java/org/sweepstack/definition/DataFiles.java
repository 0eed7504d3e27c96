package org.sweepstack.definition;

import java.util.Optional;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Parameter;

/** Knows where the files are that a sweep names, and what they hold. */
interface DataFiles {

  /**
   * Completes a file with its location and content hash; empty when that is a problem.
   *
   * @param parameter the one that names it
   */
  Optional<DataFile> find(Parameter<?> parameter, DataFile named, Word word);
}
