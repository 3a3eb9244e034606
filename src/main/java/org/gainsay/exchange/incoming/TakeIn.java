package org.gainsay.exchange.incoming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Stance;
import org.gainsay.evidence.Evidence;
import org.gainsay.exchange.incoming.document.Item;
import org.gainsay.exchange.incoming.document.Read;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Takes in some items of a document: each is stored, corrected or withdrawn as a whole, or left alone. */
final class TakeIn implements Act<List<Taking>> {

    private final Hands hands;
    private final List<Read> items;

    /** Who published what does not say so itself. */
    private final @Nullable UUID outlet;

    private List<Taking> takings = List.of();
    private RatingWords words;
    private Resolver resolver;
    private UUID subject = Recorded.PUBLISHED;

    TakeIn(Hands hands, List<Read> items, @Nullable UUID outlet) {
        this.hands = hands;
        this.items = List.copyOf(items);
        this.outlet = outlet;
        this.words = hands.words();
        this.resolver = new Resolver(hands.lookup());
    }

    /** What was found by name would else be made by another act in between. */
    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    /** Plans anew in each attempt: behind the exclusive gate nothing that was read for it can change. */
    @Override
    public Touch touch() {
        words = hands.words();
        resolver = new Resolver(hands.lookup());
        Bases bases = new Bases(hands.lookup(), hands.derivations());
        takings = items.stream().map(Taking::new).toList();
        Map<ExternalId, Taking> seen = new HashMap<>();
        for (Taking taking : takings) {
            if (!taking.isItem()) {
                continue;
            }
            Taking twin = seen.putIfAbsent(taking.item().id(), taking);
            if (twin != null && taking.item().equals(twin.item()) && twin.outcome != IncomingOutcome.REFUSED) {
                // Said twice: the second time it is there already.
                taking.outcome = IncomingOutcome.UNCHANGED;
                taking.kept = twin.kept;
            } else if (twin != null) {
                taking.refuse(
                        taking.pointer(),
                        ErrorCode.DUPLICATE_ID,
                        "Another item of the document, at " + twin.pointer()
                                + ", has this id, and is refused or says something else.");
            } else {
                plan(taking, bases);
            }
        }
        return Touch.all(takings.stream().map(this::touch));
    }

    int ratingWords() {
        return words.version();
    }

    private void plan(Taking taking, Bases bases) {
        Item item = taking.item();
        taking.statement = hands.lookup().byExternalId(Kind.STATEMENT, item.id());
        Statement here = taking.statement == null ? null : hands.find(Statement.class, taking.statement);
        if (item.canceled()) {
            boolean stands = here != null && here.withdrawnAt() == null;
            taking.outcome = stands ? IncomingOutcome.WITHDRAWN : IncomingOutcome.UNCHANGED;
            taking.kept = here == null ? null : hands.lookup().kept(here.id());
            return;
        }
        read(taking);
        taking.stanceSaid = taking.stance;
        if (here != null && isSettled(taking, here, bases)) {
            return;
        }
        // Until something stands in its way.
        taking.outcome = IncomingOutcome.STORED;
        taking.outlet = item.outlet() == null ? given(taking) : resolver.source(taking, item.outlet());
        taking.speaker = resolver.source(taking, item.speaker());
        taking.onBehalfOf = resolver.source(taking, item.onBehalfOf());
        taking.wire = resolver.source(taking, item.wire());
        Item.Link link = item.link();
        taking.claim = link == null ? null : resolver.claim(taking, link);
        if (taking.outcome == IncomingOutcome.REFUSED || taking.outlet == null) {
            return;
        }
        bases.find(taking);
        taking.publication = resolver.publication(taking.outlet, item.publication());
        if (here != null) {
            taking.outcome = IncomingOutcome.CORRECTED;
        } else {
            bases.coming(taking);
        }
    }

    private @Nullable Ref given(Taking taking) {
        if (outlet == null) {
            taking.refuse(
                    taking.pointer(),
                    ErrorCode.REQUIRED,
                    "Who published it is not said: give the source's id as the parameter outlet.");
            return null;
        }
        return Ref.to(outlet);
    }

    /** What its rating does to the claim; without one, what its link says. */
    private void read(Taking taking) {
        Item item = taking.item();
        Item.Link link = item.link();
        if (link == null) {
            return;
        }
        taking.stance = link.stance();
        Item.Rating rating = item.rating();
        if (rating != null) {
            Stance said = words.read(rating.label(), item.language());
            taking.known = said != null;
            taking.stance = said == null ? Stance.CONTEXT : said;
            if (said == null) {
                taking.say(
                        taking.pointer() + "/reviewRating",
                        ErrorCode.UNKNOWN_VALUE,
                        "Nobody has decided what this rating does to a claim: taken as context, and listed at"
                                + " /api/v1/rating-words/unread.");
            }
        }
    }

    /** Whether an item whose statement is here says what it said, or is not this one's to correct. */
    private boolean isSettled(Taking taking, Statement here, Bases bases) {
        Lookup.Kept kept = hands.lookup().kept(here.id());
        taking.kept = kept;
        if (kept == null) {
            taking.outcome = IncomingOutcome.LEFT;
            taking.say(taking.pointer(), ErrorCode.INVALID, "It was recorded otherwise: left as it is.");
            return true;
        }
        Evidence link = kept.evidence() == null ? null : hands.find(Evidence.class, kept.evidence());
        taking.standsAs(here, link);
        bases.find(taking);
        if (taking.basisItem == null && Arrays.equals(kept.digest(), hands.digest(taking))) {
            taking.outcome = IncomingOutcome.UNCHANGED;
            taking.stance = link == null ? null : link.stance();
            return true;
        }
        if (!hands.isAsItWasMade(here, kept)) {
            taking.outcome = IncomingOutcome.LEFT;
            taking.stance = link == null ? null : link.stance();
            taking.basisItem = null;
            taking.basis = here.derivedFrom();
            taking.say(
                    taking.pointer(),
                    ErrorCode.INVALID,
                    "It says something else by now, and what it made was changed here since: left as it is. Correct it"
                            + " by hand.");
            return true;
        }
        taking.basis = null;
        taking.basisItem = null;
        taking.steps = 0;
        taking.stance = taking.stanceSaid;
        return false;
    }

    private Touch touch(Taking taking) {
        Set<UUID> claims = new HashSet<>();
        UUID claim = taking.claim == null ? null : taking.claim.ref().id();
        if (claim != null) {
            claims.add(claim);
        }
        UUID statement = taking.statement;
        return switch (taking.outcome) {
            case STORED -> Touch.claims(claims);
            case CORRECTED ->
                Touch.all(Stream.of(
                        Touch.claims(claims),
                        Touch.statements(Set.of(Objects.requireNonNull(statement))),
                        hands.touchOfLink(taking.kept)));
            case WITHDRAWN -> Touch.statements(Set.of(Objects.requireNonNull(statement)));
            case UNCHANGED, LEFT, REFUSED -> Touch.NOTHING;
        };
    }

    @Override
    public List<Taking> store(Entry entry) {
        Making making = new Making(hands, entry, words.version());
        for (Taking taking : takings) {
            switch (taking.outcome) {
                case STORED -> making.store(taking);
                case CORRECTED -> making.correct(taking);
                case WITHDRAWN -> making.withdraw(taking);
                case UNCHANGED, LEFT -> making.leave(taking);
                case REFUSED -> {}
            }
            boolean written = taking.outcome != IncomingOutcome.UNCHANGED
                    && taking.outcome != IncomingOutcome.LEFT
                    && taking.outcome != IncomingOutcome.REFUSED;
            if (written && subject.equals(Recorded.PUBLISHED)) {
                subject = Objects.requireNonNull(taking.statement);
            }
        }
        return new ArrayList<>(takings);
    }

    @Override
    public UUID subject(List<Taking> result) {
        return subject;
    }

    /** Nobody repeats it by a key: what is here already is left as it is. */
    @Override
    public List<Taking> recall(UUID repeated) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> newClaims(List<Taking> result) {
        return resolver.newClaims();
    }

    @Override
    public boolean advised() {
        return true;
    }

    @Override
    public int seconds(int others) {
        return Math.max(others, 60);
    }
}
