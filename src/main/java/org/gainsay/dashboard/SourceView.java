package org.gainsay.dashboard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source's page, in words. */
public record SourceView(
        UUID id,
        String name,
        List<String> aliases,
        String kind,
        String country,
        String letter,
        String statements,
        @Nullable String withdrawn,
        boolean sealed,
        List<Words> said,
        Impact impact,
        List<Rating> ratings,
        Steps steps,
        List<Tie> above,
        List<Tie> below,
        List<Act> acts,
        List<Stake> stakes,
        List<String> elsewhere,
        Tools tools) {

    /** Something that it said, and how the claim stands on which that bears. */
    public record Words(
            String at, String act, @Nullable UUID claim, String text, String language, String since, String status) {}

    /** What would change if all of it were withdrawn. */
    public record Impact(String summary, List<Moved> moved) {}

    /** A claim that would stand otherwise, in words and in two bars. */
    public record Moved(UUID claim, String text, String language, String from, String to, Bar with, Bar without) {

        /** Whether its status would change. */
        public boolean turns() {
            return !from.equals(to);
        }
    }

    /** A letter that it was given. */
    public record Rating(String from, String letter, String words, String by, String why, boolean withdrawn) {}

    /** Letters over time, drawn; empty: there is too little to draw. */
    public record Steps(String path, List<Level> levels, List<Course.Tick> ticks) {}

    /** One letter's line. */
    public record Level(String letter, String words, int y) {}

    /** What it is to another source. */
    public record Tie(UUID source, String name, String as, String when, boolean controls) {}

    /** How often it did that; the width in per cent of the most frequent. */
    public record Act(String name, String count, String width) {}

    /** Its interest in a claim. */
    public record Stake(UUID claim, String text, String language, String stake) {}
}
