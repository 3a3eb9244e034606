package org.gainsay.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Account.OriginSide;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Joined;
import org.gainsay.assessment.Stance;
import org.gainsay.corroboration.Shape;
import org.gainsay.dashboard.Told.Origin;
import org.gainsay.dashboard.Told.Quote;
import org.gainsay.telling.Party;
import org.gainsay.telling.Said;
import org.gainsay.telling.Story;

/** Tells what was said of a claim, by independent origins, from its story. */
final class Telling {

    /** Of one origin; a page that tells ten thousand copies is read by nobody. */
    private static final int SHOWN = 100;

    /** Origins of a side that are told; the bar has them all. */
    static final int ORIGINS = 60;

    private final Story story;
    private final Account account;
    private final Corroboration core;
    private final boolean edits;
    private final Map<String, Reached> links = new HashMap<>();
    private final Map<String, Weighed> weighed = new HashMap<>();
    private final Map<String, Account.Told> statements = new HashMap<>();

    /** For one who may withdraw what was said, or for one who may not. */
    Telling(Story story, boolean edits) {
        this.story = story;
        this.edits = edits;
        this.account = story.account();
        this.core = account.assessment().corroboration();
        account.links().forEach(r -> links.put(r.link().id(), r));
        account.assessment().items().forEach(w -> weighed.put(w.evidence(), w));
        account.statements().forEach(t -> statements.put(t.statement().id(), t));
    }

    /** The origins of a side, the one at the edge of the bar first. */
    List<Origin> origins(Stance stance, Shape.Half half) {
        Map<String, OriginSide> sides = new HashMap<>();
        account.sides().stream().filter(s -> s.stance() == stance).forEach(s -> sides.put(s.origin(), s));
        return half.origins().stream()
                .sorted(Bar.FROM_THE_EDGE)
                .limit(ORIGINS)
                .map(share -> origin(Objects.requireNonNull(sides.get(share.origin())), share, stance))
                .toList();
    }

    private Origin origin(OriginSide side, Shape.Share share, Stance stance) {
        List<Reached> items = side.evidence().stream()
                .map(id -> Objects.requireNonNull(links.get(id)))
                .sorted(Comparator.comparing((Reached r) -> strength(r))
                        .reversed()
                        .thenComparing(r -> r.link().id()))
                .toList();
        Weighed best = Objects.requireNonNull(weighed.get(items.get(0).link().id()));
        List<Quote> quotes = new ArrayList<>();
        List<Quote> copies = new ArrayList<>();
        items.forEach(r -> (r.link().statement().equals(r.root()) ? quotes : copies).add(quote(r)));
        if (quotes.isEmpty()) {
            // Only repeated here: what it comes from is not linked itself.
            quotes.add(copies.remove(0));
        }
        boolean supports = stance == Stance.SUPPORTS;
        Shape.Half alone = new Shape.Half(List.of(share), items.size());
        Shape.Half none = new Shape.Half(List.of(), 0);
        long all = core.supportPoints() + core.denialPoints() + 2_000_000;
        return new Origin(
                Objects.requireNonNull(story.said(side.origin())).id().toString(),
                name(side, best),
                best.strength().stripTrailingZeros().toPlainString(),
                (int) Math.round(share.points() * 1000.0 / all),
                Bar.share(supports ? new Shape(alone, none, true) : new Shape(none, alone, true), all),
                best.interest() == Interest.SELF_SERVING,
                tags(side, best, items.size()),
                whyHead(side),
                why(side, best),
                first(quotes),
                Math.max(0, quotes.size() - SHOWN),
                first(copies),
                copies.size());
    }

    private static List<Quote> first(List<Quote> quotes) {
        return quotes.subList(0, Math.min(SHOWN, quotes.size()));
    }

    private java.math.BigDecimal strength(Reached r) {
        return Objects.requireNonNull(weighed.get(r.link().id())).strength();
    }

    private List<Joined> joins(OriginSide side) {
        Set<String> roots = new TreeSet<>();
        side.evidence()
                .forEach(id -> roots.add(Objects.requireNonNull(links.get(id)).root()));
        return account.assessment().joinedBy().stream()
                .filter(j -> j.roots().stream().filter(roots::contains).count() > 1)
                .toList();
    }

    private String name(OriginSide side, Weighed best) {
        return joins(side).stream()
                .filter(j -> switch (j.reason()) {
                    case HOLDER, VOICE -> true;
                    case DESK, RULING -> false;
                })
                .findFirst()
                .map(j -> party(j.by()).name())
                .orElseGet(() -> party(best.holder()).name());
    }

    private String whyHead(OriginSide side) {
        return joins(side).isEmpty() ? "Stands alone:" : "One origin because";
    }

    private String why(OriginSide side, Weighed best) {
        List<String> reasons = joins(side).stream()
                .map(j -> switch (j.reason()) {
                    case HOLDER ->
                        party(j.by()).name() + " answers for " + (j.roots().size() == 2 ? "both" : "all of it");
                    case VOICE -> party(j.by()).name() + " controls those who say it";
                    case RULING -> "an editor ruled so";
                    case DESK -> "the desk knows that it is one";
                })
                .distinct()
                .toList();
        if (!reasons.isEmpty()) {
            return String.join("; ", reasons) + ".";
        }
        return best.interest() == Interest.AGAINST_INTEREST
                ? "it speaks against its own house, whose voice it is not."
                : "no holder, voice or ruling joins it to another origin here.";
    }

    private List<String> tags(OriginSide side, Weighed best, int items) {
        List<String> tags = new ArrayList<>();
        boolean supports = side.stance() == Stance.SUPPORTS;
        tags.add(
                switch (best.interest()) {
                    case SELF_SERVING -> "Interested: wants it " + (supports ? "believed" : "disbelieved");
                    case AGAINST_INTEREST -> "Against its own interest";
                    case DISINTERESTED -> "No known interest";
                });
        if (best.verified()) {
            tags.add("Verified");
        }
        switch (best.directness()) {
            case FIRST_HAND -> tags.add("First hand");
            case UNNAMED -> tags.add("Unnamed");
            case HEARSAY -> tags.add("Hearsay");
            case RECORD -> tags.add("Record");
            case INFORMED -> {
                // The usual: nothing to say.
            }
        }
        if (core.pivotal().contains(side.origin())) {
            tags.add("Pivotal");
        }
        if (!side.counted() && side.positive()) {
            tags.add("Under the threshold");
        }
        tags.add(Words.count(items, "item"));
        return tags;
    }

    /** A statement as its link has it speak. */
    Quote quote(Reached reached) {
        Statement s = statement(reached.link().statement()).statement();
        Said said = story.said(s.id());
        Party who = party(s.speaker() != null ? s.speaker() : s.onBehalfOf() != null ? s.onBehalfOf() : s.outlet());
        List<String> by = new ArrayList<>();
        if (s.speaker() != null && s.onBehalfOf() != null) {
            by.add("on behalf of " + party(s.onBehalfOf()).name());
        }
        if (said.act() != null) {
            by.add(Words.lower(said.act()));
        }
        Stream.<Enum<?>>of(s.form(), said.naming(), s.directness())
                .flatMap(Stream::ofNullable)
                .forEach(e -> by.add(e == Directness.UNNAMED ? "unnamed source" : Words.lower(e)));
        if (said.how() != null) {
            by.add(Words.lower(said.how()));
        }
        String text = said.text().isEmpty() ? "(no words on record)" : said.text();
        boolean quoted =
                s.form() == org.gainsay.assessment.Form.QUOTED && !text.startsWith("“") && !text.startsWith("\"");
        return new Quote(
                text,
                said.language() == null ? "" : said.language(),
                said.translation(),
                quoted,
                who.name() + (who.sealed() ? " (sealed)" : ""),
                who.id().toString(),
                String.join(", ", by),
                party(s.outlet()).name(),
                Times.said(s.saidAt()),
                reached.link().claim().equals(story.asked().claim()) ? "" : byWayOf(reached),
                edits ? "/withdraw/statements/" + said.id() + "?claim=" + story.id() : "");
    }

    private String byWayOf(Reached reached) {
        return "By way of the claim “" + story.claims().get(reached.link().claim()) + "”";
    }

    Account.Told statement(String id) {
        return Objects.requireNonNull(statements.get(id), "every link's statement is in the account");
    }

    Party party(String source) {
        return story.party(account.canonical(source));
    }

    /** Links that bear, by the roots that they come from, in the order in which their roots were said. */
    Map<String, List<Reached>> byRoot(List<Reached> of) {
        Map<String, List<Reached>> roots = new LinkedHashMap<>();
        of.stream()
                .sorted(Comparator.comparingLong((Reached r) ->
                                statement(r.root()).statement().saidAt().first())
                        .thenComparing(Reached::root))
                .forEach(r ->
                        roots.computeIfAbsent(r.root(), x -> new ArrayList<>()).add(r));
        return roots;
    }
}
