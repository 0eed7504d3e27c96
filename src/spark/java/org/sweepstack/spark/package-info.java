/**
 * Stacks trained by the executors of Apache Spark, one task each. In a jar of its own: nothing else
 * of the program knows of Spark.
 *
 * <p>Enter by {@link org.sweepstack.spark.SparkMain}. Must not know sweeps, results or how a stack
 * is trained: it carries bytes.
 */
package org.sweepstack.spark;
