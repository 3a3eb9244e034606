package org.gainsay.exchange.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.assessment.Stance;
import org.gainsay.evidence.Derivations;
import org.gainsay.exchange.incoming.document.Item;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the statement that an item was taken from, so that it is no origin of its own. */
final class Bases {

    /** Of one act, far from what a row of derivations may be. */
    private static final int STEPS = 100;

    private final Lookup lookup;
    private final Derivations derivations;
    private final Map<String, Taking> byUrl = new HashMap<>();
    private final Map<ExternalId, Taking> byId = new HashMap<>();

    Bases(Lookup lookup, Derivations derivations) {
        this.lookup = lookup;
        this.derivations = derivations;
    }

    /** An item that others may have been taken from. */
    void coming(Taking taking) {
        Item.Appearance at = taking.item().publication();
        if (at != null && at.url() != null) {
            byUrl.putIfAbsent(at.url(), taking);
        }
        byId.putIfAbsent(taking.item().id(), taking);
    }

    /** Finds it; its claim, stance and wire are known by then. */
    void find(Taking taking) {
        for (Item.Basis basis : taking.item().basis()) {
            if (coming(taking, basis) || here(taking, basis)) {
                return;
            }
        }
        UUID wire = taking.wire == null ? null : taking.wire.id();
        if (wire != null && (taking.outlet == null || !wire.equals(taking.outlet.id()))) {
            UUID same = lookup.sameWords(wire, taking.item().text());
            if (same != null && !same.equals(taking.statement) && !derivations.tooLong(same)) {
                taking.basis = same;
            }
        }
    }

    private boolean coming(Taking taking, Item.Basis basis) {
        Taking other = basis.url() != null ? byUrl.get(basis.url()) : basis.id() != null ? byId.get(basis.id()) : null;
        if (other == null || other == taking || other.steps >= STEPS || other.kept != null) {
            return false;
        }
        Ref claim = taking.claim == null ? null : taking.claim.ref();
        boolean sameClaim = other.claim != null && other.claim.ref() == claim;
        if (sameClaim && against(taking, other.stance)) {
            opposed(taking, basis);
            return false;
        }
        taking.basisItem = other;
        taking.steps = other.steps + 1;
        return true;
    }

    private boolean here(Taking taking, Item.Basis basis) {
        UUID claim = taking.claim == null ? null : taking.claim.ref().id();
        List<Lookup.Parent> found = new ArrayList<>();
        if (basis.url() != null) {
            found.addAll(lookup.printedAt(basis.url(), claim));
        }
        UUID id = basis.id() == null ? basis.statement() : lookup.byExternalId(Kind.STATEMENT, basis.id());
        if (id != null) {
            found.addAll(lookup.statement(id, claim));
        }
        found.removeIf(parent -> parent.statement().equals(taking.statement));
        if (found.isEmpty() && basis.url() == null) {
            taking.say(
                    basis.pointer(),
                    ErrorCode.UNKNOWN_REFERENCE,
                    "What it was taken from is not here; it stands for itself until it is posted again.");
        }
        boolean opposed = !found.isEmpty();
        for (Lookup.Parent parent : found) {
            if (!against(taking, parent.stance())) {
                if (derivations.tooLong(parent.statement())) {
                    taking.say(basis.pointer(), ErrorCode.INVALID, Derivations.TOO_LONG);
                    return false;
                }
                taking.basis = parent.statement();
                return true;
            }
        }
        if (opposed) {
            opposed(taking, basis);
        }
        return false;
    }

    /** What says the opposite is what was looked into, and not what it rests on. */
    private static boolean against(Taking taking, @Nullable Stance other) {
        return taking.stance == Stance.DENIES && other == Stance.SUPPORTS
                || taking.stance == Stance.SUPPORTS && other == Stance.DENIES;
    }

    private static void opposed(Taking taking, Item.Basis basis) {
        taking.say(
                basis.pointer(),
                ErrorCode.INVALID,
                "What is here from there says the opposite of the claim: it is not recorded as what this rests on.");
    }
}
