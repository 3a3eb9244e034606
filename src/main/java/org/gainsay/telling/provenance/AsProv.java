package org.gainsay.telling.provenance;

import java.util.List;
import java.util.Map;
import org.gainsay.telling.Story;

/** Who told whom, as PROV-JSON: for who takes it along. */
public final class AsProv {

    private AsProv() {}

    /** The document, to be written as JSON. */
    public static Map<String, Map<String, Object>> of(Story story) {
        return ProvJson.of(Graphs.of(story, List.of()));
    }
}
