package org.gainsay.http;

import java.util.UUID;

/**
 * A desk of the newsroom, that keeps records to itself until it publishes them.
 *
 * @param name unique, of small letters, digits and hyphens
 */
public record Desk(UUID id, String name) {}
