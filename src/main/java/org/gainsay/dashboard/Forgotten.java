package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gainsay.access.Permit;
import org.gainsay.http.Proposal;
import org.gainsay.http.Sha256;
import org.gainsay.ledger.Adviser;
import org.gainsay.ledger.Warning;
import org.gainsay.ledger.WarningCode;
import org.jspecify.annotations.Nullable;

/** What was probably forgotten about a claim, with what would mend it. */
@ApplicationScoped
public class Forgotten {

    private final Instance<Adviser> advisers;
    private final Permit permit;

    Forgotten(@Any Instance<Adviser> advisers, Permit permit) {
        this.advisers = advisers;
        this.permit = permit;
    }

    /**
     * Something that was probably forgotten.
     *
     * @param key by which it is named in a form
     * @param summary what the proposal does; empty: only the desk can know what mends it, or who asks may not do it
     * @param ruling the address of the form for a ruling that would settle it otherwise; empty: none would
     */
    public record Item(String detail, String key, String summary, String ruling) {}

    /** All of it, for the one who asks. */
    @Transactional
    public List<Item> of(UUID claim) {
        return all(claim).stream().map(w -> item(w, claim)).toList();
    }

    private List<Warning> all(UUID claim) {
        return advisers.stream().flatMap(a -> a.onClaim(claim).stream()).toList();
    }

    /** The proposal of that key; null: it is mended by now. */
    @Transactional
    public @Nullable Proposal proposal(UUID claim, String key) {
        return all(claim).stream()
                .map(Warning::proposal)
                .filter(p -> p != null && key(p).equals(key))
                .findFirst()
                .orElse(null);
    }

    private Item item(Warning warning, UUID claim) {
        Proposal proposal = warning.proposal();
        return new Item(
                // An address of the API says nothing to who reads a page.
                warning.detail().replaceFirst(", /api/v1/[^ ]+?(,|\\.)", "$1"),
                proposal == null ? "" : key(proposal),
                proposal != null && permit.may(operation(proposal)) ? proposal.summary() : "",
                warning.code() == WarningCode.PROBABLE_COPY && proposal != null && permit.may("POST /api/v1/rulings")
                        ? "/rulings/new?ruling=INDEPENDENT&claim=" + claim + "&a=" + lastOf(warning.subject()) + "&b="
                                + proposal.body().path("derivedFrom").asText()
                        : "");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The operation that a proposal asks for, as the table of permissions names it. */
    public static String operation(Proposal proposal) {
        String[] parts = proposal.path().split("/");
        String id =
                switch (parts.length == 6 ? parts[5] : "") {
                    case "stakes" -> "{claim}";
                    case "affiliations", "same-as" -> "{source}";
                    case "relations" -> "{from}";
                    default -> "{id}";
                };
        return proposal.method() + " /api/v1/" + parts[3] + "/" + id + (parts.length == 6 ? "/" + parts[5] : "");
    }

    private static String key(Proposal proposal) {
        String asked = proposal.method() + " " + proposal.path() + " " + proposal.body();
        return HexFormat.of()
                .formatHex(Sha256.of(asked.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 24);
    }
}
