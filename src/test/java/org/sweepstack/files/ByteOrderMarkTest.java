package org.sweepstack.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteOrderMarkTest {
  @ParameterizedTest
  @CsvSource({"\uFEFFx1,x1", "x1,x1", "\uFEFF\uFEFFx1,\uFEFFx1", "x\uFEFF1,x\uFEFF1", "'',''"})
  void passesOverOneMarkAtTheStart(String text, String plain) throws IOException {
    assertThat(ByteOrderMark.strip(text)).isEqualTo(plain);
    StringWriter rest = new StringWriter();
    try (Reader reader = new StringReader(text)) {
      ByteOrderMark.skip(reader);
      reader.transferTo(rest);
    }
    assertThat(rest).hasToString(plain);
  }
}
