package org.gainsay.telling.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Account.OriginSide;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.JoinReason;
import org.gainsay.assessment.Joined;
import org.gainsay.assessment.Stance;
import org.gainsay.statement.Naming;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** Gives the origins of a story their names. */
final class Voices {

    private final Story story;
    private final Account account;
    private final Map<String, Reached> links = new HashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, List<Joined>> joins = new HashMap<>();

    Voices(Story story) {
        this.story = story;
        this.account = story.account();
        account.links().stream()
                .filter(r -> r.leftOut() == null)
                .forEach(r -> links.put(r.link().id(), r));
        account.statements().forEach(t -> statements.put(t.statement().id(), t.statement()));
        account.assessment().joinedBy().forEach(j -> j.roots()
                .forEach(root ->
                        joins.computeIfAbsent(root, r -> new ArrayList<>()).add(j)));
    }

    /** The voices of one side, the weightiest first. */
    List<Voice> of(Stance stance) {
        Map<String, Corroboration.Origin> origins = new HashMap<>();
        account.assessment().corroboration().origins().forEach(o -> origins.put(o.origin(), o));
        return account.sides().stream()
                .filter(side -> side.stance() == stance)
                .map(side -> voice(side, Objects.requireNonNull(origins.get(side.origin()))))
                .sorted(Voice.ORDER)
                .toList();
    }

    private Voice voice(OriginSide side, Corroboration.Origin origin) {
        List<Reached> of = side.evidence().stream()
                .map(id -> Objects.requireNonNull(links.get(id), "a kept link"))
                .toList();
        Set<String> roots = new LinkedHashSet<>();
        of.forEach(r -> roots.add(r.root()));
        Map<String, Phrase> speakers = new LinkedHashMap<>();
        roots.forEach(root -> speakers.putIfAbsent(speaker(root), phrase(root)));
        Corroboration.Side weight = origin.on(side.stance());
        String umbrella = umbrella(roots);
        boolean grouped = umbrella == null && groupedByTheDesk(roots);
        // Two whom the same words describe are two, unless the desk knows that they are not.
        List<Phrase> named =
                grouped ? speakers.values().stream().distinct().toList() : new ArrayList<>(speakers.values());
        return new Voice(
                side,
                named.size() == 1
                        ? oneSpeaker(of.get(0).root(), roots.size() == 1)
                        : umbrella == null ? Phrase.list(named) : source(umbrella),
                named,
                of,
                named.size() > 1 && umbrella == null && !grouped,
                grouped,
                roots.stream().allMatch(this::onItsOwnAccount),
                weight == null ? 0 : weight.points());
    }

    /** Who said a statement and, where that is another, for whom. */
    Phrase speakerAndParty(String statement) {
        return oneSpeaker(statement, true);
    }

    private Phrase oneSpeaker(String root, boolean withParty) {
        Phrase speaker = phrase(root);
        Statement s = said(root);
        if (!withParty
                || s.speaker() == null
                || s.onBehalfOf() == null
                || speaker(root).equals(party(s))) {
            return speaker;
        }
        return speaker.speakingFor(source(party(s)));
    }

    private String party(Statement s) {
        return account.canonical(Objects.requireNonNull(s.onBehalfOf()));
    }

    /** The source through which all of them are one; none where it took an editor's ruling. */
    private @Nullable String umbrella(Set<String> roots) {
        return joining(roots)
                .filter(j -> j.reason() != JoinReason.RULING && j.reason() != JoinReason.DESK)
                .min(Comparator.comparing(Joined::reason))
                .map(Joined::by)
                .orElse(null);
    }

    private boolean groupedByTheDesk(Set<String> roots) {
        return joining(roots).anyMatch(j -> j.reason() == JoinReason.DESK);
    }

    /** What joins all of these roots, of which there is one at least, in the account's order. */
    private Stream<Joined> joining(Set<String> roots) {
        return joins.getOrDefault(roots.iterator().next(), List.of()).stream()
                .filter(j -> new HashSet<>(j.roots()).containsAll(roots));
    }

    /** A holder; one of whom only the desk knows that it is one with others is not told from them. */
    Phrase holder(String id) {
        return account.grouped().contains(id) ? new Phrase("a voice grouped by the desk", false, false) : source(id);
    }

    private Statement said(String statement) {
        return Objects.requireNonNull(statements.get(statement), "every root is told");
    }

    private boolean onItsOwnAccount(String root) {
        Statement s = said(root);
        return s.speaker() == null && s.onBehalfOf() == null;
    }

    private String speaker(String root) {
        Statement s = said(root);
        String who = s.speaker() != null ? s.speaker() : s.onBehalfOf() != null ? s.onBehalfOf() : s.outlet();
        return account.canonical(who);
    }

    private Phrase phrase(String root) {
        @Nullable
        Naming naming = onItsOwnAccount(root) ? null : story.said(root).naming();
        return Names.of(story.party(speaker(root)), naming);
    }

    Phrase source(String id) {
        return Names.of(story.party(account.canonical(id)), null);
    }
}
