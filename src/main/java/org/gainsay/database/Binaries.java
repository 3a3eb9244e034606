package org.gainsay.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks PostgreSQL's programs once, in the data directory. The library's own unpacking is not used: it takes a
 * half-written file for a whole one after a kill or on a full disk, and makes its folder writable by everybody.
 */
final class Binaries {
    private final Path directory;

    Binaries(Path directory) {
        this.directory = directory;
    }

    /** The folder with bin, lib and share of the PostgreSQL in this build. */
    Path unpacked() throws IOException {
        byte[] archive = archive();
        String name = digest(archive);
        Path home = directory.resolve(name);
        Path size = directory.resolve(name + ".size");
        if (!isWhole(home, size)) {
            // Also sweeps out what an older version left.
            OwnerOnly.deleteAll(directory);
            OwnerOnly.directory(home);
            unpack(archive, home);
            OwnerOnly.writeDurably(size, Long.toString(bytesBelow(home)));
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        return archive(
                System.getProperty("os.name").split(" ", 2)[0].replace("Mac", "Darwin"),
                System.getProperty("os.arch").replace("amd64", "x86_64"));
    }

    static byte[] archive(String system, String machine) throws IOException {
        try (InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return found.readAllBytes();
        } catch (IllegalStateException | UnsupportedOperationException missing) {
            throw new StartupFailure(
                    "This build has no PostgreSQL for " + system + " on " + machine
                            + ": build Gainsay on this machine, or configure an external PostgreSQL with"
                            + " quarkus.datasource.jdbc.url.",
                    missing);
        }
    }

    /** Compares sizes, because after a power cut a file may be there and empty. */
    private static boolean isWhole(Path home, Path size) throws IOException {
        return Files.isRegularFile(size)
                && Files.isDirectory(home)
                && Files.readString(size, UTF_8).equals(Long.toString(bytesBelow(home)));
    }

    private static long bytesBelow(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            long sum = 0;
            for (Path file : regular) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, home);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        Path path = home.resolve(entry.getName()).normalize();
        if (!path.startsWith(home)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            OwnerOnly.directory(path);
            return;
        }
        OwnerOnly.directory(path.getParent() == null ? home : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, home.resolve(entry.getLinkName()).normalize());
        } else {
            boolean executable = (entry.getMode() & 0100) != 0;
            try (OutputStream out = Channels.newOutputStream(OwnerOnly.file(path, executable))) {
                content.transferTo(out);
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(sha256, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
