package org.sweepstack.judge;

/**
 * Where a claim is from.
 *
 * @param section the place in what makes the claim; empty where none is told
 * @param words what stands there; empty where it is not quoted
 */
record Source(String section, String words) {}
