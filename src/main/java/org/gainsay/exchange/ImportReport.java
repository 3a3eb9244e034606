package org.gainsay.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Effects;
import org.gainsay.ledger.Pending;
import org.jspecify.annotations.Nullable;

/** What came of an import. */
@Schema(name = "Import", description = "What an import stored.")
public record ImportReport(
        @Schema(description = "The system that the dossier came from.", example = "desk")
        String system,

        @Schema(description = "How many records were new, by the path of their kind.")
        Map<String, Integer> recorded,

        @Schema(description = "How many records were withdrawn here, as the dossier says that they are.")
        int withdrawn,

        @Schema(description = "How many members were stored before with equal content.")
        int unchanged,

        @Schema(description = "The dossier's claims in this ledger.")
        List<ImportedClaim> claims,

        @Schema(description = "Corroborations whose figures change by it; with dryRun=true, would change.")
        List<Change> changes,

        @Schema(
                description = "Corroborations that follow later, as they are too many for one transaction. Absent where"
                        + " none do.")
        @Nullable
        List<Pending> pending) {

    /** Keeps copies. */
    public ImportReport {
        recorded = Map.copyOf(recorded);
        claims = List.copyOf(claims);
        changes = List.copyOf(changes);
        pending = pending == null ? null : List.copyOf(pending);
    }

    ImportReport with(Effects effects) {
        return new ImportReport(system, recorded, withdrawn, unchanged, claims, effects.changes(), effects.pending());
    }

    /** A claim of the dossier. */
    @Schema(name = "ImportedClaim")
    public record ImportedClaim(
            @Schema(description = "Its id in the dossier.") String dossierId, UUID id, String href) {}
}
