package org.sweepstack.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleBundleTest {
  private static String bundle(Map<String, String> modules) {
    return ModuleBundle.of("entry.mjs", modules::get);
  }

  @Test
  void putsEachModuleOnceAndAfterThoseThatItImports() {
    assertThat(
            bundle(
                Map.of(
                    "entry.mjs",
                    "// Entry.\n\nimport {one} from './one.mjs';\nimport {\n  other, two,\n} from"
                        + " './two.mjs';\n\none(two, other);\n",
                    "one.mjs",
                    "import {two} from './two.mjs';\n\nexport function one() {}\n",
                    "two.mjs",
                    "export const {two, other} = {};\nexport async function three() {}\n")))
        .isEqualTo(
            "const {two, other} = {};\nasync function three() {}\n"
                + "\n\nfunction one() {}\n"
                + "\n// Entry.\n\n\none(two, other);\n");
  }

  @Test
  void refusesModulesThatImportEachOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bundle(
                    Map.of(
                        "entry.mjs",
                        "import {one} from './one.mjs';\nexport const two = 2;\n",
                        "one.mjs",
                        "import {two} from './entry.mjs';\nexport const one = 1;\n")))
        .withMessage("modules import each other: [entry.mjs, one.mjs], entry.mjs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import * as one from './one.mjs';|entry.mjs: cannot join 'import * as one from"
            + " './one.mjs';'",
        "import one from './one.mjs';|entry.mjs: cannot join 'import one from './one.mjs';'",
        "export default 1;|entry.mjs: cannot join 'export default 1;'",
        "export {one};|entry.mjs: cannot join 'export {one};'",
        "import {hidden} from './one.mjs';|entry.mjs: one.mjs exports no hidden",
        "import {on} from './one.mjs';|entry.mjs: one.mjs exports no on",
      })
  void refusesWhatItCannotJoin(String entry, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bundle(
                    Map.of(
                        "entry.mjs",
                        entry + "\n",
                        "one.mjs",
                        "export const one = 1;\nfunction hidden() {}\n")))
        .withMessage(problem);
  }

  @Test
  void findsNoNameTwiceInThePage() {
    String script = Page.ofResources().parts().get("script");
    List<String> names =
        Pattern.compile("^(?:async )?(?:function|class|const|let) (\\w+)", Pattern.MULTILINE)
            .matcher(script)
            .results()
            .map(name -> name.group(1))
            .toList();
    assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }
}
