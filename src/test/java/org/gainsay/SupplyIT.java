package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build writes, against the package that it writes. */
class SupplyIT {

    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");
    private static final Path BILL = Path.of("target/bom.json");

    /** Its plugin writes none without a network: what lies there is then of an earlier build. */
    @BeforeEach
    void assumeThatThisBuildWroteIt() throws IOException {
        assumeTrue(
                Files.exists(BILL)
                        && Files.getLastModifiedTime(BILL).compareTo(Files.getLastModifiedTime(Path.of("pom.xml"))) > 0,
                "NOT TESTED: the bill of materials, which a build without a network does not write");
    }

    private static List<JsonNode> components() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("gainsay");
        return StreamSupport.stream(bill.get("components").spliterator(), false).toList();
    }

    private static String jar(JsonNode component) {
        return component.get("group").asText() + "." + component.get("name").asText() + "-"
                + component.get("version").asText() + ".jar";
    }

    @Test
    void everyLibraryInThePackageIsOnTheBill() throws IOException {
        List<String> packaged;
        try (Stream<Path> jars = Files.walk(LIBRARIES)) {
            packaged = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
        assertThat(packaged).hasSizeGreaterThan(100);
        assertThat(components()).extracting(SupplyIT::jar).containsAll(packaged);
    }

    @Test
    void theBillSaysOfEachWhereItComesFromAndItsDigest() throws IOException {
        assertThat(components()).allSatisfy(component -> {
            assertThat(component.get("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.get("hashes").findValuesAsText("alg")).contains("SHA-256");
            assertThat(component.get("version").asText()).doesNotContain("SNAPSHOT");
        });
    }
}
