package io.smartbiz.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation, or all operations of a controller, whose statements may take seconds: a report, an import, a change of many
 * records. See {@link WorkClass#HEAVY}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Heavy {}
