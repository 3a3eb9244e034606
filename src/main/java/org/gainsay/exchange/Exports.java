package org.gainsay.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.assessment.Dossier;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.Basis;
import org.gainsay.corroboration.DossierLoader.Loaded;
import org.gainsay.corroboration.Reading;
import org.gainsay.corroboration.Readings;
import org.gainsay.corroboration.Room;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Redactions;

/** Makes dossiers of what is stored. */
@ApplicationScoped
public class Exports {

    private final Readings readings;
    private final EntityManager entities;
    private final Redactions redactions;
    private final Present present;

    Exports(Readings readings, EntityManager entities, Redactions redactions, Present present) {
        this.readings = readings;
        this.present = present;
        this.entities = entities;
        this.redactions = redactions;
    }

    /** A claim with all that bears on it, as of what is asked for. */
    DossierDocument dossier(UUID claim, AsOf asOf) {
        return readings.read(claim, asOf, reading -> dossier(reading, reading.load(Room.IN_FULL), asOf)
                .document());
    }

    /**
     * A dossier.
     *
     * @param records the ids in this ledger of all records in it, by the ids that they go out under
     */
    public record Exported(DossierDocument document, Map<String, UUID> records) {

        /** Keeps a copy. */
        public Exported {
            records = Map.copyOf(records);
        }
    }

    /** What a corroboration rests on is what the dossier must hold, so the same loader says what that is. */
    public Exported dossier(Reading reading, Loaded loaded, AsOf asOf) throws SQLException {
        present.standAt(reading.horizon());
        Dossier bearing = loaded.dossier();
        Instant known = reading.horizon().known().toInstant();
        Set<String> late = bearing.statements().stream()
                .filter(s -> asOf.saidBy() != null
                        && s.saidAt().last() > asOf.saidBy().toEpochMilli())
                .map(Dossier.Statement::id)
                .collect(Collectors.toSet());
        Set<String> links = bearing.evidence().stream()
                .filter(link -> link.life().recorded(known) && !late.contains(link.statement()))
                .map(Dossier.Link::id)
                .collect(Collectors.toSet());
        Set<String> statements = bearing.statements().stream()
                .filter(s -> s.life().recorded(known) && !late.contains(s.id()))
                .map(Dossier.Statement::id)
                .collect(Collectors.toSet());
        ExportedRecords records = new ExportedRecords(
                entities,
                reading.horizon(),
                loaded.records().idsByBorn(Kind.CLAIM).values(),
                ids(loaded, Kind.EVIDENCE, links));
        records.close(ids(loaded, Kind.STATEMENT, statements));
        return new Exported(
                DossierWriter.write(records, redactions, asOf(reading.basis(), reading.digest(loaded))), records.ids());
    }

    private static Collection<UUID> ids(Loaded loaded, Kind kind, Set<String> born) {
        Map<String, UUID> ids = loaded.records().idsByBorn(kind);
        ids.keySet().retainAll(born);
        return ids.values();
    }

    private static DossierDocument.AsOfMember asOf(Basis basis, String digest) {
        return new DossierDocument.AsOfMember(
                basis.knownAt().toString(),
                basis.storedBy().toString(),
                basis.saidBy() == null ? null : basis.saidBy().toString(),
                basis.policy(),
                basis.journalPosition(),
                digest);
    }
}
