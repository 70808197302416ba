package io.smartbiz.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is filled from query parameters: one component for each, in snake case. A list takes a parameter several
 * times; a map takes several {@code key=value}, and keeps the values of each key; a component that is such a record itself groups
 * parameters, whose names it does not change. A nullable component may be missing. Other parameters are refused.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {}
