/**
 * The command line: arguments in, text and exit codes out.
 *
 * <p>Enter by {@link org.sweepstack.cli.Main}. Must not know how anything it asks for is done.
 */
package org.sweepstack.cli;
