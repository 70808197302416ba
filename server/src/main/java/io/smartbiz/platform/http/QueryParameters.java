package io.smartbiz.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is filled from query parameters: one component a parameter, in snake case. A list takes the parameter
 * several times; a map takes every parameter that begins with its name and a dot; a nullable component may be missing. Whatever a request has beyond them is refused.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {}
