package org.gainsay.telling;

import static org.gainsay.corroboration.Sql.uuid;
import static org.gainsay.corroboration.Sql.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Question;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.DossierLoader;
import org.gainsay.corroboration.DossierLoader.Loaded;
import org.gainsay.corroboration.Table;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Snapshots;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;

/** Reads stories: what a corroboration rests on, its account, and in two more queries the words and the names. */
@ApplicationScoped
public class Stories {

    private static final String BY_ID = "t.id = ANY (?)";

    private static final Table<Said> SAID = new Table<>(
            Kind.STATEMENT,
            r -> new Said(
                    r.getObject("id", UUID.class),
                    r.getInt("version"),
                    value(SpeechAct.class, r.getString("act")),
                    r.getString("text"),
                    r.getString("language"),
                    r.getString("translation"),
                    value(Derivation.class, r.getString("how")),
                    value(Naming.class, r.getString("naming")),
                    uuid(r, "publication"),
                    uuid(r, "takes_back")));

    private static final Table<Party> PARTIES = new Table<>(
            Kind.SOURCE,
            r -> new Party(
                    r.getObject("id", UUID.class),
                    r.getString("name"),
                    SourceKind.valueOf(r.getString("kind")),
                    r.getBoolean("sealed")));

    private final Snapshots snapshots;

    Stories(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** A claim's story, as known and said by then; refuses a claim that there is not. */
    public Story read(UUID claim, AsOf asOf) {
        Question asked = asOf.about("");
        return snapshots.read(asOf.knownAt(), connection -> read(connection, claim, asked));
    }

    private static Story read(Connection connection, UUID claim, Question asked) throws SQLException {
        Loaded loaded = DossierLoader.load(connection, Set.of(claim), asked.knownAt());
        Map<String, UUID> claims = loaded.records().idsByBorn(Kind.CLAIM);
        String born = claims.entrySet().stream()
                .filter(c -> c.getValue().equals(claim))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such claim."));
        Question question = new Question(born, asked.knownAt(), asked.saidBy(), asked.policy());
        Account account = new Assessor(loaded.dossier(), asked.knownAt(), asked.saidBy(), asked.policy()).account(born);
        Map<String, UUID> statements = loaded.records().idsByBorn(Kind.STATEMENT);
        statements.keySet().retainAll(names(account.statements()));
        Map<String, UUID> sources = loaded.records().idsByBorn(Kind.SOURCE);
        return new Story(
                claim,
                question,
                account,
                byBorn(statements, SAID.find(connection, BY_ID, statements.values(), asked.knownAt())),
                byBorn(sources, PARTIES.find(connection, BY_ID, sources.values(), asked.knownAt())),
                texts(loaded.dossier().claims()),
                new Story.Ids(
                        claims,
                        loaded.records().idsByBorn(Kind.EVIDENCE),
                        loaded.records().idsByBorn(Kind.RULING)));
    }

    private static Set<String> names(List<Account.Told> told) {
        Set<String> names = new HashSet<>();
        told.forEach(t -> names.add(t.statement().id()));
        return names;
    }

    private static <T> Map<String, T> byBorn(Map<String, UUID> ids, Map<UUID, T> read) {
        Map<String, T> byBorn = new HashMap<>();
        ids.forEach((born, id) -> byBorn.put(born, Objects.requireNonNull(read.get(id), "read in the same snapshot")));
        return byBorn;
    }

    private static Map<String, String> texts(Collection<Dossier.Claim> claims) {
        Map<String, String> texts = new HashMap<>();
        claims.forEach(c -> texts.put(c.id(), c.text()));
        return texts;
    }
}
