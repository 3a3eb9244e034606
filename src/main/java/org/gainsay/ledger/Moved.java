package org.gainsay.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an act does to corroborations, by audience.
 *
 * @param changes those whose figures it changed
 * @param pending those that follow later
 */
public record Moved(Map<UUID, List<Change>> changes, Map<UUID, Pending> pending) {

    /** Nothing. */
    static final Moved NOTHING = new Moved(Map.of(), Map.of());

    /** Keeps copies. */
    public Moved {
        changes = Map.copyOf(changes);
        pending = Map.copyOf(pending);
    }
}
