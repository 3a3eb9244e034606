package org.gainsay.telling;

import static org.gainsay.corroboration.Sql.instant;
import static org.gainsay.corroboration.Sql.uuid;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.WorldTime;
import org.gainsay.claim.CommentChannel;
import org.gainsay.claim.CommentState;
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

    private final Question asked;
    private final Instant then;
    private final Instant known;
    private final long said;

    private Requests(Question asked, Instant now) {
        Instant at = asked.knownAt() == null ? now : asked.knownAt();
        this.asked = asked;
        this.then = asked.saidBy() != null && asked.saidBy().isBefore(at) ? asked.saidBy() : at;
        // At present all is known that is to be seen.
        this.known = asked.knownAt() == null ? Instant.MAX : asked.knownAt();
        this.said = asked.saidBy() == null ? Long.MAX_VALUE : asked.saidBy().toEpochMilli();
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
    static List<Asked> about(UUID claim, Connection connection, Question asked) throws SQLException {
        return new Requests(asked, Present.of(connection)).about(claim, connection);
    }

    private List<Asked> about(UUID claim, Connection connection) throws SQLException {
        List<Row> rows = ROWS.find(connection, "t.claim = ANY (?)", Set.of(claim), asked.knownAt()).values().stream()
                .filter(r -> r.life().live(known) && r.askedAt().last() <= said)
                .toList();
        Map<UUID, Answer> answers = ANSWERS.find(
                connection,
                Stories.BY_ID,
                rows.stream().flatMap(r -> Stream.ofNullable(r.answeredBy())).toList(),
                asked.knownAt());
        Map<UUID, Party> parties = Stories.PARTIES.find(
                connection, Stories.BY_ID, rows.stream().map(Row::source).toList(), asked.knownAt());
        List<Asked> all = new ArrayList<>();
        for (Row r : rows) {
            Answer answer = r.answeredBy() == null ? null : answers.get(r.answeredBy());
            all.add(asked(r, Objects.requireNonNull(parties.get(r.source()), "a foreign key"), answer));
        }
        return all.stream().sorted(ORDER).toList();
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
