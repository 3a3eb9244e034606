package org.gainsay.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainsay.ledger.WarningCode;
import org.gainsay.source.Source;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Likeness;
import org.gainsay.statement.SpeechAct;
import org.gainsay.statement.Statement;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/** Statements that were probably taken from an earlier one, by their words or by whom they credit. */
final class CopyAdvice {

    private static final double LIKE = .30;
    private static final double SAME = .90;

    private static final Set<String> CREDITS = Set.of("to", "citing", "cited", "told", "by", "quoting");

    private final Case c;
    private final Map<Statement, Likeness> likenesses = new HashMap<>();
    private final Map<Statement, Words> words = new HashMap<>();

    /** That a statement was taken from another. */
    record Copy(Statement copy, Statement from, Derivation how) {}

    private final Set<Set<UUID>> ruled = new HashSet<>();

    CopyAdvice(Case c) {
        this.c = c;
        c.rulings().forEach(r -> ruled.add(new HashSet<>(List.of(r.a(), r.b()))));
    }

    /** The probable copies among the links of the claims in question, of the statements that are asked about, each once. */
    List<Copy> copies(Predicate<UUID> asked) {
        Map<UUID, Copy> copies = new HashMap<>();
        for (UUID claim : c.claims()) {
            List<Case.Link> earlier = new ArrayList<>();
            for (Case.Link link : c.links(claim)) {
                Statement said = link.statement();
                if (asked.test(said.id()) && said.derivedFrom() == null && !copies.containsKey(said.id())) {
                    List<Case.Link> open = earlier.stream()
                            .filter(e -> !ruled.contains(
                                    Set.of(said.id(), e.statement().id())))
                            .toList();
                    Copy copy = like(said, open);
                    copy = copy == null ? credited(link, open) : copy;
                    if (copy != null) {
                        copies.put(said.id(), copy);
                    }
                }
                earlier.add(link);
            }
        }
        return List.copyOf(copies.values());
    }

    static Stream<Advice> about(List<Copy> copies) {
        return copies.stream()
                .map(copy -> Advice.correct(
                        WarningCode.PROBABLE_COPY,
                        copy.copy(),
                        "/derivedFrom",
                        "It seems to be taken from an earlier statement, " + Advice.path(copy.from())
                                + ", and counts as an origin of its own.",
                        "Record that it was taken from there.",
                        Advice.body()
                                .put("derivedFrom", copy.from().id().toString())
                                .put("how", copy.how().name())));
    }

    private @Nullable Copy like(Statement said, List<Case.Link> earlier) {
        Statement from = null;
        double most = LIKE;
        for (Case.Link link : earlier) {
            Statement e = link.statement();
            double share = mayBeTakenFrom(said, e) ? likeness(said).containedIn(likeness(e)) : 0;
            if (share > most || share == most && from == null && share > 0) {
                from = e;
                most = share;
            }
        }
        return from == null ? null : new Copy(said, from, most >= SAME ? Derivation.REPRINTS : Derivation.REWRITES);
    }

    private Likeness likeness(Statement said) {
        return likenesses.computeIfAbsent(said, s -> Likeness.of(s.text()));
    }

    private Words words(Statement said) {
        return words.computeIfAbsent(said, s -> Words.of(s.text()));
    }

    /** Two who speak for themselves may use the same words; a paper that prints one of them, or prints it again, copies. */
    private boolean mayBeTakenFrom(Statement said, Statement earlier) {
        boolean ownWords = c.people().isNamedParty(said.speaker());
        return !ownWords
                ? !Objects.equals(said.outlet(), earlier.outlet()) || said.speaker() == null
                : Objects.equals(said.speaker(), earlier.speaker()) && !Objects.equals(said.outlet(), earlier.outlet());
    }

    /** The earlier statement whose speaker and outlet the words credit best; of equals one of the same stance. */
    private @Nullable Copy credited(Case.Link link, List<Case.Link> earlier) {
        Statement said = link.statement();
        if (c.people().isNamedParty(said.speaker())) {
            return null;
        }
        Words text = words(said);
        Predicate<Integer> asCredit = said.act() == SpeechAct.RELAYS ? at -> true : at -> isCredited(text, at);
        Statement from = null;
        long most = 0;
        for (Case.Link other : earlier) {
            Statement e = other.statement();
            long credits = Stream.of(e.speaker(), e.outlet())
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(id -> isCredited(text, said, id, asCredit))
                    .count();
            long weight =
                    2 * credits + (other.evidence().stance() == link.evidence().stance() ? 1 : 0);
            if (credits > 0 && weight > most && !e.outlet().equals(said.outlet())) {
                from = e;
                most = weight;
            }
        }
        return from == null ? null : new Copy(said, from, Derivation.CITES);
    }

    private static boolean isCredited(Words text, int at) {
        String before = at == 0 ? "" : text.folded().get(at - 1);
        return CREDITS.contains(before)
                && (!before.equals("to") || at > 1 && text.folded().get(at - 2).equals("according"));
    }

    /** Whether the words credit the source, and not whoever says them. */
    private boolean isCredited(Words text, Statement said, UUID id, Predicate<Integer> asCredit) {
        Source source = c.people().source(id);
        return source != null
                && !source.equals(c.people().source(said.outlet()))
                && !source.equals(c.people().source(said.speaker()))
                && Stream.concat(Stream.of(source.name()), source.aliases().stream())
                        .anyMatch(name -> text.find(Words.of(name), asCredit) >= 0);
    }
}
