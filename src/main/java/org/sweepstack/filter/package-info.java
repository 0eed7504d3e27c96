/**
 * Filters that a user writes, such as {@code activation=tanh,relu learning_rate>0.1 OR
 * status=diverged}: one grammar for every command. The HTML page has it in JavaScript, and one
 * table of cases, {@code filters.json} among the tests, holds both to it.
 *
 * <p>Enter by {@link org.sweepstack.filter.Filter}. Must not know what the rows are that are
 * filtered.
 */
package org.sweepstack.filter;
