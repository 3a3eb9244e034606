package org.gainsay.advice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Legible;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.WorldTime;
import org.gainsay.ledger.WarningCode;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Naming;
import org.gainsay.statement.Statement;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/** Who speaks, for whom, and how near it is to the matter. */
final class SpeakerAdvice {

    /** The people behind "officials said", with what stands before them in capitals. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}.]*\\s+){0,4}(?:senior |military |intelligence |defence |defense |administration |unnamed"
                    + " |anonymous )*(?:officials?|diplomats?|aides?))\\s+"
                    + "(?:who |familiar |have |has )*(?:said|says?|told|believes?|confirm(?:ed|s)?|den(?:y|ied|ies))\\b");

    private SpeakerAdvice() {}

    static Stream<Advice> about(Case c, List<Statement> copies) {
        return c.inQuestion().stream()
                .filter(l -> l.statement().derivedFrom() == null && !copies.contains(l.statement()))
                .flatMap(l -> Stream.of(nobody(c, l.statement()), forNobody(c, l.statement()), hearsay(c, l))
                        .flatMap(Stream::ofNullable))
                .distinct();
    }

    private static @Nullable Advice nobody(Case c, Statement said) {
        if (said.speaker() != null || said.naming() == Naming.NAMED) {
            return null;
        }
        Matcher words = SOMEBODY.matcher(said.text());
        boolean somebody = words.find();
        if (said.naming() == null && !somebody) {
            return null;
        }
        Source outlet = c.people().source(said.outlet());
        String who = somebody ? words.group(1) : "Somebody";
        String name = who + ", unnamed, in " + (outlet == null ? "print" : Legible.line(outlet.name())) + ", "
                + said.saidAt();
        ObjectNode patch = Advice.body();
        patch.putObject("speaker").put("kind", SourceKind.UNNAMED_SOURCE.name()).put("name", name);
        if (said.directness() == null || said.directness() == Directness.HEARSAY) {
            patch.put("directness", Directness.UNNAMED.name());
        }
        if (said.naming() == null) {
            patch.put("naming", Naming.UNNAMED.name());
        }
        return Advice.correct(
                WarningCode.NO_SPEAKER,
                said,
                "/speaker",
                "Somebody unnamed speaks, without a record, so that it cannot be told from others and weighs nothing.",
                "Record an unnamed source for it.",
                patch);
    }

    private static @Nullable Advice forNobody(Case c, Statement said) {
        Source speaker = c.people().source(said.speaker());
        if (speaker == null || said.onBehalfOf() != null) {
            return null;
        }
        WorldTime at = WorldTime.parse(said.saidAt());
        List<UUID> parties = c.people().controlling(speaker.id(), at).stream()
                .filter(a -> a.as() == Role.SPOKESPERSON || a.as() == Role.OFFICIAL)
                .map(a -> c.people().standing(a.with()))
                .distinct()
                .toList();
        boolean titled = speaker.sourceKind() == SourceKind.PERSON
                && (Roles.speaksForOthers(Words.of(speaker.name()))
                        || speaker.title() != null && Roles.speaksForOthers(Words.of(speaker.title())));
        if (parties.isEmpty() && !titled) {
            return null;
        }
        Parties.Named named = parties.isEmpty() ? Parties.named(speaker, c.parties()) : null;
        UUID party = parties.size() == 1
                ? parties.get(0)
                : named == null ? null : named.party().id();
        String detail = Legible.line(speaker.name())
                + " speaks for others, and the statement does not say for whom. Its party answers"
                + " for it, and its letter counts.";
        if (party == null) {
            return Advice.of(WarningCode.NO_ON_BEHALF_OF, Advice.path(said), "/onBehalfOf", detail, null, said.id());
        }
        return Advice.correct(
                WarningCode.NO_ON_BEHALF_OF,
                said,
                "/onBehalfOf",
                detail,
                "Record its party.",
                Advice.body().put("onBehalfOf", party.toString()));
    }

    private static @Nullable Advice hearsay(Case c, Case.Link link) {
        Statement said = link.statement();
        boolean hearsay = said.directness() == null || said.directness() == Directness.HEARSAY;
        boolean named = (said.naming() == null || said.naming() == Naming.NAMED)
                && c.people().isNamedParty(said.speaker());
        if (!hearsay || !named || !link.takesSides()) {
            return null;
        }
        return Advice.correct(
                WarningCode.NAMED_SPEAKER_AS_HEARSAY,
                said,
                "/directness",
                "A named speaker is on record, and hearsay weighs nothing. It is hearsay only if the speaker had it from"
                        + " others.",
                "Take the speaker as informed.",
                Advice.body().put("directness", Directness.INFORMED.name()));
    }
}
