package org.gainsay.exchange.incoming.document;

import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * An item of a document, as what a ledger could store of it: each text fits, each address is one, each time can be read.
 *
 * @param id by which it is known again; unique for its system
 * @param outlet who published it; null: whoever sends it says so
 * @param wire the agency that it comes from
 * @param text the words
 * @param saidAt when they were said, as said
 * @param basis what it was taken from, the most telling first
 * @param how in which way it was taken
 * @param link the claim that it bears on
 * @param rating what a fact-check says of the claim
 * @param claimant who is said to have made the claim: proposed to an editor, and not stored
 * @param canceled whether it does not stand any more where it comes from
 */
public record Item(
        ExternalId id,
        @Nullable Party speaker,
        @Nullable Party onBehalfOf,
        @Nullable Party outlet,
        @Nullable Party wire,
        @Nullable Appearance publication,
        @Nullable SpeechAct act,
        String text,
        @Nullable String language,
        @Nullable String translation,
        String saidAt,
        @Nullable Directness directness,
        @Nullable Form form,
        @Nullable Naming naming,
        List<Basis> basis,
        @Nullable Derivation how,
        @Nullable Link link,
        @Nullable Rating rating,
        @Nullable Claimant claimant,
        boolean canceled) {

    /** Keeps a copy. */
    public Item {
        basis = List.copyOf(basis);
    }

    /** One that does not stand any more, of which nothing else is known. */
    static Item canceled(ExternalId id) {
        return new Item(
                id, null, null, null, null, null, null, "", null, null, "1970", null, null, null, List.of(), null, null,
                null, null, true);
    }

    /**
     * Somebody who speaks or publishes.
     *
     * @param id its id here; null: it is known by its other ids, then by its name
     * @param ids its ids elsewhere
     */
    public record Party(
            String name, SourceKind kind, @Nullable UUID id, List<ExternalId> ids) {

        /** Keeps a copy. */
        public Party {
            ids = List.copyOf(ids);
        }

        /** Known by name alone. */
        static Party named(String name, SourceKind kind) {
            return new Party(name, kind, null, List.of());
        }
    }

    /** Where it appeared. */
    public record Appearance(
            @Nullable String url,
            @Nullable String archivedUrl,
            @Nullable String title,
            @Nullable String byline,
            @Nullable String wireCredit,
            @Nullable String publishedAt) {}

    /**
     * What it was taken from, known in one of these ways.
     *
     * @param url the address of what was published
     * @param id the id of an item
     * @param statement the id of a statement here
     * @param pointer where the document says so
     */
    public record Basis(
            @Nullable String url,
            @Nullable ExternalId id,
            @Nullable UUID statement,
            String pointer) {}

    /**
     * The claim that it bears on: one here, or one of these words.
     *
     * @param claim the id of a claim here
     * @param id the id of the claim elsewhere
     * @param stance what it does to the claim; null: by its rating or its act
     */
    public record Link(
            @Nullable UUID claim,
            @Nullable ExternalId id,
            @Nullable String text,
            @Nullable String language,
            @Nullable Stance stance,
            @Nullable String scope,
            @Nullable String rationale) {}

    /**
     * A rating as it is printed.
     *
     * @param label its text
     * @param value its number, as printed
     * @param best the number of the best
     * @param worst the number of the worst
     */
    public record Rating(
            @Nullable String label,
            @Nullable String value,
            @Nullable String best,
            @Nullable String worst) {}

    /**
     * Who is said to have made a claim.
     *
     * @param appearances the addresses at which the claim appeared, the first first
     */
    public record Claimant(
            @Nullable String name,
            @Nullable SourceKind kind,
            @Nullable String saidAt,
            List<String> appearances) {

        /** Keeps a copy. */
        public Claimant {
            appearances = List.copyOf(appearances);
        }
    }
}
