package org.sweepstack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes long for what it can find: {@code mvn verify -Plong} alone makes this check. */
@Campaign
@EnabledIfSystemProperty(named = CampaignSize.PROPERTY, matches = CampaignSize.ALL)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface LongCampaign {}
