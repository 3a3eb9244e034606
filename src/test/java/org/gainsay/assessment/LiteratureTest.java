package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference operators give what was published, so that the core may be held against them. */
class LiteratureTest {

    /** Every row by its name; what is not here fails, so that no row is passed over. */
    private static final Map<String, Function<JsonNode, double[]>> ROWS = new LinkedHashMap<>();

    static {
        fusion(SubjectiveLogic::cumulative, "SL-tri-CBF", "SL-go-CBF-10", "SL-go-CBF-11", "SL-go-CBF-12");
        fusion(SubjectiveLogic::averaging, "SL-tri-ABF", "SL-go-ABF-9", "SL-go-ABF-10", "SL-atenea-ABF");
        fusion(SubjectiveLogic::weighted, "SL-tri-WBF", "SL-go-WBF-10", "SL-go-WBF-11");
        fusion(SubjectiveLogic::compromise, "SL-tri-CCF");
        fusion(SubjectiveLogic::constraint, "SL-tri-BCF", "SL-go-BCF-10");
        ROWS.put("SL-Zadeh-trinomial-CBF", input -> SubjectiveLogic.cumulative(trinomials(input)));
        ROWS.put("SL-Zadeh-trinomial-ABF", input -> SubjectiveLogic.averaging(trinomials(input)));
        // A trust opinion without a base rate has the default one, a half.
        ROWS.put("SL-go-TD-vacuous-trust", i -> SubjectiveLogic.discount(numbers(i.get(0)), 0.5, numbers(i.get(1))));
        ROWS.put("SL-go-TD-5", LiteratureTest::discounted);
        ROWS.put("SL-go-TD-7", LiteratureTest::discounted);
        ROWS.put("Dempster-Zadeh", LiteratureTest::dempster);
        // The input of the first names a file, that of the others is not given: they are one example, written out.
        ROWS.put("DFQuAD-eDemocracy", input -> Argumentation.eDemocracy(Argumentation.DF_QUAD));
        ROWS.put("QEM-eDemocracy", input -> Argumentation.eDemocracy(Argumentation.QUADRATIC_ENERGY));
        ROWS.put("Ebs-eDemocracy", input -> Argumentation.eDemocracy(Argumentation.EULER_BASED));
    }

    private static void fusion(Function<List<double[]>, double[]> operator, String... rows) {
        for (String row : rows) {
            ROWS.put(row, input -> operator.apply(list(input, LiteratureTest::numbers)));
        }
    }

    static Stream<JsonNode> rows() throws IOException {
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try (InputStream in = LiteratureTest.class.getResourceAsStream("/vectors/literature.json")) {
            return StreamSupport.stream(
                    json.readTree(Objects.requireNonNull(in)).spliterator(), false);
        }
    }

    @Test
    void everyRowIsChecked() throws IOException {
        assertThat(rows().map(r -> r.get("id").asText())).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theReferenceGivesWhatWasPublished(JsonNode row) {
        double[] computed = ROWS.get(row.get("id").asText()).apply(row.path("input"));
        // Computed once before, by other code, to nine digits: finer than most of what was published.
        same(row, row.get("computed"), computed);
        if (row.has("published")) {
            same(row, row.get("published"), computed);
        }
    }

    /** Equal in all digits given; within a row those that end in zeros are written with fewer. */
    private static void same(JsonNode row, JsonNode expected, double[] computed) {
        int digits = list(expected, n -> n.decimalValue().scale()).stream()
                .max(Integer::compare)
                .orElseThrow();
        assertThat(computed).hasSize(expected.size());
        for (int i = 0; i < computed.length; i++) {
            assertThat(computed[i])
                    .as("%s, number %s", row.get("id"), i)
                    .isCloseTo(expected.get(i).asDouble(), within(0.51 * Math.pow(10, -digits) + 1e-12));
        }
    }

    private static double[] discounted(JsonNode input) {
        return SubjectiveLogic.discount(
                numbers(input.get("trust")), input.get("trust_base_rate").asDouble(), numbers(input.get("op")));
    }

    /** Two belief masses without any on the frame as a whole: dogmatic opinions over all states named. */
    private static double[] dempster(JsonNode input) {
        List<String> frame = new ArrayList<>();
        input.forEach(mass -> mass.fieldNames().forEachRemaining(state -> {
            if (!frame.contains(state)) {
                frame.add(state);
            }
        }));
        double[] fused = SubjectiveLogic.constraint(list(input, mass -> Stream.concat(
                        frame.stream().map(state -> mass.path(state).asDouble(0)), Stream.of(0.0))
                .mapToDouble(d -> d)
                .toArray()));
        assertThat(new TreeSet<>(frame)).hasSize(fused.length - 1);
        assertThat(SubjectiveLogic.uncertainty(fused)).isZero();
        return Arrays.copyOf(fused, frame.size());
    }

    private static List<double[]> trinomials(JsonNode input) {
        return list(input, o -> {
            double[] beliefs = numbers(o.get(0));
            double[] opinion = Arrays.copyOf(beliefs, beliefs.length + 1);
            opinion[beliefs.length] = o.get(1).asDouble();
            return opinion;
        });
    }

    private static double[] numbers(JsonNode array) {
        return list(array, JsonNode::asDouble).stream().mapToDouble(d -> d).toArray();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> of) {
        return StreamSupport.stream(array.spliterator(), false).map(of).toList();
    }
}
