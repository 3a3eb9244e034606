package org.gainsay.assessment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Corroboration.Origin;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Relation;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.SameAs;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Stake;
import org.gainsay.assessment.Dossier.Statement;

/** Dossiers and results under other ids. */
final class Renamed {

    /** Not the core's own order, which may be wrong. */
    private static final Comparator<String> UTF_8 =
            Comparator.comparing(id -> id.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Map<String, String> names;

    private Renamed(Map<String, String> names) {
        this.names = names;
    }

    /** New names for all ids, in the same order, and in plain letters where the old ones were not. */
    static Map<String, String> inOrder(Dossier d) {
        TreeSet<String> ids = new TreeSet<>(UTF_8);
        ids.addAll(List.of("unknown", "stranger"));
        d.sources().forEach(s -> ids.add(s.id()));
        d.claims().forEach(c -> ids.add(c.id()));
        d.statements().forEach(s -> ids.add(s.id()));
        d.evidence().forEach(l -> ids.add(l.id()));
        d.rulings().stream().map(Ruling::id).filter(Objects::nonNull).forEach(ids::add);
        Map<String, String> names = new TreeMap<>(UTF_8);
        ids.forEach(id -> names.put(id, String.format("id-%03d", names.size())));
        return names;
    }

    static Asked asked(Asked asked, Map<String, String> names) {
        Renamed r = new Renamed(names);
        Dossier d = asked.dossier();
        Dossier renamed = new Dossier(
                d.sources().stream().map(r::source).toList(),
                d.claims().stream().map(r::claim).toList(),
                d.statements().stream().map(r::statement).toList(),
                d.evidence().stream().map(r::link).toList(),
                d.relations().stream()
                        .map(l -> new Relation(r.name(l.from()), l.type(), r.name(l.to()), l.life()))
                        .toList(),
                d.rulings().stream()
                        .map(l -> new Ruling(r.name(l.id()), r.name(l.a()), r.name(l.b()), l.ruling(), l.life()))
                        .toList());
        return asked.in(renamed).about(r.name(asked.claim()));
    }

    static Corroboration core(Corroboration c, Map<String, String> names) {
        return Vary.core(
                c,
                c.flags(),
                c.origins().stream()
                        .map(o -> new Origin(
                                names.get(o.origin()),
                                o.evidence().stream().map(names::get).toList(),
                                o.supports(),
                                o.denies()))
                        .toList(),
                c.leftOut().stream()
                        .map(l -> new LeftOut(names.get(l.evidence()), l.reason()))
                        .toList(),
                c.pivotal().stream().map(names::get).toList());
    }

    private String name(String id) {
        return id == null ? null : names.get(id);
    }

    private Source source(Source s) {
        return new Source(
                name(s.id()),
                s.name(),
                s.reliability(),
                s.ratings(),
                s.sameAs().stream()
                        .map(m -> new SameAs(name(m.source()), m.life()))
                        .toList(),
                s.affiliations().stream()
                        .map(m -> new Affiliation(name(m.with()), m.as(), m.from(), m.until(), m.life()))
                        .toList(),
                s.sealed());
    }

    private Claim claim(Claim c) {
        return new Claim(
                name(c.id()),
                c.text(),
                c.stakes().stream()
                        .map(m -> new Stake(name(m.source()), m.stake(), m.from(), m.until(), m.life()))
                        .toList());
    }

    private Statement statement(Statement s) {
        return new Statement(
                name(s.id()),
                name(s.speaker()),
                name(s.onBehalfOf()),
                name(s.outlet()),
                s.saidAt(),
                name(s.derivedFrom()),
                s.directness(),
                s.form(),
                s.life());
    }

    private Link link(Link l) {
        return new Link(
                name(l.id()), name(l.claim()), name(l.statement()), l.stance(), l.interest(), l.verified(), l.life());
    }
}
