package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter that holds every answer to the contract is there, and finds what is against it. */
@QuarkusTest
@Tag("slow")
class ConformanceTest {

    @TempDir
    Path directory;

    @Test
    void everyCallOfEveryTestIsHeldToTheContract() {
        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(OpenApiValidationFilter.class);
    }

    @Test
    void anAnswerAgainstTheContractFailsItsTest() throws Exception {
        String contract = Files.readString(Conformance.CONTRACT);
        hold(contract);
        assertThatCode(() -> given().get("/api/v1/policies")).doesNotThrowAnyException();
        assertThatCode(() -> given().get("/api/v1/policies?x=1")).doesNotThrowAnyException();

        hold(contract.replace("qualifyingOrigins:", "originsQualifying:")
                .replace("    Policy:\n", "    Policy:\n      required: [originsQualifying]\n"));
        assertThatThrownBy(() -> given().get("/api/v1/policies")).hasMessageContaining("originsQualifying");

        hold(contract.replace("\"400\":", "\"418\":"));
        assertThatThrownBy(() -> given().get("/api/v1/policies?x=1")).hasMessageContaining("400");
    }

    /** By a file, as the one that is always held to: of a text, the validator first tries all that it might be. */
    private void hold(String contract) throws IOException {
        Path file = Files.writeString(directory.resolve(UUID.randomUUID() + ".yaml"), contract);
        Conformance.hold(Conformance.filter(file.toString()));
    }
}
