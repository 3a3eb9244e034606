package org.gainsay.verdict;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Pointers;
import org.jspecify.annotations.Nullable;

/** One rating of a scale. */
@Schema(name = "ScaleRating", description = "One rating of a scale.")
public record ScaleRating(
        @Schema(
                description = "What verdicts name it by. It stays, whatever becomes of the words.",
                example = "MISLEADING")
        @NotNull
        @Pattern(regexp = CODE)
        String code,

        @Schema(description = "As readers read it.", example = "Misleading") @NotBlank @Size(max = 100)
        String text,

        @Schema(
                description =
                        "Its place among those that have one; absent where it is beside them, as \"unproven\" is.")
        @Nullable
        @Min(-1000)
        @Max(1000)
        Integer number,

        @Schema(description = "When an editor gives it.") @NotBlank @Size(max = 1000)
        String meaning) {

    /** The form of a code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    /** The most of one scale. */
    public static final int MOST = 20;

    /**
     * Tells what is wrong with the ratings of a scale, which are ordered, the least true first: each code once, and
     * numbers that grow, so that a reader of the numbers alone reads the same order.
     *
     * @param parent the pointer to the list
     * @param say takes a pointer and what to do
     */
    public static void check(List<ScaleRating> ratings, String parent, BiConsumer<String, String> say) {
        Set<String> codes = new HashSet<>();
        Integer before = null;
        int numbers = 0;
        for (int i = 0; i < ratings.size(); i++) {
            ScaleRating rating = ratings.get(i);
            if (!codes.add(rating.code())) {
                say.accept(Pointers.to(parent, i) + "/code", "Another rating has this code. Give each its own.");
            }
            Integer number = rating.number();
            if (number != null) {
                numbers++;
                if (before != null && number <= before) {
                    say.accept(
                            Pointers.to(parent, i) + "/number",
                            "Numbers grow with the order, the least true first. Change the number or the order.");
                }
                before = number;
            }
        }
        if (numbers == 1) {
            say.accept(parent, "One number alone says nothing. Give at least two ratings a number, or none.");
        }
    }

    /** The rating of a code; null: there is none. */
    public static @Nullable ScaleRating named(List<ScaleRating> ratings, String code) {
        return ratings.stream().filter(r -> r.code().equals(code)).findFirst().orElse(null);
    }
}
