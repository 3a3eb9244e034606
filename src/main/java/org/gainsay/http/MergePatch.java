package org.gainsay.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a type that an RFC 7396 merge patch is read into: there null takes a member away; elsewhere it is refused. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MergePatch {

    /** The media type. */
    String MEDIA_TYPE = "application/merge-patch+json";
}
