package org.gainsay.corroboration;

import static org.gainsay.corroboration.SupposedReferences.name;
import static org.gainsay.corroboration.SupposedReferences.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.Supposed;
import org.gainsay.assessment.WorldTime;
import org.gainsay.corroboration.SupposedReferences.Named;
import org.gainsay.evidence.Defaults;
import org.gainsay.http.Pointers;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed about a claim, ready to be put into its dossier. What has no record counts as recorded last, in the
 * order of the body. Its names begin with {@code what-if:}: they come after those of records made here, and may come
 * before imported ones, so that a tie that the real records would lose may be won. That decides by which name an origin
 * goes, not what it weighs.
 */
final class Suppositions {

    private final SupposedReferences references;
    private final Defaults defaults;
    private final WorldTime said;
    private final Life last;
    private final List<Supposition> all = new ArrayList<>();
    private final List<String> defaulted = new ArrayList<>();

    /** What is said without a time is said at this instant. */
    Suppositions(SupposedReferences references, Defaults defaults, Instant saidAt, @Nullable Instant knownAt) {
        this.references = references;
        this.defaults = defaults;
        this.said = new WorldTime(saidAt.toString(), saidAt.toEpochMilli(), saidAt.toEpochMilli());
        this.last = new Life(knownAt == null ? Instant.MAX : knownAt, null);
    }

    /** One change of a dossier. */
    private interface Supposition {
        Dossier in(Dossier dossier, Records records);
    }

    private interface Member<T> {
        void read(String pointer, int index, T member);
    }

    private static <T> void each(@Nullable List<T> members, String pointer, Member<T> read) {
        List<T> all = members == null ? List.of() : members;
        for (int i = 0; i < all.size(); i++) {
            read.read(Pointers.to(pointer, i), i, all.get(i));
        }
    }

    /** Reads a body, and refuses one that names what is not there. */
    void read(WhatIf body) {
        each(body.sources(), "/sources", this::source);
        references.supposeStatements(
                body.statements() == null ? 0 : body.statements().size());
        each(body.withdrawStatements(), "/withdrawStatements", (at, i, w) -> {
            Named statement = references.statement(at, w);
            all.add((d, records) -> Supposed.withdrawn(d, Set.of(statement.in(records))));
        });
        each(body.withdrawEvidence(), "/withdrawEvidence", (at, i, w) -> {
            Named link = references.evidence(at, w);
            all.add((d, records) -> Supposed.unlinked(d, link.in(records)));
        });
        each(body.statements(), "/statements", this::statement);
        each(body.links(), "/links", this::link);
        each(body.ratings(), "/ratings", (at, i, r) -> {
            Named source = references.source(at + "/source", r.source());
            all.add((d, records) -> Supposed.rated(d, source.in(records), r.letter()));
        });
        each(body.affiliations(), "/affiliations", this::affiliation);
        each(body.stakes(), "/stakes", this::stake);
        each(body.rulings(), "/rulings", this::ruling);
        references.refuseUnknown();
    }

    private void source(String at, int index, WhatIf.NewVoice s) {
        references.supposeSource(at + "/id", s.id(), s.kind() == null ? SourceKind.PERSON : s.kind());
        String name = s.name() == null ? s.id() : s.name();
        all.add((d, records) -> Supposed.known(d, newSource(name(s.id()), name, s)));
    }

    private static Dossier.Source newSource(String id, String name, WhatIf.@Nullable NewVoice s) {
        return new Dossier.Source(id, name, s == null ? null : s.reliability(), List.of(), List.of(), List.of());
    }

    private void statement(String at, int index, WhatIf.Said s) {
        String id = name(number(index));
        Named speaker = references.sourceIfAny(at + "/speaker", s.speaker());
        Named onBehalfOf = references.sourceIfAny(at + "/onBehalfOf", s.onBehalfOf());
        Named outlet = references.sourceIfAny(at + "/outlet", s.outlet());
        Named derivedFrom = references.statementIfAny(at + "/derivedFrom", s.derivedFrom());
        Named claim = references.claim(at + "/claim", s.claim());
        WorldTime saidAt = s.saidAt() == null ? filledIn(at + "/saidAt", said) : WorldTime.parse(s.saidAt());
        Named party = onBehalfOf == null ? party(at, speaker, saidAt) : onBehalfOf;
        Directness directness = s.directness() == null ? directness(at, speaker) : s.directness();
        String nobody = name("outlet:" + number(index));
        if (outlet == null) {
            all.add((d, records) -> Supposed.known(d, newSource(nobody, "an outlet without a record", null)));
        }
        all.add((d, records) -> Supposed.said(
                d,
                new Dossier.Statement(
                        id,
                        Named.ifAny(speaker, records),
                        Named.ifAny(party, records),
                        outlet == null ? nobody : outlet.in(records),
                        saidAt,
                        Named.ifAny(derivedFrom, records),
                        directness,
                        s.form(),
                        last)));
        all.add((d, records) -> Supposed.linked(
                d,
                new Dossier.Link(
                        id, claim.in(records), id, s.stance(), s.interest(), Boolean.TRUE.equals(s.verified()), last)));
    }

    /** The same that is filled in where a statement is recorded. */
    private @Nullable Named party(String at, @Nullable Named speaker, WorldTime saidAt) {
        UUID found = speaker == null ? null : defaults.onBehalfOf(speaker.id(), saidAt);
        return found == null ? null : references.recorded(filledIn(at + "/onBehalfOf", found));
    }

    private Directness directness(String at, @Nullable Named speaker) {
        UUID recorded = speaker == null ? null : speaker.id();
        SourceKind kind = references.supposedKind(speaker);
        return filledIn(at + "/directness", defaults.directness(recorded, kind, null));
    }

    private <T> T filledIn(String pointer, T value) {
        defaulted.add(pointer);
        return value;
    }

    private void link(String at, int index, WhatIf.Linked l) {
        String id = name("link:" + number(index));
        Named statement = references.statement(at + "/statement", l.statement());
        Named claim = references.claim(at + "/claim", l.claim());
        all.add((d, records) -> Supposed.linked(
                d,
                new Dossier.Link(
                        id,
                        claim.in(records),
                        statement.in(records),
                        l.stance(),
                        l.interest(),
                        Boolean.TRUE.equals(l.verified()),
                        last)));
    }

    private void affiliation(String at, int index, WhatIf.Affiliated a) {
        Named source = references.source(at + "/source", a.source());
        Named with = references.source(at + "/with", a.with());
        all.add((d, records) -> Supposed.affiliated(
                d,
                source.in(records),
                new Dossier.Affiliation(with.in(records), a.as(), world(a.from()), world(a.until()), last)));
    }

    private void stake(String at, int index, WhatIf.Staked s) {
        Named source = references.source(at + "/source", s.source());
        Named claim = references.claim(at + "/claim", s.claim());
        all.add((d, records) -> Supposed.staked(
                d,
                claim.in(records),
                new Dossier.Stake(source.in(records), s.stake(), world(s.from()), world(s.until()), last)));
    }

    private void ruling(String at, int index, WhatIf.Ruled r) {
        String id = name("ruling:" + number(index));
        Named a = references.statement(at + "/a", r.a());
        Named b = references.statement(at + "/b", r.b());
        all.add((d, records) ->
                Supposed.ruled(d, new Dossier.Ruling(id, a.in(records), b.in(records), r.ruling(), last)));
    }

    private static @Nullable WorldTime world(@Nullable String given) {
        return given == null ? null : WorldTime.parse(given);
    }

    /** The dossier as it would be. */
    Dossier in(DossierLoader.Loaded loaded) {
        references.refuseOutOfReach(loaded.records());
        Dossier dossier = loaded.dossier();
        for (Supposition supposition : all) {
            dossier = supposition.in(dossier, loaded.records());
        }
        return dossier;
    }

    /** JSON pointers to what was not given and filled in. */
    List<String> defaulted() {
        return defaulted;
    }
}
