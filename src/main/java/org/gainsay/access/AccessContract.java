package org.gainsay.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.gainsay.http.Desk;
import org.jspecify.annotations.Nullable;

/** Says in the contract what each operation needs, from the same table that is enforced. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AccessContract implements OASFilter {

    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        contract.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token, as POST /api/v1/tokens gives it, or as the first start put it"
                                        + " into the file admin-token."));
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> say(operation, Permissions.of(method + " " + path))));
    }

    private static void say(Operation operation, @Nullable Need need) {
        if (need == null || need.role() == null) {
            return;
        }
        if (need.equals(Need.of(AccessRole.READER))) {
            // Reads may be open, to who asks from the same machine.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        operation.addParameter(OASFactory.createParameter()
                .name(Desk.HEADER)
                .in(Parameter.In.HEADER)
                .description("The desk to work for: it sees what it has not published yet, and what is recorded is"
                        + " its own. public: nobody's. If absent, the token's desk, where it has one only.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        String before = operation.getDescription();
        operation.setDescription((before == null ? "" : before + " ") + "Needs " + need.words() + ".");
    }
}
