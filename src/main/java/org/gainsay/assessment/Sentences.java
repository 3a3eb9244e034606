package org.gainsay.assessment;

import java.util.List;
import org.gainsay.assessment.Bearing.Reaching;

final class Sentences {
    Sentences(Known known, Corroboration core, List<Joined> joinedBy, List<Item> items, List<Reaching> neutral) {}

    List<String> all() {
        return List.of();
    }
}
