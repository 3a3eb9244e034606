package org.gainsay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Question;
import org.gainsay.corroboration.CorroborationView;
import org.gainsay.corroboration.DossierLoader;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Instants;
import org.gainsay.ledger.Kind;

/** Looks into the ledger as tests need it. */
@ApplicationScoped
class Stored {

    private static final List<String> TABLES = List.of("past", "external_id", "journal", "corroboration_past");

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    Stored(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** The corroboration of a stored claim, from what is stored. */
    Assessment assess(UUID claim, AssessmentRequest.Ask ask) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            var instant = Instants.parseIfGiven(ask.knownAt());
            var loaded = DossierLoader.load(connection, List.of(claim), new Horizon(instant, null));
            String born = loaded.records().idsByBorn(Kind.CLAIM).entrySet().stream()
                    .filter(e -> e.getValue().equals(claim))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            Policy policy = ask.policyAsked();
            assertThat(policy).isNotNull();
            Question question = new Question(born, instant, Instants.parseIfGiven(ask.saidBy()), policy);
            return Assessor.assess(loaded.dossier(), question);
        }
    }

    /** The core of a stored claim's present corroboration. */
    Corroboration core(UUID claim) throws SQLException {
        return assess(claim, new AssessmentRequest.Ask("x", null, null, null)).corroboration();
    }

    /** The same as it would be answered, with ids as the system knows them. */
    JsonNode answer(String system, UUID claim, AssessmentRequest.Ask ask) throws SQLException, JsonProcessingException {
        Assessment assessed = assess(claim, ask);
        Question question = new Question("x", null, null, Policy.CORROBORATION_1);
        return withoutPrefix(json.readTree(json.writeValueAsString(new CorroborationView(question, assessed))), system);
    }

    /** An answer with the ids that the system sent: the import put its name before them. */
    static JsonNode withoutPrefix(JsonNode node, String system) {
        if (node.isTextual()) {
            String text = node.textValue();
            return text.startsWith(system + ":")
                    ? JsonNodeFactory.instance.textNode(text.substring(system.length() + 1))
                    : node;
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(n -> array.add(withoutPrefix(n, system)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(p -> object.set(p.getKey(), withoutPrefix(p.getValue(), system)));
            return object;
        }
        return node;
    }

    /** How many rows there are of everything, and the sum of all versions and of all numbers of corroborations. */
    Map<String, Long> figures() throws SQLException {
        Map<String, Long> figures = new TreeMap<>();
        List<String> queries = new ArrayList<>();
        for (Kind kind : Kind.records().toList()) {
            queries.add("SELECT '" + kind + "', count(*) + 1000000 * coalesce(sum(version), 0) FROM " + kind.table());
        }
        TABLES.forEach(t -> queries.add("SELECT '" + t + "', count(*) FROM " + t));
        queries.add("SELECT 'corroboration', coalesce(sum(number), 0) FROM corroboration");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join(" UNION ALL ", queries))) {
            while (rows.next()) {
                figures.put(rows.getString(1), rows.getLong(2));
            }
        }
        return figures;
    }
}
