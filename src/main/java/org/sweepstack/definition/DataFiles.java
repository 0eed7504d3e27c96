package org.sweepstack.definition;

import java.util.Optional;
import org.sweepstack.trial.DataFile;

/** Knows where the data files are that a sweep names, and what they hold. */
interface DataFiles {

  /** Completes a file with its location and content hash; empty when that is a problem. */
  Optional<DataFile> find(DataFile named, Word word);
}
