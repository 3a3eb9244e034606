package org.gainsay.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds out who sends a request. */
@ApplicationScoped
class Callers {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(?<token>[^ ]+) *");
    private static final String ACTOR = "token:";

    private final GoodTokens tokens;
    private final LastUses uses;
    private final People people;
    private final OpenReads openReads;

    Callers(GoodTokens tokens, LastUses uses, People people, OpenReads openReads) {
        this.tokens = tokens;
        this.uses = uses;
        this.people = people;
        this.openReads = openReads;
    }

    /** Who it is; null: nobody that is known. Whoever shows a token must show a good one, also where none is needed. */
    @Nullable
    Identity of(HttpServerRequest request) {
        List<String> shown = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (shown.isEmpty()) {
            return openReads.to(request) ? Identity.READER_HERE : null;
        }
        Matcher bearer = BEARER.matcher(shown.get(0));
        Identity caller = shown.size() == 1 && bearer.matches() ? of(bearer.group("token")) : null;
        if (caller == null) {
            throw new Refusal(
                    ProblemType.UNAUTHENTICATED,
                    "This is no token that is good here. Ask an admin for another one"
                            + (people.expected() ? ", or sign in again." : "."));
        }
        return caller;
    }

    /** The same for a page, to which a browser may show a token by a cookie; one that is not good is none. */
    @Nullable
    Identity ofBrowser(HttpServerRequest request) {
        String kept = request.headers().contains(HttpHeaders.AUTHORIZATION) ? null : SignIn.token(request);
        Identity caller = kept == null ? null : of(kept);
        return caller == null ? of(request) : caller;
    }

    /** Who holds that token; null: it is not good here. */
    @Nullable
    Identity of(String shown) {
        if (!Secret.isMeant(shown)) {
            return people.find(shown);
        }
        Token token = tokens.find(shown);
        if (token == null) {
            return null;
        }
        uses.note(token.id());
        return new Identity(ACTOR + token.name(), token.role(), Set.copyOf(token.rights()), Set.copyOf(token.desks()));
    }

    /** Refuses a caller who has not what is needed: who is not known is asked for a token first. */
    static void refuseWithout(@Nullable Identity caller, Need need) {
        if (need.role() == null) {
            return;
        }
        if (caller == null || !caller.has(need) && caller.equals(Identity.READER_HERE)) {
            throw new Refusal(
                    ProblemType.UNAUTHENTICATED,
                    "This needs " + need.words() + ": send a token, as Authorization: Bearer TOKEN.");
        }
        if (!caller.has(need)) {
            throw new Refusal(ProblemType.FORBIDDEN, "This needs " + need.words() + ", which the token has not.");
        }
    }
}
