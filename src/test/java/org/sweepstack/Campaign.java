package org.sweepstack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Tries many random cases: {@code mvn verify} some of them, {@code mvn verify -Plong} all, as
 * {@link CampaignSize} says.
 */
@Tag("campaign")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Campaign {}
