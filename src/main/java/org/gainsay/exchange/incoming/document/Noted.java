package org.gainsay.exchange.incoming.document;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.http.ErrorCode;

/** What of an item was not understood, as it is found. Keeps little of an item of which very much is not. */
class Noted {

    private static final int KEPT = 20;

    private final List<Finding> findings = new ArrayList<>();
    private boolean refused;

    /** Says what was not understood, and left out. */
    void say(String pointer, ErrorCode code, String detail) {
        add(finding(pointer, code, detail));
    }

    /** Says why the item cannot be stored. */
    void refuse(String pointer, ErrorCode code, String detail) {
        refused = true;
        // It must be told, whatever else there is.
        findings.add(0, finding(pointer, code, detail));
    }

    Finding finding(String pointer, ErrorCode code, String detail) {
        return Finding.at(pointer, code, detail);
    }

    private void add(Finding finding) {
        if (findings.size() < KEPT && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    boolean refused() {
        return refused;
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
