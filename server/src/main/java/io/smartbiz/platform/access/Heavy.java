package io.smartbiz.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation, or all operations of a controller, whose statements may take seconds. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Heavy {

    /** {@link WorkClass#HEAVY} for reports and searches, {@link WorkClass#BULK} for changes of many records. */
    WorkClass value() default WorkClass.HEAVY;
}
