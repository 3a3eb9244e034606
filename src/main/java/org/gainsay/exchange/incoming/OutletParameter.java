package org.gainsay.exchange.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** The source that a request names as the publisher of what does not name its own. */
@ApplicationScoped
class OutletParameter {

    static final String NAME = "outlet";
    static final String MEANING = "The source that publishes what does not say so itself: its id, or system:value.";

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Lookup lookup;

    OutletParameter(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Refuses one that names nothing. */
    @Transactional
    @Nullable
    UUID read(@Nullable String outlet) {
        if (outlet == null) {
            return null;
        }
        if (outlet.indexOf('\0') >= 0) {
            throw refusal("Give a source's id, or system:value.");
        }
        UUID id = ID.matcher(outlet).matches()
                ? UUID.fromString(outlet)
                : lookup.byExternalId(Kind.SOURCE, ExternalId.parse(NAME, outlet));
        if (id == null || !lookup.isHere(Kind.SOURCE, id)) {
            throw refusal("There is no such source. Record it first, or correct the id.");
        }
        return id;
    }

    private static Refusal refusal(String detail) {
        return Refusal.of(List.of(FieldError.parameter(NAME, ErrorCode.BAD_PARAMETER, detail)));
    }
}
