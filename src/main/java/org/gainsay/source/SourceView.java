package org.gainsay.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** Anybody who speaks or publishes. */
@Schema(name = "Source", description = "Anybody who speaks or publishes.")
public record SourceView(
        @JsonUnwrapped RecordView record,
        SourceKind kind,
        String name,
        @Nullable String title,
        @Nullable String country,
        List<String> aliases,
        @Nullable Letter reliability,

        @Schema(description = "true: only the desk may ever know who it is; absent: nobody has sealed that.") @Nullable
        Boolean sealed) {

    /** Reads it off the record. */
    public static SourceView of(Source source, RecordView common) {
        return new SourceView(
                common,
                source.sourceKind(),
                source.name(),
                source.title(),
                source.country(),
                source.aliases(),
                source.reliability(),
                source.sealed() ? true : null);
    }
}
