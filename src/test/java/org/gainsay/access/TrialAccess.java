package org.gainsay.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets everybody at the resource that the room http is tried with. */
@Singleton
class TrialAccess {

    void atStart(@Observes StartupEvent event) {
        for (String operation :
                new String[] {"POST /trial", "PATCH /trial", "GET /trial", "GET /trial/{id}", "GET /trial/fails/{how}"
                }) {
            if (Permissions.of(operation) == null) {
                Permissions.needs(Need.NOTHING, operation);
            }
        }
    }
}
