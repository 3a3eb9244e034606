package org.gainsay.verdict.factcheck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.source.SourceKind;
import org.gainsay.verdict.ScaleRating;
import org.jspecify.annotations.Nullable;

/** Makes issued verdicts ClaimReviews of schema.org. A member of which nothing is known is left out. */
@ApplicationScoped
class ClaimReviews {

    /** As consumers compare it, to the letter. */
    static final String CONTEXT = "https://schema.org";

    private static final String TYPE = "@type";

    private final Publisher publisher;

    ClaimReviews(Publisher publisher) {
        this.publisher = publisher;
    }

    /** One that stands, without a context; with the statements by which the claim was made, the first first. */
    ObjectNode review(Issued verdict, List<Appearance> appearances) {
        ObjectNode review = typed("ClaimReview").put("@id", "urn:uuid:" + verdict.id());
        put(review, "url", verdict.url());
        put(review, "headline", verdict.title());
        review.put("claimReviewed", verdict.claimText());
        put(review, "reviewBody", verdict.summary());
        put(review, "inLanguage", verdict.language());
        if (verdict.author() != null) {
            review.set("author", typed("Person").put("name", verdict.author()));
        }
        set(review, "publisher", organization());
        if (verdict.reviewedAt() != null) {
            review.put("datePublished", Dates.iso(verdict.reviewedAt()));
        }
        review.put("dateModified", verdict.changedAt().toString());
        review.set("reviewRating", rating(verdict));
        review.set("itemReviewed", claim(verdict.claimText(), appearances));
        if (!verdict.corrections().isEmpty()) {
            ArrayNode corrections = review.putArray("correction");
            verdict.corrections()
                    .forEach(note -> corrections.add(typed("CorrectionComment").put("text", note)));
        }
        set(review, "sdPublisher", organization());
        review.put("sdDatePublished", date(verdict.changedAt()));
        put(review, "sdLicense", text(publisher.license()));
        return review;
    }

    /** An element of a feed: a review, or that there was one. */
    ObjectNode item(Issued verdict, List<Appearance> appearances) {
        Instant gone = verdict.goneAt();
        ObjectNode item = typed("DataFeedItem")
                .put("dateCreated", verdict.issuedAt().toString())
                .put("dateModified", verdict.changedAt().toString());
        if (gone != null) {
            item.put("dateDeleted", gone.toString());
            ObjectNode was = typed("ClaimReview").put("@id", "urn:uuid:" + verdict.id());
            put(was, "url", verdict.url());
            item.putArray("item").add(was);
        } else {
            item.putArray("item").add(review(verdict, appearances));
        }
        return item;
    }

    private static ObjectNode rating(Issued verdict) {
        ObjectNode rating = typed("Rating").put("alternateName", verdict.ratingText());
        ScaleRating named = ScaleRating.named(verdict.ratings(), verdict.rating());
        List<Integer> numbers = verdict.ratings().stream()
                .map(ScaleRating::number)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (named != null && named.number() != null) {
            rating.put("ratingValue", named.number())
                    .put("bestRating", numbers.get(numbers.size() - 1))
                    .put("worstRating", numbers.get(0));
        }
        return rating;
    }

    /** The claim: who made it and when, not when it was checked. */
    private static ObjectNode claim(String text, List<Appearance> appearances) {
        ObjectNode claim = typed("Claim").put("text", text);
        Appearance made = made(appearances);
        if (made != null) {
            if (made.isSigned()) {
                claim.set("author", typed(type(made)).put("name", made.name()));
            }
            claim.put("datePublished", Dates.iso(made.saidAt()));
        }
        List<ObjectNode> works = appearances.stream()
                .filter(appearance -> appearance.url() != null)
                .map(ClaimReviews::work)
                .toList();
        if (!works.isEmpty()) {
            claim.set("firstAppearance", works.get(0));
            claim.putArray("appearance").addAll(works);
        }
        return claim;
    }

    /** The statement that makes the claim: the first of somebody who may be named, else the first. */
    static @Nullable Appearance made(List<Appearance> appearances) {
        return appearances.stream()
                .filter(Appearance::isSigned)
                .findFirst()
                .orElse(appearances.isEmpty() ? null : appearances.get(0));
    }

    private static String type(Appearance made) {
        return made.speaker() == SourceKind.PERSON ? "Person" : "Organization";
    }

    private static ObjectNode work(Appearance appearance) {
        ObjectNode work = typed("CreativeWork");
        put(work, "url", appearance.url());
        put(work, "headline", appearance.title());
        if (appearance.outlet() != null) {
            work.set("publisher", typed("Organization").put("name", appearance.outlet()));
        }
        return work;
    }

    private @Nullable ObjectNode organization() {
        if (publisher.name().isEmpty()) {
            return null;
        }
        ObjectNode organization =
                typed("Organization").put("name", publisher.name().get());
        put(organization, "url", text(publisher.url()));
        return organization;
    }

    /** Tells one publisher from another, in an entity tag. */
    String publisherTag() {
        String all = publisher.name().orElse("") + " " + text(publisher.url()) + " " + text(publisher.license());
        return "." + Integer.toHexString(all.hashCode());
    }

    private static String date(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static @Nullable String text(Optional<URI> address) {
        return address.map(URI::toString).orElse(null);
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, type);
    }

    private static void put(ObjectNode into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static void set(ObjectNode into, String name, @Nullable ObjectNode value) {
        if (value != null) {
            into.set(name, value);
        }
    }

    /** Stands by itself: its first member is the context. */
    static ObjectNode withContext(ObjectNode document) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("@context", CONTEXT);
        whole.setAll(document);
        return whole;
    }
}
