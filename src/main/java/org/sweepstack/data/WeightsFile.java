package org.sweepstack.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweepstack.files.NumpyFile;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.WeightName;

/** Reads weights and biases from a file of NumPy. */
final class WeightsFile {
  private WeightsFile() {}

  /**
   * Returns the arrays that have the names of weights and biases, in the file's order.
   *
   * @throws InvalidInputException when the file is gone, another than the sweep was defined on, or
   *     none of NumPy's
   */
  static List<NamedArray> read(DataFile file) {
    return DataPlaces.WEIGHTS.read(file, place -> read(file, place));
  }

  /** Reads what is at a place; empty when it is not the file. */
  private static Optional<List<NamedArray>> read(DataFile file, Path place) {
    try (ContentInput bytes = new ContentInput(PlainBytes.open(place))) {
      if (!bytes.hashesOfAll().contains(file.contentHash())) {
        return Optional.empty();
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw new InvalidInputException(file.path() + ": cannot be read: permission denied");
    } catch (IOException e) {
      throw new InvalidInputException(file.path() + ": cannot be read: " + PlainBytes.reason(e));
    }
    return Optional.of(
        NumpyFile.read(place, file.path(), name -> WeightName.parse(name).isPresent()));
  }
}
