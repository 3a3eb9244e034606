package org.gainsay.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A newsroom's own ratings, in their order. No corroboration rests on it. */
@Entity
@Table(name = "scale")
public class Scale extends Recorded {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private String name = "";

    private @Nullable String language;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String ratings = "[]";

    /** For the persistence provider. */
    protected Scale() {}

    /** A new one, to be recorded by the ledger. */
    public Scale(String name, @Nullable String language, List<ScaleRating> ratings) {
        correct(name, language, ratings);
    }

    @Override
    public Kind kind() {
        return Kind.SCALE;
    }

    @Override
    public Gate gate() {
        return Gate.SHARED;
    }

    @Override
    public Touch touch() {
        return Touch.NOTHING;
    }

    /** What the newsroom calls it; at most 200 characters. */
    public String name() {
        return name;
    }

    /** BCP 47 tag of its words. */
    public @Nullable String language() {
        return language;
    }

    /** Its ratings, the least true first; none once they are redacted. */
    public List<ScaleRating> ratings() {
        return read(ratings);
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public final void correct(String newName, @Nullable String newLanguage, List<ScaleRating> newRatings) {
        name = newName;
        language = newLanguage;
        try {
            ratings = JSON.writeValueAsString(newRatings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ratings can be written", e);
        }
    }

    /** Ratings as they are stored. */
    public static List<ScaleRating> read(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored ratings are not as they were checked", e);
        }
    }
}
