package org.gainsay.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks methods that share an address, are told apart by what is sent, and answer in JSON: of those the framework does not
 * look whether the caller accepts that.
 */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface ByContentType {}
