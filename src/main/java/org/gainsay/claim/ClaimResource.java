package org.gainsay.claim;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Stores;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** Claims. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "claims", description = "Propositions, and what bears on them.")
public class ClaimResource extends CorrectableResource<Claim, ClaimContent, ClaimView> {

    private final Present present;

    ClaimResource(Present present) {
        super(Claim.class, ClaimContent.class);
        this.present = present;
    }

    /** Records a claim; its corroboration is UNSOURCED until evidence is linked to it. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordClaim", summary = "Record a claim", description = "A claim needs only its text.")
    @APIResponse(
            responseCode = "201",
            description = "The claim as recorded.",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response record(NewClaim claim) {
        List<String> topics = claim.topics() == null ? List.of() : claim.topics();
        return create(
                Gate.SHARED,
                () -> new Claim(claim.text(), claim.language(), topics, Held.parse(claim.expires())),
                claim.externalIds());
    }

    /** What is answered of these claims, in their order; refuses an id that names none. */
    public List<ClaimView> viewsOf(List<UUID> ids) {
        return views(findAll(ids));
    }

    @Override
    protected ClaimView view(Claim claim, RecordView common) {
        return new ClaimView(common, claim.text(), claim.language(), claim.topics(), claim.expires(), currency(claim));
    }

    private @Nullable Currency currency(Claim claim) {
        return claim.expires() == null ? null : claim.currency(present.at());
    }

    @Override
    protected @Nullable String since(ClaimView view) {
        return view.currency() == Currency.EXPIRED ? "expired" : null;
    }

    @Override
    protected ClaimContent content(Claim claim) {
        return new ClaimContent(claim.text(), claim.language(), claim.topics(), claim.expires());
    }

    @Override
    protected void correct(Claim claim, ClaimContent corrected, ExternalIds.Resolver references) {
        claim.correct(
                corrected.text(),
                corrected.language(),
                corrected.topics() == null ? List.of() : corrected.topics(),
                Held.parse(corrected.expires()));
    }
}
