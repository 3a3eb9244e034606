package org.gainsay.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gainsay.http.Pointers;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** What moves in, by kind: the members of a dossier, or the records of some lines, each with where it stands. */
public final class Members {

    private final Map<Kind, List<At<?>>> byKind = new EnumMap<>(Kind.class);

    /**
     * A member.
     *
     * @param pointer where it stands
     * @param of the id of the source or claim that it is a part of; null: it says itself what it belongs to
     */
    public record At<M extends DossierDocument.Recording>(
            String pointer, @Nullable String of, M member, Beside<M> beside) {}

    /**
     * What a line says of a record besides, and a dossier does not.
     *
     * @param externalIds its ids in other systems
     * @param earlier the versions before this one, the first first
     * @param versionAt since when it is as it is; null: since it was recorded
     * @param withdrawalReason why it was withdrawn; null: nobody has said
     */
    public record Beside<M>(
            List<ExternalId> externalIds,
            List<Earlier<M>> earlier,
            @Nullable Instant versionAt,
            @Nullable String withdrawalReason) {

        /** Keeps copies. */
        public Beside {
            externalIds = List.copyOf(externalIds);
            earlier = List.copyOf(earlier);
        }

        static <M> Beside<M> nothing() {
            return new Beside<>(List.of(), List.of(), null, null);
        }
    }

    /** How a record was before, since when, and why it was withdrawn if it was then. */
    public record Earlier<M>(
            M member, @Nullable Instant versionAt, @Nullable String withdrawalReason) {}

    /** Adds a member, which is of the kind. */
    public void add(Kind kind, At<?> member) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(member);
    }

    /** All of every kind. */
    Map<Kind, List<At<?>>> all() {
        return byKind;
    }

    /** Those of a kind, in the order in which they came. */
    List<At<?>> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** All of a dossier. */
    static Members of(DossierDocument dossier) {
        Members all = new Members();
        all.wholes(Kind.SOURCE, "/sources", dossier.sources());
        all.wholes(Kind.PUBLICATION, "/publications", dossier.publications());
        all.wholes(Kind.CLAIM, "/claims", dossier.claims());
        all.wholes(Kind.STATEMENT, "/statements", dossier.statements());
        all.wholes(Kind.EVIDENCE, "/evidence", dossier.evidence());
        all.wholes(Kind.RELATION, "/relations", dossier.relations());
        all.wholes(Kind.RULING, "/independence", dossier.independence());
        all.wholes(Kind.COMMENT_REQUEST, "/commentRequests", dossier.commentRequests());
        all.wholes(Kind.SCALE, "/scales", dossier.scales());
        all.wholes(Kind.VERDICT, "/verdicts", dossier.verdicts());
        List.of(Kind.SOURCE, Kind.CLAIM).forEach(kind -> all.of(kind).forEach(all::addParts));
        return all;
    }

    /** The parts that stand in a member. */
    private void addParts(At<?> at) {
        if (at.member() instanceof DossierDocument.SourceMember source) {
            parts(Kind.SAME_AS, at.pointer() + "/sameAs", source.id(), source.sameAs());
            parts(Kind.AFFILIATION, at.pointer() + "/affiliations", source.id(), source.affiliations());
            parts(Kind.RATING, at.pointer() + "/ratings", source.id(), source.ratings());
        } else if (at.member() instanceof DossierDocument.ClaimMember claim) {
            parts(Kind.STAKE, at.pointer() + "/stakes", claim.id(), claim.stakes());
        }
    }

    /** Adds a member with the parts that stand in it. */
    void addWithParts(Kind kind, At<?> member) {
        add(kind, member);
        addParts(member);
    }

    private <M extends DossierDocument.Recording> void wholes(Kind kind, String parent, @Nullable List<M> members) {
        parts(kind, parent, null, members);
    }

    private <M extends DossierDocument.Recording> void parts(
            Kind kind, String parent, @Nullable String of, @Nullable List<M> members) {
        if (members != null) {
            for (int i = 0; i < members.size(); i++) {
                add(kind, new At<>(Pointers.to(parent, i), of, members.get(i), Beside.nothing()));
            }
        }
    }
}
