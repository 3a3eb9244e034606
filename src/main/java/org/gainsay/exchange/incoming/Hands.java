package org.gainsay.exchange.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.gainsay.evidence.Defaults;
import org.gainsay.evidence.Derivations;
import org.gainsay.evidence.Evidence;
import org.gainsay.http.Sha256;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What taking in needs of the ledger. */
@ApplicationScoped
class Hands {

    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final EntityManager entities;
    private final Lookup lookup;
    private final WordVersions versions;
    private final Derivations derivations;
    private final Defaults defaults;
    private final ExternalIds externalIds;

    Hands(
            EntityManager entities,
            Lookup lookup,
            WordVersions versions,
            Derivations derivations,
            Defaults defaults,
            ExternalIds externalIds) {
        this.entities = entities;
        this.lookup = lookup;
        this.versions = versions;
        this.derivations = derivations;
        this.defaults = defaults;
        this.externalIds = externalIds;
    }

    Lookup lookup() {
        return lookup;
    }

    Derivations derivations() {
        return derivations;
    }

    Defaults defaults() {
        return defaults;
    }

    ExternalIds externalIds() {
        return externalIds;
    }

    RatingWords words() {
        RatingWordsView newest = versions.newest();
        return new RatingWords(newest.version(), newest.words());
    }

    <R extends Recorded> R find(Class<R> type, UUID id) {
        return entities.find(type, id);
    }

    void flush() {
        entities.flush();
    }

    byte[] digest(Taking taking) {
        try {
            return Sha256.of(PLAIN.writeValueAsBytes(taking.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nobody has changed what an item made, since it was last taken in. */
    boolean isAsItWasMade(Statement statement, Lookup.Kept kept) {
        UUID link = kept.evidence();
        Integer version = kept.evidenceVersion();
        return statement.version() == kept.statementVersion()
                && (link == null
                        || version != null && find(Evidence.class, link).version() == version);
    }

    Touch touchOfLink(Lookup.@Nullable Kept kept) {
        UUID link = kept == null ? null : kept.evidence();
        return link == null ? Touch.NOTHING : find(Evidence.class, link).touch();
    }
}
