package org.gainsay.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Stance;
import org.gainsay.evidence.Evidence;
import org.gainsay.exchange.incoming.TakenItem.AlikeClaim;
import org.gainsay.exchange.incoming.document.Finding;
import org.gainsay.exchange.incoming.document.Item;
import org.gainsay.exchange.incoming.document.Read;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** One item as it is taken in: what it names, what was decided about it, what it made. */
final class Taking {

    private final Read read;
    private final List<Finding> findings;

    IncomingOutcome outcome = IncomingOutcome.REFUSED;

    @Nullable
    Ref speaker;

    @Nullable
    Ref onBehalfOf;

    @Nullable
    Ref outlet;

    @Nullable
    Ref wire;

    @Nullable
    Ref publication;

    @Nullable
    ClaimRef claim;

    /** The statement here that it was taken from, or the item that comes with it. */
    @Nullable
    UUID basis;

    @Nullable
    Taking basisItem;

    /** How many items of this document it is taken from in a row. */
    int steps;

    @Nullable
    Stance stance;

    /** The same, before what follows from its act stands in for what nobody says. */
    @Nullable
    Stance stanceSaid;

    boolean known = true;

    /** What it made before. */
    Lookup.@Nullable Kept kept;

    @Nullable
    UUID statement;

    @Nullable
    UUID madePublication;

    @Nullable
    UUID evidence;

    /** A claim, and how it was found. */
    record ClaimRef(Ref ref, ClaimFound found, List<AlikeClaim> alike) {}

    Taking(Read read) {
        this.read = read;
        this.findings = new ArrayList<>(read.findings());
    }

    /** Whether enough of it was understood. */
    boolean isItem() {
        return read.item() != null;
    }

    Item item() {
        return Objects.requireNonNull(read.item());
    }

    String pointer() {
        return read.pointer();
    }

    void say(String pointer, ErrorCode code, String detail) {
        Finding finding = new Finding(pointer, read.row(), null, code, detail);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Names what the statement that it made names. */
    void standsAs(Statement here, @Nullable Evidence link) {
        outlet = Ref.to(here.outlet());
        UUID carried = here.wire();
        wire = carried == null ? null : Ref.to(carried);
        claim = link == null ? null : new ClaimRef(Ref.to(link.claim()), ClaimFound.BY_ID, List.of());
    }

    /** Says why it is not stored. */
    void refuse(String pointer, ErrorCode code, String detail) {
        outcome = IncomingOutcome.REFUSED;
        findings.add(0, new Finding(pointer, read.row(), null, code, detail));
    }

    /** The same for a reason that the ledger gave. */
    void refuse(@Nullable FieldError error, String otherwise) {
        refuse(pointer(), error == null ? ErrorCode.INVALID : error.code(), error == null ? otherwise : error.detail());
    }

    TakenItem told() {
        Item item = read.item();
        boolean here = outcome != IncomingOutcome.REFUSED;
        return new TakenItem(
                read.pointer(),
                read.row(),
                outcome,
                item == null ? null : item.id(),
                here ? statement : null,
                here ? madePublication : null,
                here ? evidence : null,
                here ? basis() : null,
                here ? claimTold() : null,
                item == null || item.rating() == null ? null : ratingTold(item.rating()),
                item == null || item.claimant() == null ? null : claimantTold(item.claimant()),
                findings);
    }

    @Nullable
    UUID basis() {
        return basisItem == null ? basis : basisItem.statement;
    }

    private TakenItem.@Nullable ClaimTaken claimTold() {
        UUID id = claim == null ? null : claim.ref().id();
        return claim == null || id == null || stance == null
                ? null
                : new TakenItem.ClaimTaken(
                        id, claim.found(), stance, claim.alike().isEmpty() ? null : claim.alike());
    }

    private TakenItem.RatingTaken ratingTold(Item.Rating rating) {
        return new TakenItem.RatingTaken(rating.label(), rating.value(), rating.best(), rating.worst(), known);
    }

    private static TakenItem.ClaimantTold claimantTold(Item.Claimant claimant) {
        return new TakenItem.ClaimantTold(claimant.name(), claimant.kind(), claimant.saidAt(), claimant.appearances());
    }

    /** What counts of it, for its digest: all but where it stands. */
    Map<String, Object> content() {
        UUID from = basis();
        return Map.of(
                "item",
                item(),
                "stance",
                stanceSaid == null ? "" : stanceSaid.name(),
                "from",
                from == null ? "" : from.toString());
    }
}
