package org.gainsay.http;

import java.util.UUID;

/**
 * A desk of the newsroom, that keeps records to itself until it publishes them.
 *
 * @param name unique, of small letters, digits and hyphens
 */
public record Desk(UUID id, String name) {

    /** The header by which a request names the desk that it is made for. */
    public static final String HEADER = "Gainsay-Desk";
}
