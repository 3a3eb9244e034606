package org.gainsay.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How far back the ledger is read: what a desk knew by one instant, of what this ledger had stored by another. They
 * differ only for history that an import moved in; what was answered at an instant is answered again with both at it.
 */
public record Horizon(
        @Parameter(description = "As it was recorded by then.") @QueryParam("knownAt") @Nullable
        Instant knownAt,

        @Parameter(description = "As it was stored in this ledger by then, leaving out history moved in later.")
        @QueryParam("storedBy")
        @Nullable
        Instant storedBy) {

    /** All that there is. */
    public static final Horizon PRESENT = new Horizon(null, null);

    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Whether nothing lies beyond it. */
    public boolean present() {
        return knownAt == null && storedBy == null;
    }

    /** What {@link #knownAt} is in a query; the end of time where it is absent. */
    public OffsetDateTime known() {
        return time(knownAt);
    }

    /** What {@link #storedBy} is in a query; the end of time where it is absent. */
    public OffsetDateTime stored() {
        return time(storedBy);
    }

    private static OffsetDateTime time(@Nullable Instant instant) {
        return (instant == null ? EVER : instant).atOffset(ZoneOffset.UTC);
    }

    /**
     * Whether this version of a record lies within. A first version does whenever it was known: a record says itself
     * since when that is.
     */
    public boolean includes(int version, @Nullable Instant versionAt, Instant storedAt) {
        return (storedBy == null || !storedAt.isAfter(storedBy))
                && (version == 1 || knownAt == null || versionAt == null || !versionAt.isAfter(knownAt));
    }

    /** The later of its instants; null where there is none. */
    @Nullable
    Instant latest() {
        if (knownAt == null || storedBy == null) {
            return knownAt == null ? storedBy : knownAt;
        }
        return knownAt.isAfter(storedBy) ? knownAt : storedBy;
    }

    /** Refuses an instant ahead of the ledger's clock: nobody can say what will be known. */
    void refuseAhead(Instant now) {
        refuse("knownAt", knownAt, now);
        refuse("storedBy", storedBy, now);
    }

    private static void refuse(String parameter, @Nullable Instant instant, Instant now) {
        if (instant != null && instant.isAfter(now)) {
            throw outOfRange(
                    parameter,
                    "Lies ahead of the ledger's clock: it is " + now + " now. Ask for that or an earlier instant.");
        }
    }

    /** Refuses an instant before a record was there, and names the first one at which it was. */
    void refuseBefore(@Nullable Instant recordedAt, Instant storedAt) {
        if (storedBy != null && storedBy.isBefore(storedAt)) {
            throw outOfRange(
                    "storedBy", "It was first stored here at " + storedAt + ". Ask for that or a later instant.");
        }
        if (knownAt != null && recordedAt != null && knownAt.isBefore(recordedAt)) {
            throw outOfRange(
                    "knownAt",
                    "Nothing was known of it yet: it was first recorded at " + recordedAt
                            + ". Ask for that or a later instant.");
        }
    }

    private static Refusal outOfRange(String parameter, String detail) {
        return Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.OUT_OF_RANGE, detail)));
    }
}
