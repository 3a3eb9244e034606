package org.gainsay.ledger;

import java.time.Instant;
import java.util.UUID;

/** A version of a record was written, and committed. */
public record Written(Deed deed, Kind kind, UUID record, int version, Instant at) {}
