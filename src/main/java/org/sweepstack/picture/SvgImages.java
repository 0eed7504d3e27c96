package org.sweepstack.picture;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;

/** Keeps the images of an SVG in it, as Java writes them: Batik's own writer is another library. */
final class SvgImages extends ImageHandlerBase64Encoder {

  @Override
  public void encodeImage(RenderedImage image, OutputStream bytes) {
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
  }
}
