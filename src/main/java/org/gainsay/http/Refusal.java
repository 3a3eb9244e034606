package org.gainsay.http;

import java.util.List;

/** The one exception by which a feature refuses a request. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 100;

    private final ProblemType type;
    private final transient List<FieldError> errors;

    /** Refuses for one reason. */
    public Refusal(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** Refuses, and says of which members or parameters. */
    public Refusal(ProblemType type, String detail, List<FieldError> errors) {
        // A refusal is an answer, not a failure: nobody reads its stack.
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /**
     * Refuses a request for all that is wrong with it. What cannot be read comes before what is wrong in it: if anything
     * makes a 400, all that do are listed, else all. The type is the first one's; of many, the first 100 are listed.
     */
    public static Refusal of(List<FieldError> errors) {
        List<FieldError> unreadable =
                errors.stream().filter(e -> e.code().type().status() == 400).toList();
        List<FieldError> all = unreadable.isEmpty() ? errors : unreadable;
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs an error.");
        }
        String detail = all.size() == 1
                ? "One thing is wrong: see errors."
                : all.size() > LISTED
                        ? "More than " + LISTED + " things are wrong: the first " + LISTED + " are in errors."
                        : all.size() + " things are wrong: see errors.";
        return new Refusal(all.get(0).code().type(), detail, all.subList(0, Math.min(LISTED, all.size())));
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong, one by one. */
    public List<FieldError> errors() {
        return errors;
    }

    /** What is wrong, in a sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
