package org.gainsay.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Outcome;

/** Moves dossiers in. */
@ApplicationScoped
class Imports {

    private final Ledger ledger;
    private final StoredRecords stored;

    Imports(Ledger ledger, StoredRecords stored) {
        this.ledger = ledger;
        this.stored = stored;
    }

    /** Stores a dossier, all of it or nothing. */
    Outcome<ImportReport> store(String system, DossierDocument dossier, Caller caller) {
        DossierCheck.check(dossier);
        return ledger.write(new DossierImport(system, dossier, stored), caller);
    }
}
