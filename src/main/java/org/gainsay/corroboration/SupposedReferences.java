package org.gainsay.corroboration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Reference;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** Finds what the references in a supposition name: records, or what is only supposed, in the system "what-if". */
final class SupposedReferences {

    private static final String SYSTEM = "what-if";

    private final UUID asked;
    private final ExternalIds.Resolver references;
    private final Map<String, SourceKind> newSources = new HashMap<>();
    private final Set<String> newStatements = new HashSet<>();
    private final Set<UUID> sources = new HashSet<>();
    private final Set<UUID> statements = new HashSet<>();
    private final Map<String, UUID> claims = new HashMap<>();

    SupposedReferences(UUID asked, ExternalIds.Resolver references) {
        this.asked = asked;
        this.references = references;
    }

    /**
     * A record, or what is only supposed.
     *
     * @param id the record's; null where there is none
     * @param supposed its name where it is not read with the claim
     */
    record Named(Kind kind, @Nullable UUID id, String supposed) {

        /** Its name in a dossier. */
        String in(Records records) {
            String born = id == null ? null : records.find(kind, id);
            return born == null ? supposed : born;
        }

        static @Nullable String ifAny(@Nullable Named named, Records records) {
            return named == null ? null : named.in(records);
        }
    }

    /** The name in a dossier of what is only supposed. */
    static String name(String value) {
        return SYSTEM + ":" + value;
    }

    /** The name of the first, second … of a list. */
    static String number(int index) {
        return "%03d".formatted(index + 1);
    }

    /** Declares a source that has no record. */
    void supposeSource(String pointer, String id, SourceKind kind) {
        if (newSources.put(id, kind) != null) {
            references.say(pointer, ErrorCode.DUPLICATE_ID, "Another source here has this id. Give another.");
        }
    }

    /** Declares statements that have no record. */
    void supposeStatements(int count) {
        for (int i = 0; i < count; i++) {
            newStatements.add(number(i));
        }
    }

    Named source(String pointer, Reference reference) {
        return named(Kind.SOURCE, pointer, reference, newSources.keySet(), sources);
    }

    /** A source that is known to have a record. */
    Named recorded(UUID source) {
        sources.add(source);
        return new Named(Kind.SOURCE, source, "");
    }

    @Nullable
    Named sourceIfAny(String pointer, @Nullable Reference reference) {
        return reference == null ? null : source(pointer, reference);
    }

    Named statement(String pointer, Reference reference) {
        return named(Kind.STATEMENT, pointer, reference, newStatements, statements);
    }

    @Nullable
    Named statementIfAny(String pointer, @Nullable Reference reference) {
        return reference == null ? null : statement(pointer, reference);
    }

    Named evidence(String pointer, Reference reference) {
        return named(Kind.EVIDENCE, pointer, reference, Set.of(), new HashSet<>());
    }

    /** The claim in question where none is named. */
    Named claim(String pointer, @Nullable Reference reference) {
        if (reference == null) {
            return new Named(Kind.CLAIM, asked, "");
        }
        Named claim = named(Kind.CLAIM, pointer, reference, Set.of(), new HashSet<>());
        if (claim.id() != null) {
            claims.put(pointer, claim.id());
        }
        return claim;
    }

    private Named named(Kind kind, String pointer, Reference reference, Set<String> supposed, Set<UUID> found) {
        JsonNode given = reference.given();
        String value = given.path("value").asText();
        if (given.path("system").asText().equals(SYSTEM) && supposed.contains(value)) {
            return new Named(kind, null, name(value));
        }
        UUID id = references.find(kind, pointer, reference);
        if (id != null) {
            found.add(id);
        }
        return new Named(kind, id, "");
    }

    /** What a source that is only supposed is; null of one that has a record, or that names nothing. */
    @Nullable
    SourceKind supposedKind(@Nullable Named source) {
        String name = source == null ? "" : source.supposed();
        return name.startsWith(SYSTEM) ? newSources.get(name.substring(SYSTEM.length() + 1)) : null;
    }

    /** Refuses the body if anything in it names nothing. */
    void refuseUnknown() {
        references.refuseUnknown();
    }

    /** Refuses to suppose something about a claim whose evidence does not reach the one in question. */
    void refuseOutOfReach(Records records) {
        claims.forEach((pointer, id) -> {
            if (records.find(Kind.CLAIM, id) == null) {
                references.say(
                        pointer,
                        ErrorCode.INVALID,
                        "No relation leads from this claim to the one in question. Leave it out.");
            }
        });
        references.refuseUnknown();
    }

    /** The records that are named, to be read with the claim. */
    DossierLoader.Beside beside() {
        return new DossierLoader.Beside(sources, statements);
    }
}
