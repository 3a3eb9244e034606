package org.gainsay.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** What an import will do: each member is new, known already, withdrawn since, or contradicts what is stored. */
final class ImportPlan {

    private final StoredRecords stored;
    private final List<Incoming<?>> fresh = new ArrayList<>();
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private final List<FieldError> invalid = new ArrayList<>();
    private final List<FieldError> conflicts = new ArrayList<>();
    private int unchanged;

    /** A record that stands here, and no longer where the dossier comes from. */
    record Withdrawn(Recorded record, Incoming<?> member) {}

    ImportPlan(StoredRecords stored) {
        this.stored = stored;
    }

    List<Incoming<?>> fresh() {
        return fresh;
    }

    List<Withdrawn> withdrawn() {
        return withdrawn;
    }

    int unchanged() {
        return unchanged;
    }

    /** Decides on a member that was looked up already. */
    <R extends Recorded> void whole(Incoming<R> member, @Nullable R here) {
        meet(member, here);
    }

    /** Decides on members that are parts of others, here or new. */
    <R extends Recorded> void parts(Shape<R> shape, List<Incoming<R>> members, Set<UUID> parentsHere) {
        if (members.isEmpty()) {
            return;
        }
        Map<String, @Nullable ExternalId> ids = new HashMap<>();
        members.forEach(m -> ids.put(m.born(), m.external()));
        Map<String, R> byBorn = stored.find(shape, ids);
        List<R> siblings = stored.partsOf(shape, parentsHere);
        Map<List<?>, List<R>> byContent = siblings.stream().collect(Collectors.groupingBy(shape.content()::apply));
        Map<String, Incoming<R>> seen = new HashMap<>();
        List<Incoming<R>> added = new ArrayList<>();
        for (Incoming<R> member : members) {
            Incoming<R> twin = seen.putIfAbsent(member.born(), member);
            if (twin != null) {
                repeated(member, twin);
                continue;
            }
            R here = byBorn.get(member.born());
            if (here == null && !member.given()) {
                here = alike(member, byContent.getOrDefault(shape.content().apply(member.candidate()), List.of()));
            }
            if (meet(member, here)) {
                added.add(member);
            }
        }
        places(shape, siblings, added);
    }

    /** What is wrong, each with where: what contradicts itself, or what is stored. */
    List<FieldError> wrong() {
        return Stream.concat(invalid.stream(), conflicts.stream()).toList();
    }

    /** Refuses the whole, for what contradicts itself before what contradicts the ledger. */
    void refuseIfWrong() {
        if (!invalid.isEmpty()) {
            throw Refusal.of(invalid);
        }
        if (!conflicts.isEmpty()) {
            FieldError first = conflicts.get(0);
            throw new Refusal(
                    ProblemType.CONFLICT,
                    first.pointer() + ": " + first.detail(),
                    conflicts.subList(0, Math.min(conflicts.size(), 100)));
        }
    }

    void say(String pointer, ErrorCode code, String detail) {
        invalid.add(FieldError.at(pointer, code, detail));
    }

    private <R extends Recorded> boolean meet(Incoming<R> member, @Nullable R here) {
        if (here == null) {
            fresh.add(member);
            return true;
        }
        if (!member.saysTheSameAs(here)) {
            conflict(member, here, "Other content is stored under this id");
        } else if (member.withdrawn() && here.withdrawnAt() == null) {
            withdrawn.add(new Withdrawn(here, member));
        } else {
            unchanged++;
        }
        return false;
    }

    private <R extends Recorded> void repeated(Incoming<R> member, Incoming<R> twin) {
        if (member.shape().equal(member.candidate(), twin.candidate())
                && member.life().equals(twin.life())) {
            unchanged++;
        } else {
            say(
                    member.pointer(),
                    ErrorCode.DUPLICATE_ID,
                    "The same as " + twin.pointer() + " with another history. Give each an id, or a recordedAt.");
        }
    }

    /** Among equal ones, one that stands before one that does not. */
    private static <R extends Recorded> @Nullable R alike(Incoming<R> member, List<R> equal) {
        return equal.stream()
                .filter(member::saysTheSameAs)
                .filter(r -> member.withdrawn() || r.withdrawnAt() == null)
                .min((a, b) -> Boolean.compare(a.withdrawnAt() != null, b.withdrawnAt() != null))
                .orElse(null);
    }

    /** Where only one may be, there is room for one. */
    private <R extends Recorded> void places(Shape<R> shape, List<R> siblings, List<Incoming<R>> added) {
        Set<UUID> leaving = withdrawn.stream().map(w -> w.record().id()).collect(Collectors.toSet());
        Map<List<UUID>, R> taken = new HashMap<>();
        for (R r : siblings) {
            List<UUID> place = shape.place(r, r.withdrawnAt() != null || leaving.contains(r.id()));
            if (place != null) {
                taken.put(place, r);
            }
        }
        Set<List<UUID>> takenNow = new HashSet<>();
        for (Incoming<R> member : added) {
            List<UUID> place = shape.place(member.candidate(), member.withdrawn());
            R here = place == null ? null : taken.get(place);
            if (here != null) {
                conflict(member, here, "There is another one already, and there can be only one");
            } else if (place != null && !takenNow.add(place)) {
                say(member.pointer(), ErrorCode.INVALID, "Another member says this already. Leave one of them out.");
            }
        }
    }

    private void conflict(Incoming<?> member, Recorded here, String what) {
        Kind kind = member.shape().kind();
        conflicts.add(FieldError.at(
                member.pointer(),
                ErrorCode.INVALID,
                what + ": /api/v1/" + kind.path() + "/" + here.id() + ". Correct that record, or leave this out."));
    }

    /** What others may rest on of what will be written; nothing rests on new records yet but their own parts. */
    Touch touch() {
        return Touch.all(Stream.<Recorded>concat(
                        fresh.stream().filter(m -> m.shape().parent() != null).map(Incoming::candidate),
                        withdrawn.stream().map(Withdrawn::record))
                .map(Recorded::touch));
    }

    /** Stores it. */
    void store(Entry entry) {
        refuseTheFuture(entry.at());
        withdrawn.forEach(w -> entry.withdraw(w.record(), null));
        fresh.forEach(member -> member.moveIn(entry));
        stored.giveExternalIds(fresh, entry.audience());
    }

    /** The first record that it writes; none: what is no record. */
    UUID subject() {
        return Stream.concat(
                        fresh.stream().map(Incoming::id),
                        withdrawn.stream().map(w -> w.record().id()))
                .findFirst()
                .orElse(Recorded.PUBLISHED);
    }

    /** The claims that come with it. */
    Set<UUID> newClaims() {
        return fresh.stream()
                .filter(m -> m.shape().kind() == Kind.CLAIM)
                .map(Incoming::id)
                .collect(Collectors.toSet());
    }

    private void refuseTheFuture(Instant now) {
        Stream.concat(fresh.stream(), withdrawn.stream().map(Withdrawn::member)).forEach(member -> {
            refuse(member.pointer() + "/recordedAt", member.life().recordedAt(), now);
            refuse(member.pointer() + "/withdrawnAt", member.life().withdrawnAt(), now);
            refuse(member.pointer() + "/versionAt", member.history().versionAt(), now);
        });
        refuseIfWrong();
    }

    private void refuse(String pointer, @Nullable Instant time, Instant now) {
        if (time != null && time.isAfter(now)) {
            say(
                    pointer,
                    ErrorCode.OUT_OF_RANGE,
                    "Lies ahead of the ledger's clock, by which it is " + now + ". Nothing is known before it is.");
        }
    }

    static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "checked before");
    }
}
