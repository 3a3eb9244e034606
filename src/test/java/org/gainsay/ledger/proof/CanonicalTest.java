package org.gainsay.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The few lines that need no library agree with the libraries. */
class CanonicalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theFormIsThatOfRfc8785() throws Exception {
        Random random = new Random(8785);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Object> members = new TreeMap<>();
            for (int m = random.nextInt(5); m >= 0; m--) {
                members.put(text(random), random.nextBoolean() ? text(random) : random.nextInt());
            }
            String json = JSON.writeValueAsString(members);
            assertThat(new String(Canonical.form(members), UTF_8))
                    .isEqualTo(new JsonCanonicalizer(json).getEncodedString());
            Map<String, Object> read = Json.object(json);
            assertThat(Canonical.form(read)).isEqualTo(Canonical.form(members));
        }
    }

    private static String text(Random random) {
        int[] points = random.ints(random.nextInt(6), 0, 0x300)
                .map(c -> random.nextInt(9) == 0 ? 0x1F600 + c : c)
                .toArray();
        return new String(points, 0, points.length);
    }

    @Test
    void nestedJsonIsReadAsItIs() {
        String json = " { \"a\" : [ \"\\u0041\\n\\/\", { \"b\" : -7 } , [] ] , \"c\" : {} } ";
        assertThat(Json.object(json))
                .isEqualTo(Map.of("a", List.of("A\n/", Map.of("b", -7L), List.of()), "c", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\":}",
                "{\"a\":1.5}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{\"a",
                "{a:1}",
                "{\"a\":\"\\uZZZZ\"}",
                "{\"a\":null}"
            })
    void whatIsNoProofsJsonIsRefused(String json) {
        assertThatThrownBy(() -> Json.object(json)).isInstanceOf(BadProof.class);
    }

    @Test
    void whereAnEntryStandsIsNotPartOfIt() {
        assertThat(new String(SealedEntry.form(Map.of("position", 3L, "version", 2, "act", "CREATE")), UTF_8))
                .isEqualTo("{\"act\":\"CREATE\",\"version\":2}");
    }
}
