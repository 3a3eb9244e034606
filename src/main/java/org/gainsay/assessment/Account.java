package org.gainsay.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A corroboration with all that it was made of, for those who retell it: as a graph, as a timeline, in a sentence. What
 * was judged in computing it is told here, so that nobody judges it a second time.
 *
 * @param links every link that reaches the claim, kept or left out, by id
 * @param statements the statements of these links and all that they were taken from, by id
 * @param sides what each origin says on a side, by origin, support first
 * @param turns where holders changed their position, in the order in which each did
 * @param relations the relations between the claims that these links are to, and the claim
 * @param rulings the rulings that stand, on any statements of the dossier
 * @param sameAs for sources that the statements name, the record of the same source that stands for them; none where a
 *     sealed source is among them
 * @param grouped the holders of whom only the desk knows that they are one with others
 */
public record Account(
        Assessment assessment,
        List<Reached> links,
        List<Told> statements,
        List<OriginSide> sides,
        List<Turn> turns,
        List<Dossier.Relation> relations,
        List<Dossier.Ruling> rulings,
        Map<String, String> sameAs,
        Set<String> grouped) {

    /** Keeps copies. */
    public Account {
        links = List.copyOf(links);
        statements = List.copyOf(statements);
        sides = List.copyOf(sides);
        turns = List.copyOf(turns);
        relations = List.copyOf(relations);
        rulings = List.copyOf(rulings);
        sameAs = Map.copyOf(sameAs);
        grouped = Set.copyOf(grouped);
    }

    /**
     * A link that reaches the claim, and what became of it.
     *
     * @param stance what it does here, which may be another than at its own claim
     * @param holder the party that answers for its root
     * @param leftOut why it is not counted; absent: it is kept
     * @param origin the origin that it belongs to, where it is kept
     * @param interest as judged, where it takes a side
     * @param hearsay whether it weighs nothing
     * @param admits whether it is an admission of a party with a stake of its own
     * @param takenBack whether it is an admission that stands although its holder has taken it back
     */
    public record Reached(
            Dossier.Link link,
            Stance stance,
            String root,
            boolean circular,
            String holder,
            @Nullable LeftOutReason leftOut,
            @Nullable String origin,
            @Nullable Interest interest,
            boolean hearsay,
            boolean admits,
            boolean takenBack) {}

    /**
     * A statement, as known.
     *
     * @param from the known statement that it was taken from
     */
    public record Told(
            Dossier.Statement statement, @Nullable String from, boolean withdrawn) {}

    /**
     * One side of one origin.
     *
     * @param own whether it is said by interested parties alone
     * @param unnamed whether all that counts is said by unnamed sources
     * @param positive whether it weighs anything
     * @param evidence the ids of its links
     */
    public record OriginSide(
            String origin,
            Stance stance,
            boolean own,
            boolean unnamed,
            boolean positive,
            boolean counted,
            boolean verified,
            List<String> evidence) {

        /** Keeps a copy. */
        public OriginSide {
            evidence = List.copyOf(evidence);
        }
    }

    /** The record that stands for a source. */
    public String canonical(String source) {
        return sameAs.getOrDefault(source, source);
    }

    /** A holder's change of position, by the root that it made it with. */
    public record Turn(String holder, String root, Stance from, Stance to) {}
}
