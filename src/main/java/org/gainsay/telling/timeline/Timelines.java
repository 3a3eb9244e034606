package org.gainsay.telling.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Account.Told;
import org.gainsay.assessment.Account.Turn;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Stance;
import org.gainsay.statement.SpeechAct;
import org.gainsay.telling.Said;
import org.gainsay.telling.Story;
import org.gainsay.telling.timeline.TimelineEntry.Mark;
import org.gainsay.telling.timeline.TimelineEntry.Part;
import org.gainsay.telling.timeline.TimelineEntry.Who;
import org.jspecify.annotations.Nullable;

/** Tells a story in the order in which it was said. A statement speaks once, by the link that the account has it speak by. */
final class Timelines {

    private final Story story;
    private final Account account;
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Turn> turns = new HashMap<>();
    private final Set<UUID> answers = new HashSet<>();

    private Timelines(Story story) {
        this.story = story;
        this.account = story.account();
        story.requests().stream()
                .flatMap(asked -> Stream.ofNullable(asked.answer()))
                .forEach(answer -> answers.add(answer.statement()));
        account.statements().forEach(t -> told.put(t.statement().id(), t));
    }

    static List<Placed<TimelineEntry>> of(Story story) {
        return new Timelines(story).entries();
    }

    private List<Placed<TimelineEntry>> entries() {
        List<Reached> speaking = account.links().stream()
                .filter(r -> r.leftOut() != LeftOutReason.OTHER_LINK)
                .sorted(Comparator.comparing(
                        r -> Place.of(told(r.link().statement()).statement())))
                .toList();
        turns(speaking);
        boolean[] uncertain = Overlaps.among(speaking.stream()
                .map(r -> told(r.link().statement()).statement().saidAt())
                .toList());
        List<Placed<TimelineEntry>> entries = new ArrayList<>();
        for (int i = 0; i < uncertain.length; i++) {
            Reached r = speaking.get(i);
            Place place = Place.of(told(r.link().statement()).statement());
            entries.add(new Placed<>(place, entry(r, uncertain[i])));
        }
        return entries;
    }

    /** A turn is told where its root is; where that is not linked itself, at the first copy of it. */
    private void turns(List<Reached> speaking) {
        Map<String, List<Reached>> byRoot = speaking.stream().collect(Collectors.groupingBy(Reached::root));
        for (Turn turn : account.turns()) {
            byRoot.getOrDefault(turn.root(), List.of()).stream()
                    .filter(r -> r.stance() == turn.to())
                    .min(Comparator.comparing(r -> r.link().statement().equals(turn.root()) ? 0 : 1))
                    .ifPresent(r -> turns.put(r.link().id(), turn));
        }
    }

    private TimelineEntry entry(Reached r, boolean uncertain) {
        Told linked = told(r.link().statement());
        Statement s = linked.statement();
        Said said = story.said(s.id());
        boolean here = r.link().claim().equals(story.asked().claim());
        return new TimelineEntry(
                said.id(),
                id(story.ids().evidence(), r.link().id()),
                s.saidAt().said(),
                Instant.ofEpochMilli(s.saidAt().first()),
                Instant.ofEpochMilli(s.saidAt().last()),
                uncertain,
                s.life().recordedAt(),
                s.speaker() == null ? null : who(s.speaker()),
                s.onBehalfOf() == null ? null : who(s.onBehalfOf()),
                who(s.outlet()),
                said.publication(),
                said.act(),
                said.naming(),
                s.directness(),
                s.form(),
                said.text(),
                said.language(),
                said.translation(),
                part(r.stance(), said.act()),
                r.stance(),
                here ? null : id(story.ids().claims(), r.link().claim()),
                r.interest(),
                linked.from() == null ? null : story.said(linked.from()).id(),
                said.how(),
                r.root().equals(s.id()) ? null : story.said(r.root()).id(),
                r.circular(),
                r.origin() == null ? null : story.said(r.origin()).id(),
                r.leftOut(),
                linked.withdrawn() ? s.life().withdrawnAt() : null,
                said.takesBack(),
                marks(r));
    }

    private static Part part(Stance stance, @Nullable SpeechAct act) {
        return switch (stance) {
            case SUPPORTS -> Part.SUPPORT;
            case DENIES -> Part.DENIAL;
            case NEITHER_CONFIRMS_NOR_DENIES -> Part.NON_DENIAL;
            case CONTEXT ->
                act == SpeechAct.RETRACTS
                        ? Part.RETRACTION
                        : act == SpeechAct.CORRECTS ? Part.CORRECTION : Part.CONTEXT;
        };
    }

    private List<Mark> marks(Reached r) {
        List<Mark> marks = new ArrayList<>();
        Turn turn = turns.get(r.link().id());
        if (turn != null) {
            marks.add(new Mark(Mark.Kind.POSITION_CHANGED, turn.from(), turn.to()));
        }
        mark(marks, r.interest() == Interest.AGAINST_INTEREST, Mark.Kind.AGAINST_INTEREST);
        mark(marks, r.admits(), Mark.Kind.ADMITTED);
        mark(marks, r.takenBack(), Mark.Kind.ADMISSION_TAKEN_BACK);
        mark(marks, r.leftOut() == LeftOutReason.WITHDRAWN, Mark.Kind.WITHDRAWN);
        mark(marks, answers.contains(story.said(r.link().statement()).id()), Mark.Kind.ANSWERS_REQUEST);
        return marks;
    }

    private static void mark(List<Mark> marks, boolean holds, Mark.Kind kind) {
        if (holds) {
            marks.add(Mark.of(kind));
        }
    }

    private Who who(String source) {
        return Who.of(story.party(source));
    }

    private Told told(String statement) {
        return Objects.requireNonNull(told.get(statement), "every linked statement is told");
    }

    private static UUID id(Map<String, UUID> ids, String born) {
        return Objects.requireNonNull(ids.get(born), "read with the account");
    }
}
