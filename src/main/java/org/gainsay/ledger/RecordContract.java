package org.gainsay.ledger;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.gainsay.http.Contract;
import org.gainsay.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Completes the contract of what can be done with every record: each kind's name in the operations, its shape in their
 * answers, the refusals that come from versions and keys.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public final class RecordContract implements OASFilter {

    private static final String RECORD = "record";
    private static final String LIST = "list";

    /** What stores something else than one record: once by its key, or once anyway. */
    private static final Set<String> KEYED = Set.of("sealIdentity", "makeToken");

    private static final Set<String> TRIED =
            Set.of("importDossier", "importClaimReviews", "importNinjs", "importFeed", "importTable", "revokeToken");
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        Map<String, Operation> recording = new HashMap<>();
        for (PathItem item : contract.getPaths().getPathItems().values()) {
            Operation post = item.getPOST();
            if (post != null
                    && post.getOperationId() != null
                    && post.getOperationId().startsWith(RECORD)) {
                recording.put(post.getTags().get(0), post);
                creates(post);
            }
            if (post != null && post.getOperationId() != null) {
                storing(post);
            }
            if (item.getPUT() != null) {
                replaces(item.getPUT());
            }
        }
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    Operation post = recording.get(operation.getTags().get(0));
                    String verb = operation.getOperationId() == null ? verb(path, method.name()) : null;
                    if (post != null && verb != null) {
                        complete(operation, verb, post);
                    }
                }));
        recording.values().forEach(post -> addEffects(contract, post));
        contract.getComponents().removeSchema("Effects");
    }

    private static void storing(Operation post) {
        boolean keyed = KEYED.contains(post.getOperationId());
        if (keyed) {
            post.addParameter(idempotencyKey());
        }
        if (keyed || TRIED.contains(post.getOperationId())) {
            post.addParameter(dryRun());
        }
    }

    /** What stands as a whole is put as a whole, in the place of the version that was seen. */
    private static void replaces(Operation put) {
        put.addParameter(dryRun());
        refuses(put, ProblemType.PRECONDITION_REQUIRED);
        refuses(put, ProblemType.PRECONDITION_FAILED);
    }

    private static @Nullable String verb(String path, String method) {
        if (path.endsWith("/withdraw")) {
            return "withdraw";
        }
        if (path.endsWith("/restore")) {
            return "restore";
        }
        if (path.endsWith("/revisions")) {
            return LIST;
        }
        if (path.endsWith("/publish")) {
            return "publish";
        }
        if (path.endsWith("/redact")) {
            return "redact";
        }
        if (path.endsWith("/issue")) {
            return "issue";
        }
        return method.equals("PATCH") ? "correct" : "read";
    }

    private static void creates(Operation post) {
        post.addParameter(idempotencyKey());
        post.addParameter(dryRun());
        APIResponse created = post.getResponses().getAPIResponse("201");
        created.addHeader(
                "Location",
                OASFactory.createHeader().description("Where it is.").schema(text()));
        created.addHeader(
                "ETag", OASFactory.createHeader().description("Its version.").schema(text()));
        refuses(post, ProblemType.CONFLICT);
    }

    /** What came of a write stands beside the record in its answer; one schema serves reads and writes. */
    private static void addEffects(OpenAPI contract, Operation post) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        String ref = recorded(post).getRef();
        Schema record = Objects.requireNonNull(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)), ref);
        Objects.requireNonNull(schemas.get("Effects")).getProperties().forEach(record::addProperty);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Makes it safe to send the request again: it is done once, for 24 hours.")
                .schema(text());
    }

    private static Parameter dryRun() {
        return OASFactory.createParameter()
                .name("dryRun")
                .in(Parameter.In.QUERY)
                .description("true: do all of it, answer the same, and store nothing.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN));
    }

    private static void complete(Operation operation, String verb, Operation post) {
        String kind = post.getOperationId().substring(RECORD.length());
        if (verb.equals(LIST)) {
            operation.setOperationId(verb + kind + "Revisions");
            return;
        }
        operation.setOperationId(verb + kind);
        Schema schema = recorded(post);
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.setContent(OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(schema)));
        ok.addHeader(
                "ETag", OASFactory.createHeader().description("Its version.").schema(text()));
        if (!verb.equals("read")) {
            operation.addParameter(dryRun());
            refuses(operation, ProblemType.PRECONDITION_REQUIRED);
            refuses(operation, ProblemType.PRECONDITION_FAILED);
            refuses(operation, ProblemType.CONFLICT);
        }
        if (verb.equals("restore") || verb.equals("publish") || verb.equals("issue")) {
            // It has no body that could be wrong, and yet a key that was for another request is refused.
            refuses(operation, ProblemType.INVALID_CONTENT);
        }
    }

    private static Schema recorded(Operation post) {
        return post.getResponses()
                .getAPIResponse("201")
                .getContent()
                .getMediaType(JSON)
                .getSchema();
    }

    private static void refuses(Operation operation, ProblemType type) {
        operation.getResponses().addAPIResponse(String.valueOf(type.status()), Contract.response(type.meaning()));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
