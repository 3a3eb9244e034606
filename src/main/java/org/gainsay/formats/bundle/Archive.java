package org.gainsay.formats.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gainsay.http.Sha256;

/** A zip of files with a signed manifest of their digests. The same files make the same bytes. */
final class Archive {

    private static final String MANIFEST = "MANIFEST.txt";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final Map<String, String> digests = new TreeMap<>();
    private final LocalDateTime time;

    /** The instant is what all files are dated with. */
    Archive(Instant at) {
        time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    void add(String path, byte[] content) {
        digests.put(path, Sha256.hex(content));
        put(path, content);
    }

    void add(String path, String content) {
        add(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole of it, with its manifest. */
    byte[] signed(UnaryOperator<String> sign) {
        StringBuilder manifest = new StringBuilder();
        digests.forEach((path, digest) ->
                manifest.append(digest).append("  ").append(path).append('\n'));
        put(MANIFEST, sign.apply(manifest.toString()).getBytes(StandardCharsets.UTF_8));
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void put(String path, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that comes with the service. */
    static String own(String name) {
        try (InputStream file =
                Objects.requireNonNull(Archive.class.getResourceAsStream("/bundle/" + name), "it is in the jar")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
