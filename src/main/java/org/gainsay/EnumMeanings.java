package org.gainsay;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the contract what each value of an enum means, so that nobody has to guess from its name. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class EnumMeanings implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        withoutInternals(contract);
        Enumeration.all().forEach(enumeration -> {
            Schema schema = contract.getComponents().getSchemas().get(enumeration.name());
            if (schema != null) {
                schema.setDescription(description(enumeration));
            }
        });
    }

    /** A member that takes any JSON has a Java type, whose own members are none of the contract's. */
    private static void withoutInternals(OpenAPI contract) {
        Schema any = contract.getComponents().getSchemas().get("JsonNode");
        if (any != null) {
            any.setProperties(null);
            contract.getComponents().removeSchema("JsonNodeType");
        }
        contract.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .filter(member -> member.getOneOf() != null && member.getRef() != null)
                .forEach(EnumMeanings::oneOfThese);
    }

    /** A member that is an id or an object is no object besides: generators make no code of that. */
    private static void oneOfThese(Schema member) {
        member.setRef(null);
        member.setType(null);
    }

    private static String description(Enumeration enumeration) {
        return enumeration.meaning()
                + enumeration.values().stream()
                        .map(value -> "\n* `" + value.name() + "`: " + value.meaning())
                        .collect(Collectors.joining("", "\n", "\n\n"))
                + "Also at " + enumeration.path() + ". The list may grow in answers.";
    }
}
