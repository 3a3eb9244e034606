package org.gainsay.ledger.journal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.SealedEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal. Its members but {@code position} are what its leaf in the tree is the hash of: a member more
 * would change every leaf. Act and kind are as stored, so that what no code wrote can be read and found.
 */
@Schema(name = "JournalEntry", description = "Who did what to which record, with a commitment to the record as stored.")
public record EntryView(
        @Schema(description = "Its place in its log, from 0; absent until it is sealed.") @Nullable
        Long position,

        UUID id,

        @Schema(description = "When it was stored here.") Instant at,

        @Schema(
                description =
                        "Who did it; where it was moved in, who recorded it in the ledger that it came from, as told"
                                + " there.")
        String actor,

        @Schema(
                description =
                        "Who moved it in, as verified here. Of the act IMPORT it is always there: the actor beside it"
                                + " is what the dossier says.")
        @Nullable
        String importer,

        @Schema(description = "As CREATE, CORRECT or IMPORT; the list may grow.")
        String act,

        @Schema(description = "The kind of record, as CLAIM or EVIDENCE; the list may grow.")
        String kind,

        @Schema(description = "The record's id.") UUID record,

        @Schema(description = "Which version of the record the act made.")
        int version,

        @Schema(description = "The record that the whole act was about, where it is another.") @Nullable
        String cause,

        @Schema(description = "The request's id.") @Nullable String request,

        @Schema(description = "SHA-256, in hex, of the canonical form of that version, its words behind salted hashes.")
        String leaf,

        @Schema(description = "The desk in whose log it is; absent: it is in the public's.", example = "investigations")
        @Nullable
        String desk) {

    /** What the tree's leaf is the hash of. */
    Map<String, Object> members() {
        Map<String, Object> members = new TreeMap<>();
        members.put("id", id.toString());
        members.put("at", at.toString());
        members.put("actor", actor);
        members.put("act", act);
        members.put("kind", kind);
        members.put("record", record.toString());
        members.put("version", version);
        members.put("leaf", leaf);
        putIfGiven(members, "importer", importer);
        putIfGiven(members, "cause", cause);
        putIfGiven(members, "request", request);
        putIfGiven(members, "desk", desk);
        return members;
    }

    private static void putIfGiven(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** The hash of its leaf in the tree. */
    Hash hash() {
        return SealedEntry.leaf(members());
    }
}
