package io.smartbiz.platform.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an {@link Event} is stored and published. {@code docs/events.md} is generated from these annotations. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** The stable code, a record and what happened to it: {@code sale.recorded}. A published code never changes. */
    String code();

    /** Counts the changes that an old reader would not understand. */
    int version() default 1;

    /** What happened, in one sentence for the documents. */
    String meaning();
}
