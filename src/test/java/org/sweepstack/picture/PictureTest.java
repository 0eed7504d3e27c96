package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweepstack.picture.DrawnTrials.AXES;
import static org.sweepstack.picture.DrawnTrials.completed;
import static org.sweepstack.picture.DrawnTrials.curve;
import static org.sweepstack.picture.DrawnTrials.diverged;
import static org.sweepstack.picture.DrawnTrials.everything;
import static org.sweepstack.picture.DrawnTrials.seed;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrialArtefacts;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PictureTest {
  @TempDir private Path folder;

  @BeforeAll
  static void drawWithoutAScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  private static Picture picture(List<PictureTrial> trials, PictureKind... kinds) {
    return Picture.of("demo", AXES, trials, List.of(kinds), Set.of(SampleSet.TEST));
  }

  private List<String> texts(Picture picture) throws Exception {
    Path file = folder.resolve("picture.svg");
    picture.write(file);
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(document.getDoctype()).isNull();
    NodeList nodes = document.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int node = 0; node < nodes.getLength(); node++) {
      texts.add(nodes.item(node).getTextContent());
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource
  void drawsEveryKindInBothFormats(PictureKind kind) throws Exception {
    Picture picture =
        picture(List.of(completed(seed(1), 0.5, 0.1), completed(seed(2), 0.25)), kind);
    Path png = folder.resolve("new/folder/picture.PNG");
    picture.write(png);
    BufferedImage image = ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo(1440);
    assertThat(image.getHeight()).isGreaterThan(300);
    assertThat(image.getRGB(0, 0)).as("white").isEqualTo(0xFFFFFFFF);
    assertThat(texts(picture)).contains("demo: learning_rate=0.1", "seed=1", "seed=2");
  }

  @Test
  void labelsWhatItShows() throws Exception {
    assertThat(texts(picture(List.of(completed(seed(1), 0.5, 0.1)), PictureKind.values())))
        .contains(
            "loss",
            "accuracy",
            "epoch",
            "training",
            "validation",
            "x1",
            "x2",
            "class a",
            "wrong",
            "test samples, truth",
            "predicted",
            "hidden layer 1, weights",
            "output layer, weights",
            "kernel 1: before, after",
            "norm of the gradient",
            "25-75%");
  }

  @Test
  void writesHostileNamesAsText() throws Exception {
    List<String> hostile =
        List.of("</text><script>alert(1)</script>", "a\u0000b\u0007\ud800c\uffff\nd");
    TrialArtefacts artefacts = everything(curve(0.5, 0.1), hostile);
    Picture picture = picture(List.of(completed(seed(1), artefacts)), PictureKind.BOUNDARY);
    assertThat(texts(picture))
        .contains("class </text><script>alert(1)</script>", "class a\ufffdb\ufffd\ufffdc\ufffd d");
    assertThat(Files.readString(folder.resolve("picture.svg"))).doesNotContain("<script>");
  }

  @Test
  void shortensNamesThatLeaveNoRoom() throws Exception {
    TrialArtefacts artefacts = everything(curve(0.5), List.of("x".repeat(5000), "b"));
    assertThat(texts(picture(List.of(completed(seed(1), artefacts)), PictureKind.PREDICTIONS)))
        .contains("class " + "x".repeat(39) + "\u2026");
  }

  @Test
  void saysWhyThereIsNothingToShow() {
    PictureTrial trial = diverged(seed(1), 3);
    assertThatThrownBy(() -> picture(List.of(trial), PictureKind.CURVE))
        .hasMessage(trial.id() + " diverged at epoch 3: no learning curve to show");
  }

  @Test
  void drawsTheOthersBesideATrialThatHasNothingAndSaysSo() {
    PictureTrial trial = diverged(seed(1), 3, 0.5);
    Picture picture =
        picture(List.of(trial, completed(seed(2), 0.5)), PictureKind.CURVE, PictureKind.BOUNDARY);
    assertThat(picture.notes())
        .containsExactly(trial.id() + " diverged at epoch 3: no boundary to show");
  }

  @Test
  void refusesMoreThanAPictureCanHold() {
    assertThatThrownBy(
            () -> picture(Collections.nCopies(101, completed(seed(1), 0.5)), PictureKind.CURVE))
        .hasMessage("a picture shows up to 100 trials, got 101; give fewer");
    assertThatThrownBy(
            () -> picture(Collections.nCopies(10, completed(seed(1), 0.5)), PictureKind.STATISTICS))
        .hasMessageContaining("this would have 30; give fewer trials");
  }

  @Test
  void refusesNumbersThatNoAxisHolds() {
    PictureTrial trial = completed(seed(1), 1e307, 9e307);
    assertThatThrownBy(() -> picture(List.of(trial), PictureKind.CURVE))
        .hasMessage("loss: some numbers are beyond 1e300, too large for a picture");
  }

  @Test
  void refusesFormatsThatItDoesNotKnow() {
    assertThatThrownBy(() -> Picture.checkEnding(Path.of("picture.jpg")))
        .hasMessage("picture.jpg: pictures are written as .png or .svg; give a file that ends so");
  }

  @Test
  void replacesAFileAsAWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("picture.png"), "x".repeat(1_000_000));
    picture(List.of(completed(seed(1), 0.5)), PictureKind.CURVE).write(file);
    assertThat(ImageIO.read(file.toFile())).isNotNull();
    assertThat(folder.toFile().list()).containsExactly("picture.png");
  }
}
