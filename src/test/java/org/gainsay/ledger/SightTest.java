package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what is asked in one place, behind which the service cannot look. */
@QuarkusTest
class SightTest {

    @Inject
    Rows rows;

    @Test
    void theServiceReadsRecordsThroughTheViewsAlone() throws SQLException {
        List<String> kept = List.of("corroboration", "corroboration_past", "seal", "tree", "checkpoint");
        List<String> readable = rows.all("""
                SELECT t.relname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
                WHERE a.attname = 'audience' AND t.relkind = 'r' AND has_table_privilege(t.oid, 'SELECT')""");
        assertThat(kept).containsAll(readable);
        List<String> views = rows.all("SELECT table_name FROM information_schema.views WHERE table_schema = 'seen'");
        assertThat(views).contains("past", "journal", "external_id", "redaction");
        assertThat(views).containsAll(Kind.records().map(Kind::table).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM public.claim",
                "SELECT count(*) FROM public.past",
                "SELECT count(*) FROM public.external_id",
                "UPDATE public.statement SET text = ''",
                "UPDATE desk SET name = 'mine'",
                "DELETE FROM token_desk",
                "CALL make_views()"
            })
    void theServiceCannotReachBehindThem(String sql) {
        assertThatThrownBy(() -> rows.execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void aDesksRecordIsNeitherWrittenNorSeenByATransactionThatSaysNothing() throws SQLException {
        String desk = rows.all("SELECT gen_random_uuid()").get(0);
        String insert = """
                INSERT INTO external_id (audience, system, value, kind, record)
                VALUES ('%s', 'sight', '1', 'CLAIM', gen_random_uuid())""".formatted(desk);
        assertThatThrownBy(() -> rows.execute(insert)).hasMessageContaining("check option");
        rows.execute("BEGIN; SET LOCAL gainsay.desks = '{" + desk + "}'; " + insert + "; COMMIT");
        assertThat(rows.count("SELECT count(*) FROM external_id WHERE system = 'sight'"))
                .isZero();
    }

    @Test
    void everyColumnThatNamesARecordIsKnownByItsKind() throws SQLException {
        TreeSet<String> known = new TreeSet<>();
        for (Kind kind : Kind.records().toList()) {
            kind.named()
                    .forEach((named, columns) ->
                            columns.forEach(column -> known.add(kind.table() + "." + column + " " + named.table())));
        }
        TreeSet<String> kinds = new TreeSet<>(Kind.records().map(Kind::table).toList());
        assertThat(known).containsExactlyElementsOf(new TreeSet<>(rows.all("""
                SELECT t.relname || '.' || a.attname || ' ' || n.relname FROM pg_constraint c
                JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class n ON n.oid = c.confrelid
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.contype = 'f' AND t.relname IN ('%s')""".formatted(String.join("', '", kinds)))));
    }

    @Test
    void everyKindThatNamesARecordIsKeptFromNamingAHiddenOne() throws SQLException {
        List<String> guarded = rows.all("""
                SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE t.tgname = 'names_what_is_seen'""");
        assertThat(guarded)
                .containsExactlyInAnyOrderElementsOf(Kind.records()
                        .filter(kind -> !kind.named().isEmpty())
                        .map(Kind::table)
                        .toList());
    }
}
