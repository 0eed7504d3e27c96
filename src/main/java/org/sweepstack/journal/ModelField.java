package org.sweepstack.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.ColumnInput;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LinearScale;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.TableColumn;
import org.sweepstack.trial.TrainedModel;

/** The field of a part that holds a trained network. */
final class ModelField {
  /** What an input is: a number, a word, or where a cell is missing. */
  private static final int NUMBER = 0;

  private static final int WORD = 1;
  private static final int GAP = 2;

  private ModelField() {}

  /** Writes a network, with a flag before what it may not have. */
  static void write(TrainedModel model, FieldWriter field) throws IOException {
    Preparation preparation = model.preparation();
    field.write(preparation.columns().size());
    for (TableColumn column : preparation.columns()) {
      field.write(column.name());
      field.writeTexts(column.words());
    }
    writeInputs(preparation.inputs(), field);
    field.write(preparation.brightest());
    writeScale(preparation.scale(), field);
    field.write(preparation.image().map(ImageShape::toString).orElse(""));
    field.writeTexts(model.classNames());
    field.writeTexts(model.quantityNames());
    writeScale(model.quantityScale(), field);
    ArtefactWriter.writeArrays(List.of(model.parameters()), field);
  }

  private static void writeInputs(List<ColumnInput> inputs, FieldWriter field) throws IOException {
    int[] kinds = new int[inputs.size()];
    int[] words = new int[inputs.size()];
    double[] fills = new double[inputs.size()];
    for (int index = 0; index < inputs.size(); index++) {
      ColumnInput input = inputs.get(index);
      if (input instanceof ColumnInput.Number number) {
        fills[index] = number.mean();
      } else if (input instanceof ColumnInput.OneWord word) {
        kinds[index] = WORD;
        words[index] = word.word();
        fills[index] = word.share();
      } else {
        kinds[index] = GAP;
      }
    }
    field.write(kinds);
    field.write(inputs.stream().mapToInt(ColumnInput::column).toArray());
    field.write(words);
    field.write(fills);
  }

  private static void writeScale(Optional<LinearScale> scale, FieldWriter field)
      throws IOException {
    field.write((byte) (scale.isPresent() ? 1 : 0));
    if (scale.isPresent()) {
      field.write(scale.get().means().stream().mapToDouble(Double::doubleValue).toArray());
      field.write(scale.get().deviations().stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  /** Reads a network; throws as {@link FieldReader} does at what cannot be one. */
  static TrainedModel read(FieldReader field) {
    List<TableColumn> columns = new ArrayList<>();
    int count = field.count(1);
    for (int column = 0; column < count; column++) {
      columns.add(new TableColumn(field.text(), field.texts()));
    }
    Preparation preparation =
        new Preparation(columns, inputs(field), field.integer(), scale(field), image(field.text()));
    return new TrainedModel(
        preparation,
        field.texts(),
        field.texts(),
        scale(field),
        ArtefactReader.arrays(field).get(0));
  }

  private static List<ColumnInput> inputs(FieldReader field) {
    int[] kinds = field.integers();
    int[] columns = field.integers();
    int[] words = field.integers();
    double[] fills = field.numbers();
    List<ColumnInput> inputs = new ArrayList<>();
    for (int index = 0; index < kinds.length; index++) {
      inputs.add(
          switch (kinds[index]) {
            case NUMBER -> new ColumnInput.Number(columns[index], fills[index]);
            case WORD -> new ColumnInput.OneWord(columns[index], words[index], fills[index]);
            case GAP -> new ColumnInput.Gap(columns[index]);
            default -> throw new IllegalArgumentException("an input of a later version");
          });
    }
    return inputs;
  }

  private static Optional<LinearScale> scale(FieldReader field) {
    return field.oneByte() == 0
        ? Optional.empty()
        : Optional.of(new LinearScale(list(field.numbers()), list(field.numbers())));
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static Optional<ImageShape> image(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(ImageShape.parse(text).orElseThrow(IllegalArgumentException::new));
  }
}
