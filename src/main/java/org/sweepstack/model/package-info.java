/**
 * Trained networks as users keep them: as files of ONNX for other programs, and for what they say
 * of new rows.
 *
 * <p>Enter by {@link org.sweepstack.model.OnnxFile} and {@link
 * org.sweepstack.model.TrainedNetwork}. Must not know how networks are trained, engines or where
 * files are.
 */
package org.sweepstack.model;
