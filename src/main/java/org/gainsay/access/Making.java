package org.gainsay.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;

/** Makes a token. What it answers has not the token itself, so that a repeated request and a trial have not either. */
final class Making implements Act<Token> {

    private final Tokens tokens;
    private final NewToken wanted;
    private final String secret;
    private final String by;

    Making(Tokens tokens, NewToken wanted, String secret, String by) {
        this.tokens = tokens;
        this.wanted = wanted;
        this.secret = secret;
        this.by = by;
    }

    @Override
    public Gate gate() {
        return Gate.SHARED;
    }

    @Override
    public Touch touch() {
        return Touch.NOTHING;
    }

    @Override
    public Token store(Entry entry) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!tokens.add(id, wanted, secret, by, entry.at())) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "There is a token of that name, perhaps a revoked one. Choose another name: the journal names by it"
                            + " who did what.");
        }
        entry.note(Deed.CREATE, Kind.TOKEN, id, 1, Recorded.PUBLISHED);
        return recall(id);
    }

    @Override
    public UUID subject(Token result) {
        return result.id();
    }

    @Override
    public Token recall(UUID subject) {
        return Objects.requireNonNull(tokens.read(subject), "it was made by this request, or the one it repeats");
    }
}
