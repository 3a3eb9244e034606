package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service over TLS, with the settings that the README names, and open to the pages of one other place. */
class TransportIT {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    /** A key and a certificate signed by itself, made with what every JDK has. */
    private KeyStore selfSigned() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private String pem(String name, String what, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Path file = folder.resolve(name);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
        return file.toString();
    }

    /** Trusts that certificate, which a key store holds as nobody else's key. */
    private static HttpClient trusting(KeyStore store) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tls", store.getCertificate("tls"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    @Test
    void aCertificateAndItsKeyAreEnoughAndNothingIsSaidWithoutThem() throws Exception {
        KeyStore store = selfSigned();
        Map<String, String> settings = Map.of(
                "gainsay.data-dir", folder.resolve("data").toString(),
                "quarkus.tls.key-store.pem.0.cert",
                        pem(
                                "tls.crt",
                                "CERTIFICATE",
                                store.getCertificate("tls").getEncoded()),
                "quarkus.tls.key-store.pem.0.key",
                        pem(
                                "tls.key",
                                "PRIVATE KEY",
                                store.getKey("tls", PASSWORD).getEncoded()),
                "quarkus.http.ssl-port", "0",
                "quarkus.http.insecure-requests", "disabled",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", "https://desk.example");
        try (PackagedService service = PackagedService.launch(settings).awaitReady()) {
            assertThat(service.url()).startsWith("https://127.0.0.1:");
            HttpClient client = trusting(store);
            URI claims = URI.create(service.url() + "/api/v1/claims");

            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(claims).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");

            assertThat(preflight(client, claims, "https://desk.example")
                            .headers()
                            .map())
                    .containsEntry("access-control-allow-origin", List.of("https://desk.example"));
            assertThat(preflight(client, claims, "https://elsewhere.example")
                            .headers()
                            .map())
                    .doesNotContainKey("access-control-allow-origin");
        }
    }

    private static HttpResponse<Void> preflight(HttpClient client, URI address, String origin) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                        .build(),
                BodyHandlers.discarding());
    }
}
