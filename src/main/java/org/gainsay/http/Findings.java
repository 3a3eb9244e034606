package org.gainsay.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with one body, as it is found. Keeps little of a body in which very much is wrong. */
final class Findings {

    private static final int KEPT = 101;

    private final List<FieldError> unreadable = new ArrayList<>();
    private final List<FieldError> invalid = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();

    void add(ErrorCode code, String pointer, String detail) {
        List<FieldError> kind = code.type().status() == 400 ? unreadable : invalid;
        if (kind.size() < KEPT) {
            kind.add(FieldError.at(pointer, code, detail));
            pointers.add(pointer);
        }
    }

    boolean mentions(String pointer) {
        return pointers.contains(pointer);
    }

    boolean readable() {
        return unreadable.isEmpty();
    }

    void refuseIfAny() {
        if (!unreadable.isEmpty() || !invalid.isEmpty()) {
            List<FieldError> all = new ArrayList<>(unreadable);
            all.addAll(invalid);
            throw Refusal.of(all);
        }
    }
}
