package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The filter that holds every answer to the contract is there, and finds what is against it. */
@QuarkusTest
class ConformanceTest {

    @Test
    void everyCallOfEveryTestIsHeldToTheContract() {
        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(OpenApiValidationFilter.class);
    }

    @Test
    void anAnswerAgainstTheContractFailsItsTest() throws Exception {
        String contract = Files.readString(Conformance.CONTRACT);
        Conformance.hold(Conformance.filter(contract));
        assertThatCode(() -> given().get("/api/v1/policies")).doesNotThrowAnyException();
        assertThatCode(() -> given().get("/api/v1/policies?x=1")).doesNotThrowAnyException();

        Conformance.hold(Conformance.filter(contract.replace("qualifyingOrigins:", "originsQualifying:")
                .replace("    Policy:\n", "    Policy:\n      required: [originsQualifying]\n")));
        assertThatThrownBy(() -> given().get("/api/v1/policies")).hasMessageContaining("originsQualifying");

        Conformance.hold(Conformance.filter(contract.replace("\"400\":", "\"418\":")));
        assertThatThrownBy(() -> given().get("/api/v1/policies?x=1")).hasMessageContaining("400");
    }
}
