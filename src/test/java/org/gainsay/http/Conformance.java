package org.gainsay.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.nio.file.Path;

/**
 * Holds every answer that a test gets to the committed contract. What a test sends is its own affair: many send what
 * the contract forbids, to see it refused.
 */
public final class Conformance implements QuarkusTestBeforeEachCallback {

    static final Path CONTRACT = Path.of("openapi/gainsay.yaml").toAbsolutePath();

    private static final OpenApiValidationFilter FILTER = filter(CONTRACT.toString());

    /** Of a contract: its path, or its text. */
    static OpenApiValidationFilter filter(String contract) {
        return new OpenApiValidationFilter(OpenApiInteractionValidator.createFor(contract)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .build())
                .build());
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(FILTER);
    }
}
