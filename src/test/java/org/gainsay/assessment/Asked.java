package org.gainsay.assessment;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** A dossier and a question about it. */
record Asked(Dossier dossier, Question question) {

    Assessment assess() {
        return Assessor.assess(dossier, question);
    }

    Corroboration core() {
        return assess().corroboration();
    }

    String claim() {
        return question.claim();
    }

    Instant knownAt() {
        return question.knownAt() == null ? Instant.MAX : question.knownAt();
    }

    Asked about(String claim) {
        return new Asked(dossier, new Question(claim, question.knownAt(), question.saidBy(), question.policy()));
    }

    Asked asOf(Instant knownAt) {
        return new Asked(dossier, new Question(question.claim(), knownAt, question.saidBy(), question.policy()));
    }

    Asked in(Dossier other) {
        return new Asked(other, question);
    }

    Edit edit() {
        return new Edit(this);
    }

    /** The relations that count at the instant asked for. */
    Relations relations() {
        return new Relations(dossier.relations().stream()
                .filter(r -> r.life().live(knownAt()))
                .toList());
    }

    Set<String> claimIds() {
        return dossier.claims().stream().map(Dossier.Claim::id).collect(Collectors.toSet());
    }
}
