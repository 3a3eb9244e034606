package org.gainsay.dashboard;

import java.util.List;
import java.util.UUID;
import org.gainsay.dashboard.Told.Line;
import org.gainsay.dashboard.Told.Quote;
import org.jspecify.annotations.Nullable;

/** A claim's page: all that it shows, in words. */
public record ClaimView(
        UUID id,
        String text,
        String language,
        List<String> topics,
        String recorded,
        @Nullable String withdrawn,
        @Nullable String expires,
        String status,
        String meaning,
        String since,
        boolean pending,
        Bar bar,
        List<Named> flags,
        Course course,
        List<String> why,
        List<Told.Origin> says,
        List<Told.Origin> denies,
        List<Quote> neither,
        List<Line> leftOut,
        List<Line> timeline,
        Graph graph,
        List<Related> related,
        List<Past> history,
        String wording,
        Change change,
        WhatIf whatIf,
        String smallPrint,
        @Nullable String knownAt,
        @Nullable String saidBy,
        String present,
        Tools tools) {

    /** The script that makes an element of the card. */
    public String script() {
        return CardPages.SCRIPT;
    }

    /** Something with its meaning. */
    public record Named(String name, String meaning) {}

    /** A claim that bears on it or on which it bears. */
    public record Related(String relation, DeskRow row) {}

    /** How it stood for a while. */
    public record Past(
            String from,
            String at,
            String status,
            int says,
            int denies,
            int open,
            int origins,
            int items,
            String confidence,
            String cause) {}

    /** What would change its status. */
    public record Change(String denier, String supporter, List<Named> pivotal) {}

    /** How it would stand without some of its origins; null: with all of them. */
    public record WhatIf(List<Switch> switches, @Nullable String then) {}

    /** An origin that can be left out of account. */
    public record Switch(String origin, String name, String side, boolean on) {}
}
