package org.gainsay.formats.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.DossierLoader.Loaded;
import org.gainsay.corroboration.Reading;
import org.gainsay.corroboration.Readings;
import org.gainsay.corroboration.Room;
import org.gainsay.corroboration.StoredCorroborationView;
import org.gainsay.corroboration.WholeAnswer;
import org.gainsay.exchange.Exports;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.ledger.journal.ProvenEntries;
import org.gainsay.ledger.journal.ProvenEntries.ProvenLog;
import org.gainsay.ledger.proof.VerifierKey;
import org.gainsay.telling.Stories;
import org.gainsay.telling.Story;
import org.gainsay.telling.provenance.AsProv;

/** Makes bundles: all of one is of one snapshot. */
@ApplicationScoped
class Bundles {

    /** The records in full, and beside them the answer, the words and the graph that are made of them. */
    private static final int ROOM = Room.IN_FULL + 2 * Room.TOLD;

    /** A larger graph is drawn by nobody. */
    private static final int MOST_TOLD = 5_000;

    private final Readings readings;
    private final Exports exports;
    private final ProvenEntries journal;
    private final CurrentRequest current;
    private final ObjectWriter json;

    Bundles(Readings readings, Exports exports, ProvenEntries journal, CurrentRequest current, ObjectMapper json) {
        this.readings = readings;
        this.exports = exports;
        this.journal = journal;
        this.current = current;
        this.json = json.writerWithDefaultPrettyPrinter();
    }

    /** The bundle of a claim, as of what is asked for; refuses a claim that there is not. */
    byte[] of(UUID claim, AsOf asOf) {
        return readings.read(claim, asOf, reading -> bundle(reading, asOf));
    }

    private byte[] bundle(Reading reading, AsOf asOf) throws SQLException {
        Loaded loaded = reading.load(ROOM);
        Exports.Exported exported = exports.dossier(reading, loaded, asOf);
        StoredCorroborationView corroboration = WholeAnswer.of(reading, loaded);
        Story story = Stories.read(reading, loaded);
        List<ProvenLog> logs = journal.of(
                reading.connection(),
                exported.records().values(),
                reading.horizon().stored().toInstant());
        BundlePage page = BundlePage.of(story, corroboration, exported.document(), audience(), logs);
        boolean graph = story.account().statements().size() <= MOST_TOLD;
        VerifierKey key = journal.key();

        Archive archive = new Archive(reading.basis().storedBy());
        archive.add("README.txt", readme(page, key, graph));
        archive.add("index.html", Templates.page(page, Archive.own("page.css")).render());
        archive.add("dossier.json", write(exported.document()));
        archive.add("corroboration.json", write(corroboration));
        if (graph) {
            archive.add("provenance.json", write(AsProv.of(story)));
        }
        for (ProvenLog log : logs) {
            archive.add("journal/" + log.name() + ".json", write(log));
        }
        archive.add("records.json", write(new TreeMap<>(exported.records())));
        archive.add("key.txt", key + "\n");
        archive.add("check.py", Archive.own("check.py"));
        return archive.signed(journal::sign);
    }

    private String audience() {
        Desk desk = current.desk();
        return desk == null ? "the public" : "the desk " + desk.name();
    }

    private static String readme(BundlePage page, VerifierKey key, boolean graph) {
        String text = Archive.own("README.txt");
        // The claim's own words last, as they may look like a place of another's.
        for (Map.Entry<String, String> place : List.of(
                Map.entry("{key}", key.toString()),
                Map.entry("{provenance}", graph ? "" : "; left out, as there are too many statements"),
                Map.entry("{claim}", page.id()),
                Map.entry("{knownAt}", page.knownAt()),
                Map.entry("{storedBy}", page.storedBy()),
                Map.entry("{saidBy}", page.saidBy() == null ? "any time" : page.saidBy()),
                Map.entry("{policy}", page.policy()),
                Map.entry("{audience}", page.audience()),
                Map.entry("{text}", page.title()))) {
            text = text.replace(place.getKey(), place.getValue());
        }
        return text;
    }

    private byte[] write(Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is answered can be written", e);
        }
    }

    @CheckedTemplate(basePath = "bundle")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(BundlePage page, String css);
    }
}
