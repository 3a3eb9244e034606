package org.gainsay.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A resource with one of everything, to try the room without a feature. */
@Path("/trial")
public class Trial {

    public enum Colour {
        RED,
        GREEN
    }

    public record Part(
            @NotNull @Size(min = 2, max = 5) String name,
            @Nullable List<@Valid Part> parts) {}

    public record Note(
            @NotNull @Size(max = 20) String text,
            @Nullable @Min(1) @Max(10) Integer count,
            int rank,
            long size,
            @Nullable Boolean ok,
            @Nullable BigDecimal ratio,
            @Nullable Colour colour,

            @Nullable @JsonProperty("as") @Pattern(regexp = "[a-z]+")
            String role,

            @Nullable Instant at,
            @Nullable UUID ref,
            @Nullable @Valid Part part,
            @Nullable @Size(max = 3) List<@NotNull @Valid Part> parts,
            @Nullable List<@Size(max = 5) String> tags,
            @Nullable Map<String, Integer> counts) {}

    @MergePatch
    public record Patch(@Nullable String text) {}

    public static class Page {
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        public int most;
    }

    @POST
    @Operation(hidden = true)
    public Note post(Note note) {
        return note;
    }

    @PATCH
    @jakarta.ws.rs.Consumes(MergePatch.MEDIA_TYPE)
    @Operation(hidden = true)
    public Map<String, String> patch(Patch patch) {
        return Map.of("text", String.valueOf(patch.text()));
    }

    @GET
    @Operation(hidden = true)
    public Map<String, Object> list(
            @Valid @BeanParam Page page,
            @QueryParam("depth") @Max(9) Integer depth,
            @QueryParam("withdrawn") @DefaultValue("false") boolean withdrawn,
            @QueryParam("colour") List<Colour> colours,
            @QueryParam("id") UUID id,
            @QueryParam("knownAt") Instant knownAt) {
        return Map.of("limit", page.most, "withdrawn", withdrawn, "colours", colours);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public String one(@PathParam("id") UUID id) {
        throw new Refusal(ProblemType.NOT_FOUND, "There is no note of this id.");
    }

    @GET
    @Path("/fails/{how}")
    @Operation(hidden = true)
    public String fails(@PathParam("how") String how) {
        switch (how) {
            case "busy" -> throw new Refusal(ProblemType.BUSY, "Come again.");
            case "conflict" -> throw new Refusal(ProblemType.CONFLICT, "There is one already.");
            case "error" -> throw new StackOverflowError("secret");
            default -> throw new IllegalArgumentException("secret");
        }
    }
}
