package org.gainsay.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** Something said, somewhere. */
@Schema(name = "Statement", description = "Something said, somewhere.")
public record StatementView(
        @JsonUnwrapped RecordView record,
        @Nullable UUID speaker,
        @Nullable UUID onBehalfOf,
        UUID outlet,
        @Nullable UUID publication,
        @Nullable UUID wire,
        @Nullable SpeechAct act,
        String text,
        @Nullable String language,
        @Nullable String translation,
        String saidAt,
        @Nullable UUID derivedFrom,
        @Nullable Derivation how,
        @Nullable UUID takesBack,
        @Nullable Directness directness,
        @Nullable Form form,
        @Nullable Naming naming) {

    /** Reads it off the record. */
    public static StatementView of(Statement statement, RecordView common) {
        return new StatementView(
                common,
                statement.speaker(),
                statement.onBehalfOf(),
                statement.outlet(),
                statement.publication(),
                statement.wire(),
                statement.act(),
                statement.text(),
                statement.language(),
                statement.translation(),
                statement.saidAt(),
                statement.derivedFrom(),
                statement.how(),
                statement.takesBack(),
                statement.directness(),
                statement.form(),
                statement.naming());
    }
}
