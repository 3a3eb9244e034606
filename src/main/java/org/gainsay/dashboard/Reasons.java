package org.gainsay.dashboard;

import java.util.List;

/** Why a claim stands as it does, in the computation's own sentences, without those that the page says elsewhere. */
final class Reasons {

    private Reasons() {}

    static List<String> of(List<String> sentences) {
        return sentences.stream()
                // The status and what would change it have places of their own.
                .skip(1)
                .filter(s -> !s.startsWith("One more independent supporter"))
                .filter(s ->
                        !s.startsWith("Without ") && !s.startsWith("How likely") && !s.startsWith("By this evidence"))
                // Flags are explained above by their names.
                .filter(s -> !s.matches("[A-Z]+(_[A-Z]+)*: .*"))
                // Links are listed below by what they say, not by their ids.
                .map(s -> s.replaceFirst("^([\\d,]+ links? left out because [^:]+): .*", "$1."))
                .toList();
    }
}
