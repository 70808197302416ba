package io.smartbiz.platform.http.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation with a larger limit of its own, for each address or known device. Browsers call it for each picture of a page,
 * and the request for the page was already counted.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountedApart {

    /** So many times the limit of other requests are allowed: a page shows up to 200 pictures. */
    int TIMES = 30;
}
