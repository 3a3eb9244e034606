package org.gainsay.telling;

import java.util.UUID;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/** What a statement says beyond that which the computation reads. */
public record Said(
        UUID id,
        int version,
        @Nullable SpeechAct act,
        String text,
        @Nullable String language,
        @Nullable String translation,
        @Nullable Derivation how,
        @Nullable Naming naming,
        @Nullable UUID publication,
        @Nullable UUID takesBack) {}
