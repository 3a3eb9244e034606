package org.gainsay.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.gainsay.AdminToken;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service among clients that mean no good, or do not know what they do. */
class RoughClientsIT {

    private static final int REQUESTS = 20_000;
    private static final int IDLE = 2_000;
    private static final int SLOW = 50;
    private static final long SLACK = 64L << 20;
    private static final List<String> METHODS = List.of("GET", "POST", "PATCH", "PUT", "HEAD", "OPTIONS", "\u0001");
    private static final List<String> PATHS = List.of(
            "/api/v1/claims",
            "/api/v1/sources?q=a",
            "/api/v1/statements",
            "/api/v1/imports?system=x",
            "/api/v1/assessments",
            "/api/v1/claims/00000000-0000-7000-8000-000000000000",
            "/api/v1/claims/00000000-0000-7000-8000-000000000000/what-if",
            "/q/metrics",
            "/q/health/ready",
            "/problems/x",
            "/");
    private static final Pattern USED = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*\\} (\\S+)");

    private PackagedService service;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), "rough");
        service = PackagedService.launch(Map.of(
                        "gainsay.data-dir", directory.toAbsolutePath().toString(),
                        "gainsay.limits.rate", "0",
                        "gainsay.limits.arrival-time", "10s",
                        "gainsay.limits.idle-time", "15s"))
                .awaitReady();
        address = URI.create(service.url());
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void twentyThousandRequestsOfRandomBytesLeaveItAsItWas() throws Exception {
        Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
        send(2_000, 1, answers);
        long before = heap();
        send(REQUESTS, 2, answers);
        assertThat(heap()).as("heap after a collection").isLessThan(before + SLACK);
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(answers.keySet()).as(answers.toString()).contains("400").noneMatch(status -> status.startsWith("5"));
        assertThat(service.output()).doesNotContain("status=500", "OutOfMemory", "LEAK");
    }

    private void send(int requests, long seed, Map<String, AtomicInteger> answers) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                Random chance = new Random(seed * REQUESTS * 10 + i);
                all.add(clients.submit(() -> {
                    answers.computeIfAbsent(answer(chance), status -> new AtomicInteger())
                            .incrementAndGet();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** The status, or "none" where the line was cut. */
    private String answer(Random chance) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            // Closed at once and without a trace, or the ports of this machine would not last.
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(10_000);
            boolean http = chance.nextInt(4) > 0;
            socket.getOutputStream().write(http ? request(chance) : bytes(chance, 2_000));
            return http ? status(socket.getInputStream()) : "unread";
        } catch (SocketTimeoutException e) {
            return "late";
        } catch (IOException e) {
            return "none";
        }
    }

    private static byte[] request(Random chance) {
        byte[] body = bytes(chance, 3_000);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                (of(METHODS, chance) + " " + of(PATHS, chance) + " HTTP/1.1\r\nHost: x\r\n").getBytes(ISO_8859_1));
        if (chance.nextInt(4) > 0) {
            // Or nothing behind the door would be reached.
            request.writeBytes(("Authorization: " + AdminToken.BEARER + "\r\n").getBytes(ISO_8859_1));
        }
        for (int i = chance.nextInt(4); i > 0; i--) {
            request.writeBytes(("X-" + i + ": ").getBytes(ISO_8859_1));
            request.writeBytes(chance.nextBoolean() ? bytes(chance, 200) : line(chance));
            request.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        String type =
                chance.nextInt(5) == 0 ? "x/y" : chance.nextBoolean() ? "application/json" : MergePatch.MEDIA_TYPE;
        request.writeBytes(("Content-Type: " + type + "\r\nIf-Match: \"1\"\r\nConnection: close\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static <T> T of(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    private static byte[] bytes(Random chance, int most) {
        byte[] bytes = new byte[1 + chance.nextInt(most)];
        chance.nextBytes(bytes);
        return bytes;
    }

    /** Bytes that a header may have, most of them none that anybody expects. */
    private static byte[] line(Random chance) {
        byte[] bytes = bytes(chance, 200);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] < 0 ? bytes[i] : Math.max(' ', bytes[i] % 127));
        }
        return bytes;
    }

    private static String status(InputStream in) throws IOException {
        String line = new String(in.readNBytes(12), ISO_8859_1);
        return line.startsWith("HTTP/1.") && line.length() == 12 ? line.substring(9) : "none";
    }

    private long heap() throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder(jcmd.toString(), String.valueOf(service.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        return USED.matcher(service.getAsAdmin("/q/metrics").body())
                .results()
                .mapToLong(used -> (long) Double.parseDouble(used.group(1)))
                .sum();
    }

    @Test
    void slowAndIdleConnectionsDoNotStopAFastClientAndAreClosedInTheEnd() throws Exception {
        assumeTrue(openFiles() > 2 * (IDLE + SLOW), "2,000 connections, because too few files may be open");
        List<Socket> idle = connect(IDLE);
        List<Socket> slowHeads = connect(SLOW);
        List<Socket> slowBodies = connect(SLOW);
        Thread dripping = new Thread(() -> drip(slowHeads, slowBodies));
        dripping.setDaemon(true);
        dripping.start();
        try {
            Thread.sleep(2_000);
            long[] nanos = new long[1_000];
            for (int i = 0; i < nanos.length; i++) {
                long began = System.nanoTime();
                assertThat(service.get("/api/v1/claims?limit=1").statusCode()).isEqualTo(200);
                nanos[i] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            assertThat(Duration.ofNanos(nanos[nanos.length * 99 / 100])).isLessThan(Duration.ofSeconds(1));
            for (List<Socket> all : List.of(slowHeads, slowBodies, idle)) {
                for (Socket one : all) {
                    assertThat(isClosed(one)).isTrue();
                }
            }
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        } finally {
            dripping.interrupt();
            for (List<Socket> all : List.of(slowHeads, slowBodies, idle)) {
                for (Socket one : all) {
                    one.close();
                }
            }
        }
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    private List<Socket> connect(int count) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(new Socket(address.getHost(), address.getPort()));
        }
        return sockets;
    }

    /** A byte a second on each, of a head that does not end, or of a body. */
    private static void drip(List<Socket> heads, List<Socket> bodies) {
        write(heads, "GET /api/v1/claims HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        write(
                bodies,
                "POST /api/v1/claims HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n");
        try {
            while (true) {
                Thread.sleep(1_000);
                write(heads, "a");
                write(bodies, " ");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(List<Socket> sockets, String text) {
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    /** What the service has to say before it closes is read too. */
    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
