package org.gainsay.advice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gainsay.http.Proposal;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Warning;
import org.gainsay.ledger.WarningCode;
import org.jspecify.annotations.Nullable;

/**
 * A warning, and the records whose writing calls for it.
 *
 * @param about if one of these has just been written, whoever wrote it wants to hear this
 */
record Advice(Warning warning, Set<UUID> about) {

    static final Comparator<Advice> STABLE = Comparator.comparing((Advice a) -> a.warning.code())
            .thenComparing(a -> a.warning.subject())
            .thenComparing(a -> a.warning.pointer())
            .thenComparing(a -> a.warning.detail());

    Advice {
        about = Set.copyOf(about);
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String path(Recorded record) {
        return "/api/v1/" + record.kind().path() + "/" + record.id();
    }

    /** A warning that a correction of the record mends. */
    static Advice correct(
            WarningCode code, Recorded record, String pointer, String detail, String summary, ObjectNode patch) {
        String version = "\"" + record.version() + "\"";
        return of(
                code,
                path(record),
                pointer,
                detail,
                new Proposal(summary, "PATCH", path(record), version, patch),
                record.id());
    }

    /** A warning that a new record mends. */
    static Advice add(
            WarningCode code,
            String subject,
            String pointer,
            String detail,
            String to,
            String summary,
            ObjectNode made,
            UUID... about) {
        return of(code, subject, pointer, detail, new Proposal(summary, "POST", to, null, made), about);
    }

    /** A warning, mended or not. */
    static Advice of(
            WarningCode code,
            String subject,
            String pointer,
            String detail,
            @Nullable Proposal proposal,
            UUID... about) {
        return new Advice(new Warning(code, subject, pointer, detail, proposal), Set.copyOf(List.of(about)));
    }
}
