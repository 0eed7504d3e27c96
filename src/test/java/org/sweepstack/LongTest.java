package org.sweepstack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Takes long by its nature, as a campaign of random kills does: {@code mvn verify} leaves it out
 * and {@code mvn verify -Plong} runs it. A shorter test of the same kind stands beside it.
 */
@Tag("long")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongTest {}
