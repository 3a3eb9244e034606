package org.gainsay.corroboration;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Difference;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Legible;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Question;
import org.gainsay.evidence.Defaults;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Pointers;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Present;

/** How claims would stand if something were otherwise. */
@Path("/api/v1/claims/{claim}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class WhatIfResource {

    private final Readings readings;
    private final ExternalIds externalIds;
    private final Defaults defaults;

    WhatIfResource(Readings readings, ExternalIds externalIds, Defaults defaults) {
        this.readings = readings;
        this.externalIds = externalIds;
        this.defaults = defaults;
    }

    /** How a claim would stand. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "supposeWhatIf",
            summary = "How a claim would stand if something were otherwise",
            description = "With statements that might come in, links, withdrawals, letters, affiliations, stakes and"
                    + " rulings, all of them supposed together; under one policy or several, side by side. The answer"
                    + " explains the corroboration as it is and as it would be, and says what becomes different."
                    + " Nothing is stored, and no writer waits. As known or said by an instant, it is supposed of"
                    + " what was then. What has no record is named what-if:… in the answer; where a tie is broken by"
                    + " name, the real record may get another place: that decides which name an origin has, not what"
                    + " it weighs.")
    @APIResponse(responseCode = "200", description = "Both corroborations, and the difference in words.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(
            responseCode = "422",
            description = "A reference names nothing, more than 200 things are supposed, or knownAt or storedBy lies"
                    + " ahead of the ledger's clock or before the claim was there.")
    public WhatIfView suppose(@PathParam("claim") UUID claim, @BeanParam AsOf asOf, WhatIf body) {
        List<Policy> policies = policies(body, asOf.named());
        if (body.size() > WhatIf.MOST) {
            throw Refusal.of(List.of(FieldError.at(
                    "",
                    ErrorCode.TOO_MANY,
                    "More than " + WhatIf.MOST + " things are supposed. Suppose fewer at once.")));
        }
        return readings.read(claim, asOf, reading -> {
            SupposedReferences references = new SupposedReferences(claim, externalIds.resolver());
            Suppositions suppositions =
                    new Suppositions(references, defaults, saidAt(reading.connection(), asOf), asOf.knownAt());
            suppositions.read(body);
            DossierLoader.Loaded loaded = reading.load(references.beside(), Room.IN_FULL);
            Dossier supposed = suppositions.in(loaded);
            List<WhatIfView.UnderPolicy> answers = new ArrayList<>();
            List<CorroborationView> named = new ArrayList<>();
            for (Policy policy : policies) {
                Question asked = new Question(loaded.records().claim(claim), asOf.knownAt(), asOf.saidBy(), policy);
                WhatIfView.UnderPolicy answer = compare(asked, loaded.dossier(), supposed);
                answers.add(answer);
                named.addAll(List.of(answer.before(), answer.after()));
            }
            return new WhatIfView(
                    claim, answers, suppositions.defaulted(), StoredCorroborationView.links(named, loaded.records()));
        });
    }

    private static WhatIfView.UnderPolicy compare(Question asked, Dossier standing, Dossier supposed) {
        Assessment before = Assessor.assess(standing, asked);
        Assessment after = Assessor.assess(supposed, asked);
        Map<String, String> names = new HashMap<>();
        supposed.sources().forEach(s -> names.put(s.id(), Legible.line(s.name())));
        return new WhatIfView.UnderPolicy(
                asked.policy().id(),
                new CorroborationView(asked, before),
                new CorroborationView(asked, after),
                Difference.between(before, after, names));
    }

    private static List<Policy> policies(WhatIf body, Policy otherwise) {
        if (body.policies() == null) {
            return List.of(otherwise);
        }
        List<Policy> policies = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < body.policies().size(); i++) {
            Policy policy = Policy.named(body.policies().get(i));
            if (policy == null) {
                errors.add(FieldError.at(
                        Pointers.to("/policies", i),
                        ErrorCode.UNKNOWN_VALUE,
                        "There is no such policy. GET /api/v1/policies lists them."));
            } else {
                policies.add(policy);
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
        return policies.stream().distinct().toList();
    }

    /** When something is said of which it is not given: as late as the question allows. */
    private static Instant saidAt(Connection connection, AsOf asOf) throws SQLException {
        if (asOf.saidBy() != null) {
            return asOf.saidBy();
        }
        return asOf.knownAt() != null ? asOf.knownAt() : Present.of(connection);
    }
}
