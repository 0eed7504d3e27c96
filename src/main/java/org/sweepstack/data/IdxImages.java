package org.sweepstack.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.files.IdxFolder;
import org.sweepstack.files.IdxFolder.Part;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Sha256;

/**
 * The images of a folder in the format of MNIST, in the order of its files.
 *
 * @param shape of every image
 * @param classNames the labels that occur, by number
 * @param train the images to learn from
 * @param test those to measure on
 */
record IdxImages(ImageShape shape, List<String> classNames, Samples train, Samples test) {
  private static final int MOST_LABELS = 256;
  static final int PIXEL_OF_ONE = 255;

  /**
   * Reads a folder: of the places where it may be, the first one with the same content.
   *
   * @param wanted the shape of an image as the user says; as the files say where it is empty
   * @throws InvalidInputException when it cannot be used, or is no longer what the sweep was
   *     defined on
   */
  static IdxImages read(DataFile folder, Optional<ImageShape> wanted) {
    return DataPlaces.FOLDER.read(folder, place -> read(folder, place, wanted));
  }

  private static Optional<IdxImages> read(
      DataFile folder, Path place, Optional<ImageShape> wanted) {
    try {
      IdxFolder found = IdxFolder.at(place);
      List<IdxFile> files = new ArrayList<>();
      List<MessageDigest> digests = new ArrayList<>();
      for (Part part : Part.values()) {
        Path file = found.file(part);
        String name = folder.path() + "/" + file.getFileName();
        files.add(IdxFile.read(name, file));
        digests.add(Sha256.digest());
        digests.get(digests.size() - 1).update(files.get(files.size() - 1).bytes());
      }
      // That the files are others says more than what is wrong with them.
      return IdxFolder.hash(digests).equals(folder.contentHash())
          ? Optional.of(of(files, wanted))
          : Optional.empty();
    } catch (AccessDeniedException e) {
      throw new InvalidInputException(folder.path() + ": cannot be read: permission denied");
    } catch (IOException e) {
      throw new InvalidInputException(folder.path() + ": cannot be read: " + PlainBytes.reason(e));
    }
  }

  private static IdxImages of(List<IdxFile> files, Optional<ImageShape> wanted) {
    IdxFile train = files.get(Part.TRAIN_IMAGES.ordinal());
    IdxFile test = files.get(Part.TEST_IMAGES.ordinal());
    IdxFile trainLabels = files.get(Part.TRAIN_LABELS.ordinal());
    IdxFile testLabels = files.get(Part.TEST_LABELS.ordinal());
    ImageShape shape = shape(train, wanted);
    if (!shape.equals(shape(test, wanted))) {
      throw test.problem(
          "images of " + shape(test, wanted) + ", and those to train are of " + shape);
    }
    checkLabels(trainLabels, train);
    checkLabels(testLabels, test);
    int[] labels =
        IntStream.concat(labels(trainLabels), labels(testLabels)).distinct().sorted().toArray();
    if (labels.length < 2) {
      throw trainLabels.problem("expected at least 2 different labels, all are " + labels[0]);
    }
    return new IdxImages(
        shape,
        IntStream.of(labels).mapToObj(String::valueOf).toList(),
        samples(train, shape, trainLabels, labels),
        samples(test, shape, testLabels, labels));
  }

  /** Returns the shape of a file's images: [N, rows, columns] or [N, channels, rows, columns]. */
  private static ImageShape shape(IdxFile images, Optional<ImageShape> wanted) {
    images.check("images", 3, 4, "[N, rows, columns] or [N, channels, rows, columns]");
    int[] sizes = images.dimensions();
    int last = sizes.length - 1;
    ImageShape shape =
        new ImageShape(sizes.length == 3 ? 1 : sizes[1], sizes[last - 1], sizes[last]);
    if (wanted.isPresent() && wanted.get().size() != shape.size()) {
      throw images.problem(
          "image: expected a shape of "
              + shape.size()
              + " pixels, as its images of "
              + shape
              + " have, got "
              + wanted.get()
              + " of "
              + wanted.get().size());
    }
    return wanted.orElse(shape);
  }

  private static void checkLabels(IdxFile labels, IdxFile images) {
    labels.check("labels", 1, 1, "[N]");
    if (labels.dimensions()[0] != images.dimensions()[0]) {
      throw labels.problem(
          labels.dimensions()[0]
              + " labels, and "
              + images.name()
              + " has "
              + images.dimensions()[0]
              + " images");
    }
  }

  private static IntStream labels(IdxFile file) {
    return IntStream.range(file.start(), file.bytes().length).map(at -> file.bytes()[at] & 0xFF);
  }

  private static Samples samples(IdxFile images, ImageShape shape, IdxFile labels, int[] known) {
    int[] classes = new int[MOST_LABELS];
    for (int index = 0; index < known.length; index++) {
      classes[known[index]] = index;
    }
    return new Samples(
        BytePoints.scaled(shape.size(), images.bytes(), images.start(), PIXEL_OF_ONE),
        labels(labels).map(label -> classes[label]).toArray());
  }
}
