package org.gainsay.telling;

import static org.gainsay.corroboration.Sql.instant;
import static org.gainsay.corroboration.Sql.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.WorldTime;
import org.gainsay.claim.CommentChannel;
import org.gainsay.claim.CommentState;
import org.gainsay.corroboration.Reading;
import org.gainsay.corroboration.Table;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Present;
import org.jspecify.annotations.Nullable;

/** Reads who was asked for comment on a claim, beside what its corroboration rests on: nothing of it bears there. */
final class Requests {

    private static final Comparator<Asked> ORDER =
            Comparator.comparingLong((Asked a) -> a.askedAt().first()).thenComparing(a -> a.id().toString());

    private static final Table<Row> ROWS = new Table<>(
            Kind.COMMENT_REQUEST,
            r -> new Row(
                    r.getObject("id", UUID.class),
                    r.getObject("source", UUID.class),
                    world(r, "asked"),
                    CommentChannel.valueOf(r.getString("channel")),
                    world(r, "deadline"),
                    uuid(r, "answered_by"),
                    life(r)));

    private static final Table<Answer> ANSWERS = new Table<>(
            Kind.STATEMENT,
            r -> new Answer(
                    new Asked.Answer(
                            r.getObject("id", UUID.class),
                            new WorldTime(r.getString("said_as"), r.getLong("said_first"), r.getLong("said_last"))),
                    life(r)));

    private final Reading reading;
    private final Instant then;
    private final Instant known;
    private final long said;

    private Requests(Reading reading, Instant now) {
        boolean present = reading.horizon().present();
        Instant at = present ? now : reading.basis().knownAt();
        Instant saidBy = reading.basis().saidBy();
        this.reading = reading;
        this.then = saidBy != null && saidBy.isBefore(at) ? saidBy : at;
        // At present all is known that is to be seen.
        this.known = present ? Instant.MAX : at;
        this.said = saidBy == null ? Long.MAX_VALUE : saidBy.toEpochMilli();
    }

    private record Row(
            UUID id,
            UUID source,
            WorldTime askedAt,
            CommentChannel channel,
            WorldTime deadline,
            @Nullable UUID answeredBy,
            Life life) {}

    private record Answer(Asked.Answer given, Life life) {}

    /** The requests about a claim that stood by then, in the order in which they were made. */
    static List<Asked> about(Reading reading) throws SQLException {
        return new Requests(reading, Present.of(reading.connection())).all();
    }

    private List<Asked> all() throws SQLException {
        List<Row> rows = find(ROWS, "t.claim = ANY (?)", Stream.of(reading.claim())).values().stream()
                .filter(r -> r.life().live(known) && r.askedAt().last() <= said)
                .toList();
        Map<UUID, Answer> answers =
                find(ANSWERS, Stories.BY_ID, rows.stream().flatMap(r -> Stream.ofNullable(r.answeredBy())));
        Map<UUID, Party> parties =
                find(Stories.PARTIES, Stories.BY_ID, rows.stream().map(Row::source));
        List<Asked> all = new ArrayList<>();
        for (Row r : rows) {
            Answer answer = r.answeredBy() == null ? null : answers.get(r.answeredBy());
            all.add(asked(r, Objects.requireNonNull(parties.get(r.source()), "a foreign key"), answer));
        }
        return all.stream().sorted(ORDER).toList();
    }

    private <T> Map<UUID, T> find(Table<T> table, String condition, Stream<UUID> ids) throws SQLException {
        return table.find(reading.connection(), condition, ids.toList(), reading.horizon());
    }

    private Asked asked(Row r, Party source, @Nullable Answer answer) {
        return new Asked(
                r.id(),
                source,
                r.askedAt(),
                r.channel(),
                r.deadline(),
                r.life().recordedAt(),
                CommentState.of(false, r.deadline(), then) == CommentState.OVERDUE,
                answer == null ? null : given(answer));
    }

    /** An answer counts from when it is known and given, also if it is withdrawn: who has answered was not silent. */
    private Asked.@Nullable Answer given(Answer answer) {
        return answer.life().recorded(known) && answer.given().saidAt().last() <= said ? answer.given() : null;
    }

    private static WorldTime world(ResultSet r, String name) throws SQLException {
        return new WorldTime(r.getString(name + "_said"), r.getLong(name + "_first"), r.getLong(name + "_last"));
    }

    private static Life life(ResultSet r) throws SQLException {
        return new Life(instant(r, "recorded_at"), instant(r, "withdrawn_at"));
    }
}
