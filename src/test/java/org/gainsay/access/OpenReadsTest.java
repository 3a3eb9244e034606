package org.gainsay.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who asks from this very machine, and who only looks so. */
class OpenReadsTest {

    private static boolean open(String remote, String local, String host, String... headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        if (host != null) {
            all.add("Host", host);
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        return OpenReads.fromHere(
                SocketAddress.inetSocketAddress(5000, remote), SocketAddress.inetSocketAddress(8080, local), host, all);
    }

    @Test
    void thisMachineByEachOfItsNames() {
        for (String host : List.of("localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:8080")) {
            assertThat(open("127.0.0.1", "127.0.0.1", host)).as(host).isTrue();
            assertThat(open("0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1", host))
                    .as(host)
                    .isTrue();
        }
    }

    @Test
    void noOtherMachineAndNoOtherAddressOfThisOne() {
        assertThat(open("10.0.0.1", "127.0.0.1", "localhost")).isFalse();
        assertThat(open("10.0.0.1", "10.0.0.2", "localhost")).isFalse();
        assertThat(open("127.0.0.1", "10.0.0.2", "localhost")).isFalse();
        assertThat(open("fe80:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1", "localhost")).isFalse();
        assertThat(OpenReads.fromHere(null, null, "localhost", MultiMap.caseInsensitiveMultiMap()))
                .isFalse();
    }

    @Test
    void noNameThatSomebodyElsePointsAtThisMachine() {
        for (String host : List.of(
                "evil.example",
                "localhost.evil.example",
                "localhost.",
                "127.0.0.1.nip.io",
                "evil@localhost",
                "localhost:80:80",
                "localhost:",
                "[::1",
                "0.0.0.0",
                "127.1",
                "")) {
            assertThat(open("127.0.0.1", "127.0.0.1", host)).as(host).isFalse();
        }
        assertThat(open("127.0.0.1", "127.0.0.1", null)).isFalse();
        assertThat(open("127.0.0.1", "127.0.0.1", "localhost", "Host", "evil.example"))
                .isFalse();
    }

    @Test
    void nothingThatAProxyPassesOn() {
        for (String header : List.of(
                "Forwarded", "X-Forwarded-For", "x-forwarded-proto", "X-FORWARDED-ANYTHING", "X-Real-IP", "Via")) {
            assertThat(open("127.0.0.1", "127.0.0.1", "localhost", header, "x"))
                    .as(header)
                    .isFalse();
        }
    }
}
