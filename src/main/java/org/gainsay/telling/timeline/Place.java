package org.gainsay.telling.timeline;

import java.time.Instant;
import java.util.Comparator;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Where a statement stands in a timeline: by its first moment, its last, when it was recorded, and its id. */
record Place(long first, long last, @Nullable Instant recordedAt, String id) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::first)
            .thenComparingLong(Place::last)
            .thenComparing(Place::recordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Place::id);

    private static final String BEGINNING = "-";

    static Place of(Statement s) {
        return new Place(s.saidAt().first(), s.saidAt().last(), s.life().recordedAt(), s.id());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    String written() {
        return first + " " + last + " " + (recordedAt == null ? BEGINNING : recordedAt) + " " + id;
    }

    static Place read(String written) {
        String[] parts = written.split(" ", 4);
        try {
            return new Place(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    parts[2].equals(BEGINNING) ? null : Instant.parse(parts[2]),
                    parts[3]);
        } catch (RuntimeException e) {
            // Nobody but a forger meets this: a cursor of ours names the list that it is of.
            throw Refusal.of(java.util.List.of(
                    FieldError.parameter("cursor", ErrorCode.BAD_PARAMETER, "Send next as the page before gave it.")));
        }
    }
}
