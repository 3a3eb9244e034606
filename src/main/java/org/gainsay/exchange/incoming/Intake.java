package org.gainsay.exchange.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.exchange.incoming.document.Document;
import org.gainsay.exchange.incoming.document.Read;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Effects;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Outcome;
import org.gainsay.ledger.Pending;
import org.gainsay.ledger.Warning;
import org.jspecify.annotations.Nullable;

/** Takes documents in: some items at a time, as others wait for each act; each item as a whole or not at all. */
@ApplicationScoped
class Intake {

    private static final int AT_ONCE = 20;

    /** What is tried leaves nothing behind for the next act to find, so that more is tried in one. */
    private static final int TRIED_AT_ONCE = 500;

    private final Ledger ledger;
    private final Hands hands;

    Intake(Ledger ledger, Hands hands) {
        this.ledger = ledger;
        this.hands = hands;
    }

    /** What came of all acts. */
    private static final class Told {
        private final Map<String, TakenItem> items = new HashMap<>();
        private final List<Warning> warnings = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Pending> pending = new ArrayList<>();
        private int ratingWords;

        void add(List<Taking> takings, Effects effects) {
            takings.forEach(taking -> items.put(taking.pointer(), taking.told()));
            warnings.addAll(effects.warnings());
            changes.addAll(effects.changes());
            if (effects.pending() != null) {
                pending.addAll(effects.pending());
            }
        }
    }

    /**
     * Takes a document in.
     *
     * @param outlet who published what does not say so itself
     */
    IncomingReport take(Document document, @Nullable UUID outlet, Caller caller) {
        Told told = new Told();
        told.ratingWords = hands.words().version();
        List<Read> items = Citations.first(document.items());
        int size = caller.dryRun() ? TRIED_AT_ONCE : AT_ONCE;
        for (int from = 0; from < items.size(); from += size) {
            attempt(items.subList(from, Math.min(items.size(), from + size)), outlet, caller, told);
        }
        List<TakenItem> inOrder = document.items().stream()
                .map(read -> Objects.requireNonNull(told.items.get(read.pointer())))
                .toList();
        Map<String, Integer> outcomes = new TreeMap<>();
        inOrder.forEach(item -> outcomes.merge(item.outcome().name(), 1, Integer::sum));
        return new IncomingReport(
                outcomes,
                told.ratingWords,
                inOrder,
                document.findings(),
                told.warnings,
                told.changes,
                told.pending.isEmpty() ? null : told.pending);
    }

    /** Takes these in; where something stands in their way that is not known to be of one item, by halves. */
    private void attempt(List<Read> items, @Nullable UUID outlet, Caller caller, Told told) {
        try {
            TakeIn act = new TakeIn(hands, items, outlet);
            Outcome<List<Taking>> outcome = ledger.write(act, caller);
            told.ratingWords = act.ratingWords();
            told.add(outcome.result(), outcome.effects());
        } catch (Refusal e) {
            if (e.type() == ProblemType.BUSY) {
                throw e;
            }
            if (items.size() == 1) {
                Taking refused = new Taking(items.get(0));
                refused.refuse(e.errors().isEmpty() ? null : e.errors().get(0), e.detail());
                told.add(List.of(refused), Effects.NONE);
                return;
            }
            attempt(items.subList(0, items.size() / 2), outlet, caller, told);
            attempt(items.subList(items.size() / 2, items.size()), outlet, caller, told);
        }
    }
}
