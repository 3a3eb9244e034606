package org.gainsay.advice;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.WorldTime;
import org.gainsay.source.Affiliation;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a case, and everything above them.
 *
 * @param sources by id
 * @param affiliations live ones, by the one who is with another
 * @param same which record stands for which
 */
record People(Map<UUID, Source> sources, Map<UUID, List<Affiliation>> affiliations, Map<UUID, UUID> same) {

    /** The record that stands for a source. */
    UUID standing(UUID source) {
        return same.getOrDefault(source, source);
    }

    /** The source, or the one that stands for it; null where it is not in the case. */
    @Nullable
    Source source(@Nullable UUID id) {
        return id == null ? null : sources.get(standing(id));
    }

    List<Affiliation> affiliations(UUID source) {
        return affiliations.getOrDefault(standing(source), List.of());
    }

    /** Those that control it at that time. */
    List<Affiliation> controlling(UUID source, WorldTime at) {
        return affiliations(source).stream()
                .filter(a -> controls(a.as()) && inForce(a.from(), a.until(), at))
                .toList();
    }

    static boolean controls(@Nullable Role role) {
        return role == null || role.controls();
    }

    static boolean inForce(@Nullable String from, @Nullable String until, WorldTime at) {
        return (from == null || WorldTime.parse(from).first() <= at.last())
                && (until == null || WorldTime.parse(until).last() >= at.first());
    }

    /** The sources whose voice a statement is: its speaker, its party, and what is above them. */
    Set<UUID> voice(Statement statement) {
        WorldTime at = WorldTime.parse(statement.saidAt());
        Set<UUID> voice = new LinkedHashSet<>();
        if (statement.speaker() != null) {
            addWithAbove(standing(statement.speaker()), at, voice);
        }
        if (statement.onBehalfOf() != null) {
            addWithAbove(standing(statement.onBehalfOf()), at, voice);
        }
        return voice;
    }

    private void addWithAbove(UUID source, WorldTime at, Set<UUID> voice) {
        if (voice.add(source)) {
            controlling(source, at).forEach(a -> addWithAbove(standing(a.with()), at, voice));
        }
    }

    /** The party at the top: a stake of it is a stake of everyone below. Null where nobody in particular speaks. */
    @Nullable
    UUID party(Statement statement) {
        UUID from = statement.onBehalfOf() != null ? statement.onBehalfOf() : statement.speaker();
        if (from == null) {
            return null;
        }
        WorldTime at = WorldTime.parse(statement.saidAt());
        UUID top = standing(from);
        Set<UUID> seen = new HashSet<>();
        while (seen.add(top)) {
            List<UUID> above = controlling(top, at).stream()
                    .map(a -> standing(a.with()))
                    .distinct()
                    .toList();
            if (above.size() == 1) {
                top = above.get(0);
            }
        }
        return top;
    }

    /** Whether it speaks under a name of its own, and not as the paper or agency that prints it. */
    boolean isNamedParty(@Nullable UUID speaker) {
        Source source = source(speaker);
        return source != null
                && source.sourceKind() != SourceKind.UNNAMED_SOURCE
                && source.sourceKind() != SourceKind.OUTLET
                && source.sourceKind() != SourceKind.AGENCY
                && source.sourceKind() != SourceKind.DOCUMENT_SERIES;
    }
}
