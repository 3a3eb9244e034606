package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What deploy/ says is so. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern SETTING = Pattern.compile("\\b((?:QUARKUS|GAINSAY)_[A-Z_]+)(?==|:| )");
    /** These are the scripts' own, and no settings of the service. */
    private static final Pattern SCRIPTS = Pattern.compile("GAINSAY_(OWNER_PASSWORD|RUNTIME_PASSWORD|ROLES)");

    private static String read(String name) throws IOException {
        return Files.readString(DEPLOY.resolve(name));
    }

    private static JsonNode compose() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(read("compose.yaml"))
                .get("services");
    }

    @Test
    void everySettingIsOneThatTheReadmeExplains() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        TreeSet<String> settings = new TreeSet<>();
        for (String file : List.of("Containerfile", "compose.yaml", "gainsay.env.example")) {
            found(SETTING, read(file)).map(MatchResult::group).forEach(settings::add);
        }
        settings.removeIf(name -> SCRIPTS.matcher(name).matches());
        assertThat(settings)
                .contains("QUARKUS_DATASOURCE_JDBC_URL", "GAINSAY_DATA_DIR")
                .allSatisfy(name -> assertThat(
                                found(Pattern.compile("`([a-z.-]+)`"), readme).map(setting -> setting.group(1)
                                        .toUpperCase(Locale.ROOT)
                                        .replaceAll("[.-]", "_")))
                        .contains(name));
    }

    @Test
    void thePortIsTheSameEverywhereAndPublishedToThisMachineOnly() throws IOException {
        assertThat(read("Containerfile"))
                .contains("EXPOSE 8080", "QUARKUS_HTTP_PORT=8080", "http://127.0.0.1:8080/q/health/ready");
        assertThat(read("gainsay.env.example")).contains("QUARKUS_HTTP_PORT=8080", "QUARKUS_HTTP_HOST=127.0.0.1");
        assertThat(compose().at("/gainsay/ports")).hasSize(1);
        assertThat(compose().at("/gainsay/ports/0").asText()).isEqualTo("127.0.0.1:8080:8080");
        assertThat(compose().at("/database/ports").isMissingNode()).isTrue();
    }

    @Test
    void theServiceUsesTheRolesThatTheScriptMakes() throws IOException {
        JsonNode environment = compose().at("/gainsay/environment");
        String roles = read("roles.sql");
        for (String setting : List.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_FLYWAY_USERNAME")) {
            String role = environment.get(setting).asText();
            assertThat(roles).contains("CREATE ROLE " + role + " LOGIN");
            assertThat(read("gainsay.env.example")).contains(setting + "=" + role + "\n");
        }
        assertThat(environment.get("QUARKUS_DATASOURCE_JDBC_URL").asText()).endsWith("/gainsay");
        assertThat(roles).contains("CREATE DATABASE gainsay OWNER gainsay_owner");
    }

    @Test
    void noPasswordHasADefault() throws IOException {
        for (JsonNode service : compose()) {
            assertThat(service.get("environment").properties())
                    .filteredOn(variable -> variable.getKey().endsWith("PASSWORD"))
                    .isNotEmpty()
                    .allSatisfy(variable ->
                            assertThat(variable.getValue().asText()).matches("\\$\\{[A-Z_]+:\\?set [A-Z_]+}"));
        }
        assertThat(read("gainsay.env.example")).doesNotContainPattern("PASSWORD=\\S");
    }

    @Test
    void aStopHasTimeToFinishWhatIsUnderWay() throws IOException {
        String properties = Files.readString(Path.of("src/main/resources/application.properties"));
        Duration drained = seconds("quarkus.shutdown.timeout=(\\d+)s", properties);
        assertThat(seconds("TimeoutStopSec=(\\d+)s", read("gainsay.service"))).isGreaterThan(drained.multipliedBy(2));
        assertThat(seconds("(\\d+)s", compose().at("/gainsay/stop_grace_period").asText()))
                .isGreaterThan(drained.multipliedBy(2));
    }

    @Test
    void theImageRunsTheJarThatTheBuildMakesAndNotAsRoot() throws IOException {
        String file = read("Containerfile");
        assertThat(file).contains("/build/target/quarkus-app /opt/gainsay", "\"/opt/gainsay/quarkus-run.jar\"]");
        assertThat(file).containsPattern("(?m)^USER 10001:10001$").contains("VOLUME /var/lib/gainsay");
        assertThat(file.indexOf("USER 10001")).isLessThan(file.indexOf("ENTRYPOINT"));
        assertThat(read("gainsay.service")).contains("/opt/gainsay/quarkus-run.jar", "StateDirectory=gainsay");
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Duration seconds(String pattern, String text) {
        return found(Pattern.compile(pattern), text)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .findFirst()
                .orElseThrow();
    }
}
