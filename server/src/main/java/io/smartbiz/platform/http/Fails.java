package io.smartbiz.platform.http;

import io.smartbiz.platform.errors.ErrorCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The error codes of an operation, in addition to those of every operation; for the API documents. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fails {
    ErrorCode[] value();
}
