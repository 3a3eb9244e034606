package org.gainsay.formats.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link of a claim to words that were published: its target is the words, its body the claim and the stance. */
@Schema(name = "Annotation", description = "A Web Annotation: what words that were published do to a claim.")
public record Annotation(
        @Schema(description = "The id of the link, as a URN.")
        String id,

        String type,
        String motivation,
        String created,
        String modified,
        Agent creator,

        @Schema(description = "The address of the link.") String via,

        List<Body> body,
        Target target) {

    private static final String LINKING = "linking";

    /** Keeps a copy. */
    public Annotation {
        body = List.copyOf(body);
    }

    /** Who made it. */
    @Schema(name = "AnnotationAgent")
    public record Agent(String name) {}

    /** The claim, the stance, the reasons, or words that stand for others. */
    @Schema(name = "AnnotationBody")
    public record Body(
            String type,
            String purpose,

            @Schema(description = "The address of the claim.") @Nullable
            String source,

            @Nullable String value,
            @Nullable String format,
            @Nullable String language) {}

    /** What was published. */
    @Schema(name = "AnnotationTarget")
    public record Target(
            String type,

            @Schema(description = "Where it was published, or where the statement is, where that is not known.")
            String source,

            @Schema(description = "The words; absent where they are not quoted.") @Nullable
            Selector selector,

            @Nullable State state) {}

    /** Words as they stand there. */
    @Schema(name = "TextQuoteSelector")
    public record Selector(String type, String exact) {}

    /** The state of the source in which they stood there. */
    @Schema(name = "TimeState")
    public record State(
            String type,

            @Schema(description = "The archived copy.") @Nullable
            String cached,

            @Nullable String sourceDate) {}

    static Annotation of(Link link, String base, UUID claim) {
        return new Annotation(
                "urn:uuid:" + link.id(),
                "Annotation",
                LINKING,
                (link.recordedAt() == null ? link.storedAt() : link.recordedAt()).toString(),
                link.storedAt().toString(),
                new Agent(link.actor()),
                base + "api/v1/evidence/" + link.id(),
                bodies(link, base + "api/v1/claims/" + claim),
                target(link, base));
    }

    private static List<Body> bodies(Link link, String claim) {
        List<Body> bodies = new ArrayList<>();
        bodies.add(new Body("SpecificResource", LINKING, claim, null, null, null));
        bodies.add(text("classifying", link.stance(), null));
        if (link.rationale() != null) {
            bodies.add(text("commenting", link.rationale(), null));
        }
        if (!link.isQuoted() && !link.text().isEmpty()) {
            bodies.add(text("describing", link.text(), link.language()));
        }
        return bodies;
    }

    private static Body text(String purpose, String value, @Nullable String language) {
        return new Body("TextualBody", purpose, null, value, "text/plain", language);
    }

    private static Target target(Link link, String base) {
        String cached = link.archivedUrl();
        String seen = link.retrievedAt() == null ? null : link.retrievedAt().toString();
        return new Target(
                "SpecificResource",
                link.url() == null ? base + "api/v1/statements/" + link.statement() : link.url(),
                link.isQuoted() ? new Selector("TextQuoteSelector", link.text()) : null,
                cached == null && seen == null ? null : new State("TimeState", cached, seen));
    }
}
