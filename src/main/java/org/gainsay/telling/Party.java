package org.gainsay.telling;

import java.util.UUID;
import org.gainsay.source.SourceKind;

/**
 * A source, as named.
 *
 * @param sealed whether its identity is to be hidden
 */
public record Party(UUID id, String name, SourceKind kind, boolean sealed) {}
