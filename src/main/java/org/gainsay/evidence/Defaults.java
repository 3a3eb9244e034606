package org.gainsay.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.WorldTime;
import org.gainsay.ledger.PlainRows;
import org.gainsay.ledger.Sql;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Naming;
import org.jspecify.annotations.Nullable;

/** What is filled in where a desk that enters a statement does not say: the cautious. */
@ApplicationScoped
public class Defaults {

    /** The parties that a speaker, or the record that stands for it, spoke for at that time. */
    private static final String SPEAKS_FOR = """
            SELECT DISTINCT a."with" FROM affiliation a
            WHERE a.source IN (SELECT CAST(? AS uuid) UNION ALL
                    SELECT s.other FROM same_as s WHERE s.source = ? AND s.withdrawn_at IS NULL)
                AND a.withdrawn_at IS NULL AND a."as" IN ('SPOKESPERSON', 'OFFICIAL')
                AND (a.from_first IS NULL OR a.from_first <= ?)
                AND (a.until_last IS NULL OR a.until_last >= ?)
            LIMIT 2""";

    private final EntityManager entities;
    private final PlainRows rows;

    Defaults(EntityManager entities, PlainRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** How near a speaker is taken to be, who is recorded already or of a kind that is about to be. */
    public Directness directness(@Nullable UUID speaker, @Nullable SourceKind newKind, @Nullable Naming naming) {
        SourceKind kind =
                speaker == null ? newKind : entities.find(Source.class, speaker).sourceKind();
        return directness(kind, naming);
    }

    /** How near a speaker of a kind is taken to be; null: there is no speaker. */
    public static Directness directness(@Nullable SourceKind kind, @Nullable Naming naming) {
        if (kind == null) {
            return Directness.HEARSAY;
        }
        boolean named = naming == null || naming == Naming.NAMED;
        return named && kind != SourceKind.UNNAMED_SOURCE ? Directness.INFORMED : Directness.UNNAMED;
    }

    /** The one party that the speaker spoke for; null where there is none, or more than one. */
    public @Nullable UUID onBehalfOf(@Nullable UUID speaker, WorldTime said) {
        if (speaker == null) {
            return null;
        }
        List<UUID> parties =
                rows.list(SPEAKS_FOR, row -> Sql.uuid(row, 1), speaker, speaker, said.last(), said.first());
        return parties.size() == 1 ? parties.get(0) : null;
    }
}
