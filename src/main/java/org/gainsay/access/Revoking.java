package org.gainsay.access;

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

/** Revokes a token. */
final class Revoking implements Act<Token> {

    private final Tokens tokens;
    private final UUID id;
    private final String by;

    Revoking(Tokens tokens, UUID id, String by) {
        this.tokens = tokens;
        this.id = id;
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
        if (!tokens.anotherAdmin(id)) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "It is the last token with which others can be made. Make another one of role ADMIN first.");
        }
        if (tokens.revoke(id, by, entry.at())) {
            entry.note(Deed.REVOKE, Kind.TOKEN, id, 2, Recorded.PUBLISHED);
        }
        return recall(id);
    }

    @Override
    public UUID subject(Token result) {
        return result.id();
    }

    @Override
    public Token recall(UUID subject) {
        return Objects.requireNonNull(tokens.read(subject), "tokens are not deleted");
    }
}
