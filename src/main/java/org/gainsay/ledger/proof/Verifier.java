package org.gainsay.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks a journal from outside, with no database, no library and no trust in the service: that two checkpoints are
 * signed, that the later one begins with all of the earlier one, and that entries are in it. Each argument is a file or
 * an address.
 */
public final class Verifier {

    private static final String USAGE = """
            Usage: Verifier KEY EARLIER LATER CONSISTENCY [INCLUSION...]
            KEY is the verifier key; EARLIER and LATER are checkpoints; CONSISTENCY is the proof between their sizes;
            each INCLUSION is the proof of an entry in LATER. Each is a file, or an address that begins with http.
            Where a token is needed to read, the environment has it: GAINSAY_TOKEN.""";

    private static final String TOKEN = "GAINSAY_TOKEN";
    private static final int MILLIS = 30_000;

    private final PrintStream out;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** Ends with 0 if all holds, with 1 if something does not, with 2 if it was not told what to check. */
    public static void main(String... arguments) {
        int code = run(System.out, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** As {@link #main}, but prints where it is told and returns the code. */
    public static int run(PrintStream out, String... arguments) {
        if (arguments.length < 4) {
            out.println(USAGE);
            return 2;
        }
        try {
            new Verifier(out).check(List.of(arguments));
            return 0;
        } catch (BadProof | IOException e) {
            out.println("FAILED: " + e.getMessage());
            return 1;
        }
    }

    private void check(List<String> arguments) throws IOException {
        VerifierKey key = VerifierKey.parse(read(arguments.get(0)));
        Checkpoint earlier = checkpoint(arguments.get(1), key);
        Checkpoint later = checkpoint(arguments.get(2), key);
        if (!earlier.origin().equals(later.origin())) {
            throw new BadProof("the checkpoints are of two journals");
        }
        consistency(earlier, later, Json.object(read(arguments.get(3))));
        for (String inclusion : arguments.subList(4, arguments.size())) {
            inclusion(later, Json.object(read(inclusion)));
        }
    }

    private Checkpoint checkpoint(String where, VerifierKey key) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.open(read(where), key));
        if (!checkpoint.origin().equals(key.name())) {
            throw new BadProof("the checkpoint is of another journal than the key");
        }
        out.println("signed: " + checkpoint.origin() + " of " + checkpoint.size() + " entries");
        return checkpoint;
    }

    private void consistency(Checkpoint earlier, Checkpoint later, Map<String, Object> proof) {
        List<Hash> path = path(proof);
        if (!Checks.consistent(earlier.size(), earlier.root(), later.size(), later.root(), path)) {
            throw new BadProof("the journal of " + later.size() + " entries does not begin with that of "
                    + earlier.size() + ", or the proof is of other sizes");
        }
        out.println("consistent: the " + earlier.size() + " entries are the first of the " + later.size());
    }

    @SuppressWarnings("unchecked")
    private void inclusion(Checkpoint later, Map<String, Object> proof) {
        if (!(proof.get("entry") instanceof Map) || !(proof.get("position") instanceof Long position)) {
            throw new BadProof("an inclusion proof has an entry and its position");
        }
        Map<String, Object> entry = (Map<String, Object>) proof.get("entry");
        if (!Checks.included(SealedEntry.leaf(entry), position, later.size(), path(proof), later.root())) {
            throw new BadProof("entry " + entry.get("id") + " is not in the journal of " + later.size()
                    + " entries at position " + position + ", or the proof is of another size");
        }
        out.println("included: at " + position + ", " + new String(SealedEntry.form(entry), UTF_8));
    }

    private static List<Hash> path(Map<String, Object> proof) {
        if (proof.get("hashes") instanceof List<?> hashes) {
            try {
                return hashes.stream()
                        .map(h -> Hash.ofBase64(String.valueOf(h)))
                        .toList();
            } catch (IllegalArgumentException e) {
                throw new BadProof("a hash of the proof is no SHA-256 hash in base64");
            }
        }
        throw new BadProof("a proof has hashes");
    }

    private static String read(String where) throws IOException {
        if (!where.startsWith("http://") && !where.startsWith("https://")) {
            return Files.readString(Path.of(where));
        }
        URLConnection connection = URI.create(where).toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        // Notes and keys are texts where a text is asked for; proofs are JSON whatever is asked for.
        connection.setRequestProperty("Accept", "text/plain, application/json;q=0.5");
        String token = System.getenv(TOKEN);
        if (token != null) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        try (InputStream in = Objects.requireNonNull(connection.getInputStream())) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
