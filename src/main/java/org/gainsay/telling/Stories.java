package org.gainsay.telling;

import static org.gainsay.corroboration.Sql.uuid;
import static org.gainsay.corroboration.Sql.value;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.gainsay.corroboration.DossierLoader.Loaded;
import org.gainsay.corroboration.Reading;
import org.gainsay.corroboration.Readings;
import org.gainsay.corroboration.Room;
import org.gainsay.corroboration.Table;
import org.gainsay.ledger.Kind;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;

/** Reads stories: what a corroboration rests on, its account, and in two more queries the words and the names. */
@ApplicationScoped
public class Stories {

    static final String BY_ID = "t.id = ANY (?)";

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

    static final Table<Party> PARTIES = new Table<>(
            Kind.SOURCE,
            r -> new Party(
                    r.getObject("id", UUID.class),
                    r.getString("name"),
                    SourceKind.valueOf(r.getString("kind")),
                    r.getBoolean("sealed")));

    private final Readings readings;

    Stories(Readings readings) {
        this.readings = readings;
    }

    /** A claim's story, as of what is asked for; refuses a claim that there is not. */
    public Story read(UUID claim, AsOf asOf) {
        return readings.read(claim, asOf, Stories::read);
    }

    private static Story read(Reading reading) throws SQLException {
        return read(reading, reading.load(Room.TOLD));
    }

    /** The story that a reading has, for who reads more in the same snapshot. */
    public static Story read(Reading reading, Loaded loaded) throws SQLException {
        Map<String, UUID> claims = loaded.records().idsByBorn(Kind.CLAIM);
        String born = loaded.records().claim(reading.claim());
        Question question = reading.question(born);
        Account account =
                new Assessor(loaded.dossier(), question.knownAt(), question.saidBy(), question.policy()).account(born);
        Map<String, UUID> statements = loaded.records().idsByBorn(Kind.STATEMENT);
        statements.keySet().retainAll(names(account.statements()));
        Map<String, UUID> sources = loaded.records().idsByBorn(Kind.SOURCE);
        return new Story(
                reading.claim(),
                question,
                reading.basis(),
                account,
                byBorn(statements, SAID, reading),
                byBorn(sources, PARTIES, reading),
                texts(loaded.dossier().claims()),
                new Story.Ids(
                        claims,
                        loaded.records().idsByBorn(Kind.EVIDENCE),
                        loaded.records().idsByBorn(Kind.RULING)),
                Requests.about(reading));
    }

    private static Set<String> names(List<Account.Told> told) {
        Set<String> names = new HashSet<>();
        told.forEach(t -> names.add(t.statement().id()));
        return names;
    }

    private static <T> Map<String, T> byBorn(Map<String, UUID> ids, Table<T> table, Reading reading)
            throws SQLException {
        Map<UUID, T> read = table.find(reading.connection(), BY_ID, ids.values(), reading.horizon());
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
