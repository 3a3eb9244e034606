package org.gainsay.telling;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Question;
import org.gainsay.corroboration.Basis;

/**
 * All that can be told of a claim: the account of its corroboration, with the words and names that were recorded. Like
 * the account it names records by the id that they were born with.
 *
 * @param id the claim's id in this ledger
 * @param basis on what it rests
 * @param said by statement
 * @param parties by source
 * @param claims the words of the claim and of those by way of which evidence reaches it
 * @param ids the ids in this ledger of claims, links and rulings, by kind and by the id they were born with
 * @param requests who was asked for comment on the claim, in the order in which it was
 */
public record Story(
        UUID id,
        Question asked,
        Basis basis,
        Account account,
        Map<String, Said> said,
        Map<String, Party> parties,
        Map<String, String> claims,
        Ids ids,
        List<Asked> requests) {

    /** The ids in this ledger of what is neither a statement nor a source. */
    public record Ids(Map<String, UUID> claims, Map<String, UUID> evidence, Map<String, UUID> rulings) {}

    /** Keeps copies. */
    public Story {
        said = Map.copyOf(said);
        parties = Map.copyOf(parties);
        claims = Map.copyOf(claims);
        requests = List.copyOf(requests);
    }

    /** What a statement of the account says. */
    public Said said(String statement) {
        return Objects.requireNonNull(said.get(statement), "every statement of the account was read");
    }

    /** A source that the account names. */
    public Party party(String source) {
        return Objects.requireNonNull(parties.get(source), "foreign keys lead to every source");
    }
}
