package org.sweepstack.journal;

import java.nio.file.Path;

/**
 * Why what was kept of a trial cannot be read.
 *
 * @param part the file that it should be in
 * @param problem what is wrong with that, such as {@code it ends too early}
 */
public record DamagedPart(Path part, String problem) {}
