package org.gainsay.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a constraint of a feature's own: the code that a violation answers. Its message is the detail. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefusedAs {

    /** The code. */
    ErrorCode value();
}
