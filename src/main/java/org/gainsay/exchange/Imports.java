package org.gainsay.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Outcome;

/** Moves dossiers in. */
@ApplicationScoped
public class Imports {

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

    /**
     * Stores what can be stored of some lines, and leaves out what cannot.
     *
     * @param began since when what is stored belongs to the same import
     * @param last whether nothing comes after, for which a line could wait
     */
    public PartialImport.Report storeSome(
            String system,
            Instant began,
            List<ImportLine> lines,
            boolean last,
            PartialImport.Beside beside,
            Caller caller) {
        return ledger.write(new PartialImport(system, began, lines, last, beside, stored), caller)
                .result();
    }
}
