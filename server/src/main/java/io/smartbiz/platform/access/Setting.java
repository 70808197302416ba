package io.smartbiz.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A setting of an organisation: a component of the record of a {@link SettingsArea}. Its constraints are those of Bean
 * Validation, beside this annotation.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /** The value of an organisation that has never set it, as JSON: {@code 7}, {@code "none"}. */
    String byDefault();

    /** Whether every edit must send it. A setting that is left out otherwise stays as it is. */
    boolean required() default false;
}
