package org.gainsay.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.ledger.Caller;

/** The founding story, in a ledger that is still empty, so that there is something to read at once. */
@ApplicationScoped
class ExampleStory {

    private static final String SYSTEM = "example";

    private final Imports imports;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final boolean wanted;

    ExampleStory(
            Imports imports,
            EntityManager entities,
            ObjectMapper json,
            @ConfigProperty(name = "gainsay.example", defaultValue = "false") boolean wanted) {
        this.imports = imports;
        this.entities = entities;
        this.json = json;
        this.wanted = wanted;
    }

    void atStart(@Observes StartupEvent event) {
        if (wanted) {
            importIfEmpty();
        }
    }

    /** Imports it, unless anything was ever written. */
    void importIfEmpty() {
        boolean written = (boolean) entities.createNativeQuery("SELECT EXISTS (SELECT FROM journal)", Boolean.class)
                .getSingleResult();
        if (!written) {
            imports.store(SYSTEM, story(), Caller.local());
        }
    }

    private DossierDocument story() {
        try (InputStream story = ExampleStory.class.getResourceAsStream(AssessmentResource.EXAMPLE)) {
            return json.readValue(Objects.requireNonNull(story, AssessmentResource.EXAMPLE), AssessmentRequest.class)
                    .dossier();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
