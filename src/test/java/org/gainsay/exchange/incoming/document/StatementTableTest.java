package org.gainsay.exchange.incoming.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.groups.Tuple;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.ExternalId;
import org.gainsay.statement.SpeechAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is read by its header; what is wrong is told by row and column, and keeps its row out. */
class StatementTableTest {

    private static Document read(String csv) {
        return StatementTable.read(csv.getBytes(StandardCharsets.UTF_8), "desk");
    }

    @Test
    void theTemplateIsATable() {
        Document document = read(StatementTable.template());
        assertThat(document.findings()).isEmpty();
        assertThat(document.items()).hasSize(2).allSatisfy(row -> assertThat(row.findings())
                .isEmpty());
        Item second = document.items().get(1).item();
        assertThat(second.id()).isEqualTo(new ExternalId("desk", "kcna-1"));
        assertThat(second.text()).isEqualTo("We have never had \"arms dealings\" with Russia.");
        assertThat(second.act()).isEqualTo(SpeechAct.DENIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void fieldsArePartedAsTheSpreadsheetsCountryPartsThem(String separator) {
        String csv = "\uFEFFid,outlet,text,saidAt\r\n1,Daily,\"a, b; c\td\n\"\"e\"\"\",2023\r\n\r\n"
                .replaceAll("(?<=[a-zA-Z1]),(?=[a-zA-Z\"2])|(?<=\"),", separator);
        Document document = read(csv);
        assertThat(document.items()).hasSize(1);
        assertThat(document.items().get(0).item().text()).isEqualTo("a, b; c\td\n\"e\"");
        assertThat(document.items().get(0).row()).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsToldByRowAndColumnAndTheOthersAreRead() {
        Document document = read("id,outlet,text,saidAt,act,url,stance,odd\n"
                + "1,Daily,So.,2023,DENIES,https://a.example/,,\n"
                + "2,,So.,yesterday,SHOUTS,javascript:1,DENIES,\n"
                + "1,Daily,So.,2023,,,,\n"
                + "4,Daily,So.,2023,,,,,more\n"
                + "5,Daily\n");
        assertThat(document.findings()).extracting(Finding::column).containsExactly("odd");
        assertThat(document.items().get(0).item()).isNotNull();
        assertThat(document.items().get(1).item()).isNull();
        assertThat(document.items().get(1).findings())
                .extracting(Finding::row, Finding::column, Finding::code)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(3, "outlet", ErrorCode.REQUIRED),
                        Tuple.tuple(3, "saidAt", ErrorCode.MALFORMED_TIME),
                        Tuple.tuple(3, "act", ErrorCode.UNKNOWN_VALUE),
                        Tuple.tuple(3, "url", ErrorCode.MALFORMED),
                        Tuple.tuple(3, "stance", ErrorCode.INVALID));
        assertThat(document.items().get(2).findings())
                .extracting(Finding::column)
                .containsExactly("id");
        assertThat(document.items().get(3).findings()).extracting(Finding::code).containsExactly(ErrorCode.TOO_MANY);
        assertThat(document.items().get(4).findings())
                .extracting(Finding::column)
                .containsExactlyInAnyOrder("text", "saidAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,text\n1,So.\n",
                "id,id,outlet,text,saidAt\n",
                "id,outlet,text,saidAt\n1,Daily,\"never closed,2023\n"
            })
    void whatIsNoSuchTableIsRefusedOrToldOf(String csv) {
        if (csv.contains("never closed")) {
            assertThat(read(csv).items())
                    .allSatisfy(row -> assertThat(row.item()).isNull());
        } else {
            assertThatThrownBy(() -> read(csv)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aFieldThatNeverEndsKeepsItsRowOut() {
        Document document = read("id,outlet,text,saidAt\n1,Daily,\"" + "x".repeat(2_000_000) + "\",2023\n");
        assertThat(document.items().get(0).item()).isNull();
        assertThat(document.items().get(0).findings())
                .extracting(Finding::column, Finding::code)
                .contains(Tuple.tuple("text", ErrorCode.TOO_LONG));
    }
}
