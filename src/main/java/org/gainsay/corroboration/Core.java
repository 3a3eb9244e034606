package org.gainsay.corroboration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Status;
import org.gainsay.ledger.Digest;

/** What "the same answer" means: the core of a corroboration, with the names that its members have in answers. */
record Core(
        Status status,
        String rule,
        String policy,
        int supportLevel,
        int denialLevel,
        List<Flag> flags,
        long supportPoints,
        long denialPoints,
        CorroborationView.OpinionView opinion,
        BigDecimal supportBalance,
        BigDecimal conflict,
        String likelihood,
        Confidence confidence,
        List<Corroboration.Origin> origins,
        List<Corroboration.LeftOut> leftOut,
        List<String> pivotal,
        Corroboration.OneMore oneMore) {

    /** Of its own, as a digest must not hang on how answers happen to be written. */
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static Core of(Corroboration c) {
        return new Core(
                c.status(),
                c.rule(),
                c.policy(),
                c.supportLevel(),
                c.denialLevel(),
                c.flags(),
                c.supportPoints(),
                c.denialPoints(),
                CorroborationView.OpinionView.of(c),
                c.supportBalance(),
                c.conflict(),
                c.likelihood().words(),
                c.confidence(),
                c.origins(),
                c.leftOut(),
                c.pivotal(),
                c.oneMore());
    }

    /** SHA-256 of its RFC 8785 form, in hex. */
    String digest() {
        try {
            return Digest.ofJson(JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and numbers can be written", e);
        }
    }
}
