package org.gainsay.formats.csv;

import java.util.List;
import org.gainsay.claim.ClaimView;
import org.gainsay.corroboration.ClaimLists.Stated;
import org.gainsay.corroboration.SummaryView;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** The tables that there are, apart from that of evidence. */
final class Tables {

    /** Claims as recorded, with the headline of how they stand. */
    static final Columns<Stated> CLAIMS = new Columns<Stated>()
            .with("id", s -> record(s).id())
            .with("text", s -> s.claim().text())
            .with("language", s -> s.claim().language())
            .with("topics", s -> s.claim().topics())
            .with("expires", s -> s.claim().expires())
            .with("currency", s -> s.claim().currency())
            .with("status", s -> standing(s).status())
            .with("flags", s -> standing(s).flags())
            .with("likelihood", s -> standing(s).likelihood())
            .with("confidence", s -> standing(s).confidence())
            .with("origins", s -> standing(s).origins())
            .with("items", s -> standing(s).items())
            .with("changedAt", s -> s.corroboration().changedAt())
            .with("recordedAt", s -> record(s).recordedAt())
            .with("storedAt", s -> record(s).storedAt())
            .with("version", s -> record(s).version())
            .with("actor", s -> record(s).actor())
            .with("desk", s -> record(s).desk())
            .with("withdrawnAt", s -> record(s).withdrawnAt())
            .with("withdrawalReason", s -> record(s).withdrawalReason())
            .with("externalIds", s -> external(record(s).externalIds()));

    /** How claims stand, in all figures that are kept. */
    static final Columns<Stated> CORROBORATIONS = new Columns<Stated>()
            .with("claim", s -> s.corroboration().claim())
            .with("text", s -> s.claim().text())
            .with("topics", s -> s.claim().topics())
            .with("policy", s -> s.corroboration().policy())
            .with("status", s -> standing(s).status())
            .with("rule", s -> standing(s).rule())
            .with("supportLevel", s -> standing(s).supportLevel())
            .with("denialLevel", s -> standing(s).denialLevel())
            .with("flags", s -> standing(s).flags())
            .with("supportPoints", s -> standing(s).supportPoints())
            .with("denialPoints", s -> standing(s).denialPoints())
            .with("likelihood", s -> standing(s).likelihood())
            .with("confidence", s -> standing(s).confidence())
            .with("origins", s -> standing(s).origins())
            .with("items", s -> standing(s).items())
            .with("currency", s -> s.corroboration().currency())
            .with("number", s -> s.corroboration().number())
            .with("knownAt", s -> s.corroboration().knownAt())
            .with("changedAt", s -> s.corroboration().changedAt())
            .with("pendingSince", s -> s.corroboration().pendingSince());

    private Tables() {}

    private static RecordView record(Stated stated) {
        ClaimView claim = stated.claim();
        return claim.record();
    }

    private static Standing standing(Stated stated) {
        SummaryView summary = stated.corroboration();
        return summary.standing();
    }

    private static @Nullable List<String> external(@Nullable List<ExternalId> ids) {
        return ids == null
                ? null
                : ids.stream().map(id -> id.system() + ":" + id.value()).toList();
    }
}
