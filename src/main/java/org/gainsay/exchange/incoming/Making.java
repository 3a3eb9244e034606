package org.gainsay.exchange.incoming;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.evidence.Evidence;
import org.gainsay.exchange.incoming.document.Item;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Makes the records of items, in an act. */
final class Making {

    private static final String CANCELED = "It was canceled where it comes from.";
    private static final String OTHER_CLAIM = "The item is about another claim by now.";

    private final Hands hands;
    private final Entry entry;
    private final Ref.Writer writer;
    private final int wordsVersion;

    Making(Hands hands, Entry entry, int wordsVersion) {
        this.hands = hands;
        this.entry = entry;
        this.writer = new Ref.Writer(entry, hands.externalIds());
        this.wordsVersion = wordsVersion;
    }

    /** Stores an item that was never here. */
    void store(Taking taking) {
        UUID publication = writer.idOf(taking.publication);
        Statement statement = entry.create(statement(taking, publication));
        hands.externalIds().give(statement, List.of(taking.item().id()));
        taking.statement = statement.id();
        taking.madePublication = publication;
        Evidence link = link(taking, statement);
        keep(taking, statement, made(taking.publication), link);
    }

    /** Makes the next versions of what an item made. */
    void correct(Taking taking) {
        Lookup.Kept before = Objects.requireNonNull(taking.kept);
        Statement statement = hands.find(Statement.class, before.statement());
        if (statement.withdrawnAt() != null) {
            entry.restore(statement);
            hands.flush();
        }
        boolean asMade = isAsItWasMade(before);
        Publication publication = publication(taking, before, asMade);
        Statement now = statement(taking, publication == null ? writer.idOf(taking.publication) : publication.id());
        if (!Contents.same(now, statement)) {
            entry.correct(statement, () -> Contents.put(now, statement));
        }
        taking.madePublication = now.publication();
        Evidence link = corrected(taking, before, statement);
        keep(taking, statement, publication == null ? made(taking.publication) : asMade ? publication : null, link);
    }

    /** Withdraws what an item made; its publication may have others of its own. */
    void withdraw(Taking taking) {
        Statement statement = hands.find(Statement.class, Objects.requireNonNull(taking.statement));
        entry.withdraw(statement, CANCELED);
        hands.flush();
        Lookup.Kept before = taking.kept;
        if (before != null) {
            hands.lookup()
                    .keep(
                            new Lookup.Kept(
                                    before.statement(),
                                    statement.version(),
                                    before.publication(),
                                    before.publicationVersion(),
                                    before.evidence(),
                                    before.evidenceVersion(),
                                    hands.digest(taking),
                                    before.unread()),
                            entry.at());
        }
        leave(taking);
    }

    /** Says what is here of an item that changes nothing. */
    void leave(Taking taking) {
        Lookup.Kept kept = taking.kept;
        if (taking.statement == null) {
            // Said twice in the document.
            taking.statement =
                    hands.lookup().byExternalId(Kind.STATEMENT, taking.item().id());
        }
        if (taking.statement != null) {
            taking.madePublication =
                    hands.find(Statement.class, taking.statement).publication();
        }
        taking.evidence = kept == null ? null : kept.evidence();
    }

    private Statement statement(Taking taking, @Nullable UUID publication) {
        Item item = taking.item();
        UUID outlet = Objects.requireNonNull(taking.outlet).stored(writer);
        UUID speaker = writer.idOf(taking.speaker);
        UUID onBehalfOf = writer.idOf(taking.onBehalfOf);
        UUID wire = writer.idOf(taking.wire);
        UUID basis = taking.basis();
        hands.flush();
        Derivation how = item.how() == null ? Derivation.REPRINTS : item.how();
        Directness directness = item.directness() == null
                ? hands.defaults().directness(speaker, null, item.naming())
                : item.directness();
        return new Statement(
                speaker,
                onBehalfOf == null ? hands.defaults().onBehalfOf(speaker, WorldTime.parse(item.saidAt())) : onBehalfOf,
                outlet,
                publication,
                wire,
                item.act(),
                item.text(),
                item.language(),
                item.translation(),
                Held.parse(item.saidAt()),
                basis,
                basis == null ? null : how,
                null,
                directness,
                item.form(),
                item.naming());
    }

    private @Nullable Evidence link(Taking taking, Statement statement) {
        Item.Link link = taking.item().link();
        Taking.ClaimRef claim = taking.claim;
        if (link == null || claim == null) {
            return null;
        }
        UUID id = claim.ref().stored(writer);
        Stance stance = taking.stance == null ? hands.derivations().defaultStance(statement, id) : taking.stance;
        taking.stance = stance;
        Evidence made = entry.create(new Evidence(
                id, statement.id(), stance, null, link.scope(), Rationale.of(taking, wordsVersion), false));
        taking.evidence = made.id();
        return made;
    }

    /** Whether nobody has changed its publication since. */
    private boolean isAsItWasMade(Lookup.Kept before) {
        Publication made = before.publication() == null ? null : hands.find(Publication.class, before.publication());
        Integer version = before.publicationVersion();
        return made != null && version != null && made.version() == version && made.withdrawnAt() == null;
    }

    private @Nullable Publication publication(Taking taking, Lookup.Kept before, boolean asMade) {
        Item.Appearance as = taking.item().publication();
        if (before.publication() == null || as == null) {
            return null;
        }
        Publication publication = hands.find(Publication.class, before.publication());
        UUID outlet = Objects.requireNonNull(taking.outlet).stored(writer);
        Publication now = Resolver.publication(outlet, as);
        if (!asMade) {
            // Changed here since: it stays, and the statement with it, as long as its outlet is the same.
            return publication.outlet().equals(outlet) ? publication : null;
        }
        if (!Contents.same(now, publication)) {
            entry.correct(
                    publication,
                    () -> publication.correct(
                            outlet,
                            as.url(),
                            as.archivedUrl(),
                            as.title(),
                            as.byline(),
                            as.wireCredit(),
                            Held.parse(as.publishedAt()),
                            publication.retrievedAt(),
                            publication.snapshotSha256()));
        }
        return publication;
    }

    private @Nullable Evidence corrected(Taking taking, Lookup.Kept before, Statement statement) {
        Item.Link link = taking.item().link();
        Evidence old = before.evidence() == null ? null : hands.find(Evidence.class, before.evidence());
        UUID claim =
                link == null || taking.claim == null ? null : taking.claim.ref().stored(writer);
        if (old != null && old.withdrawnAt() == null && !old.claim().equals(claim)) {
            entry.withdraw(old, OTHER_CLAIM);
            old = null;
        }
        if (claim == null || link == null) {
            return null;
        }
        if (old == null || !old.claim().equals(claim)) {
            return link(taking, statement);
        }
        Evidence standing = old;
        Stance stance = taking.stance == null ? hands.derivations().defaultStance(statement, claim) : taking.stance;
        taking.stance = stance;
        taking.evidence = old.id();
        if (old.stance() != stance || !Objects.equals(old.scope(), link.scope()) || Rationale.differs(taking, old)) {
            entry.correct(
                    old,
                    () -> standing.correct(
                            stance,
                            standing.interest(),
                            link.scope(),
                            Rationale.of(taking, wordsVersion),
                            standing.verified()));
        }
        return old;
    }

    private @Nullable Publication made(@Nullable Ref ref) {
        UUID id = ref == null || !ref.isNew() ? null : ref.id();
        return id == null ? null : hands.find(Publication.class, id);
    }

    private void keep(Taking taking, Statement statement, @Nullable Publication publication, @Nullable Evidence link) {
        hands.flush();
        hands.lookup()
                .keep(
                        new Lookup.Kept(
                                statement.id(),
                                statement.version(),
                                publication == null ? null : publication.id(),
                                publication == null ? null : publication.version(),
                                link == null ? null : link.id(),
                                link == null ? null : link.version(),
                                hands.digest(taking),
                                !taking.known),
                        entry.at());
    }
}
