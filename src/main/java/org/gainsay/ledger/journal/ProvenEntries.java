package org.gainsay.ledger.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.Node;
import org.gainsay.ledger.proof.Proofs;
import org.gainsay.ledger.proof.SigningKey;
import org.gainsay.ledger.proof.Span;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** The entries of records with what proves them, many at once: for who takes them along. */
@ApplicationScoped
public class ProvenEntries {

    /** What the journal's key is called where it signs what is taken along: that passes for no checkpoint. */
    private static final String TAKEN_ALONG = "/bundle";

    private static final String ENTRIES = "SELECT s.position, " + EntryRows.COLUMNS
            + " FROM journal j LEFT JOIN seal s ON s.entry = j.id"
            + " WHERE j.record = ANY (?) AND j.audience = ? AND j.at <= ? ORDER BY j.at, j.id";

    private final JournalKey key;
    private final CurrentRequest request;

    ProvenEntries(JournalKey key, CurrentRequest request) {
        this.key = key;
        this.request = request;
    }

    /**
     * An entry, and that it is in the log.
     *
     * @param entry what the leaf is the hash of
     * @param hashes the path from the leaf to the root, RFC 9162 section 2.1.3, in base64
     */
    public record Proven(long position, Map<String, Object> entry, List<String> hashes) {}

    /**
     * Entries of one log.
     *
     * @param name public or desk
     * @param key the key that the checkpoint is to be checked with
     * @param checkpoint a signed note
     * @param size how many entries that is over
     */
    public record ProvenLog(String name, String key, String checkpoint, long size, List<Proven> entries) {}

    /** The entries of these records up to an instant, of each log that is seen and has any of them. */
    public List<ProvenLog> of(Connection snapshot, Collection<UUID> records, Instant until) throws SQLException {
        List<ProvenLog> logs = new ArrayList<>();
        Desk desk = request.desk();
        add(logs, "public", key.log(null), snapshot, records, until);
        if (desk != null) {
            add(logs, "desk", key.log(desk), snapshot, records, until);
        }
        return logs;
    }

    private static void add(
            List<ProvenLog> logs, String name, Log log, Connection snapshot, Collection<UUID> records, Instant until)
            throws SQLException {
        List<EntryView> entries = Sql.list(snapshot, ENTRIES, EntryRows::read, records, log.audience(), until);
        if (entries.isEmpty()) {
            return;
        }
        SignedCheckpoint signed = SignedCheckpoint.latest(snapshot, log);
        if (signed == null || entries.stream().anyMatch(entry -> !isWithin(signed.size(), entry.position()))) {
            throw new Refusal(ProblemType.BUSY, "Not all of it is sealed yet. Ask again shortly.");
        }
        Map<Node, Hash> nodes = SealedTree.read(snapshot, log, nodes(entries, signed.size()));
        List<Proven> proven = entries.stream()
                .map(entry -> proven(entry, signed.size(), nodes))
                .toList();
        logs.add(new ProvenLog(name, log.verifier().toString(), signed.note(), signed.size(), proven));
    }

    private static boolean isWithin(long size, @Nullable Long position) {
        return position != null && position < size;
    }

    /** Those that all the proofs are made of, each once: far up they have the same. */
    private static Set<Node> nodes(List<EntryView> entries, long size) {
        Set<Node> nodes = new LinkedHashSet<>();
        entries.forEach(entry -> path(entry, size).forEach(span -> nodes.addAll(span.nodes())));
        return nodes;
    }

    private static Proven proven(EntryView entry, long size, Map<Node, Hash> nodes) {
        List<String> hashes = path(entry, size).stream()
                .map(span -> span.hash(node -> SealedTree.known(nodes, node)).base64())
                .toList();
        return new Proven(position(entry), entry.members(), hashes);
    }

    private static List<Span> path(EntryView entry, long size) {
        return Proofs.inclusion(position(entry), size);
    }

    private static long position(EntryView entry) {
        return Objects.requireNonNull(entry.position(), "looked at before");
    }

    /** The journal's key, as it is published. */
    public VerifierKey key() {
        return key.log(null).verifier();
    }

    /** Signs the text of what is taken along with that key, under its name and /bundle, which is put before the text. */
    public String sign(String text) {
        SigningKey under = key.under(TAKEN_ALONG);
        return under.sign(under.verifier().name() + "\n" + text);
    }
}
