package org.gainsay.telling.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gainsay.assessment.WorldTime;
import org.gainsay.telling.Asked;
import org.gainsay.telling.Story;
import org.gainsay.telling.timeline.TimelineRequest.Step;

/** Tells the steps of the requests for comment in the order in which they were taken. */
final class Requested {

    private Requested() {}

    static List<Placed<TimelineRequest>> of(Story story) {
        List<Placed<TimelineRequest>> steps = new ArrayList<>();
        for (Asked asked : story.requests()) {
            steps.add(step(asked, Step.ASKED, asked.askedAt()));
            if (asked.missed()) {
                steps.add(step(asked, Step.DEADLINE_PASSED, asked.deadline()));
            }
            Asked.Answer answer = asked.answer();
            if (answer != null) {
                steps.add(step(asked, Step.ANSWERED, answer.saidAt()));
            }
        }
        steps.sort(Comparator.comparing(Placed::place));
        return steps;
    }

    /** A deadline passes with the last moment that it may mean. */
    private static Placed<TimelineRequest> step(Asked asked, Step step, WorldTime at) {
        long first = step == Step.DEADLINE_PASSED ? at.last() : at.first();
        return new Placed<>(
                new Place(first, at.last(), asked.recordedAt(), asked.id() + " " + step.ordinal()),
                new TimelineRequest(
                        asked.id(),
                        step,
                        at.said(),
                        Instant.ofEpochMilli(first),
                        Instant.ofEpochMilli(at.last()),
                        asked.recordedAt(),
                        TimelineEntry.Who.of(asked.source()),
                        asked.channel(),
                        asked.deadline().said(),
                        asked.answer() == null ? null : asked.answer().statement()));
    }
}
