package org.gainsay.exchange.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The lines of a body, one at a time: nothing of it is held but the one that is read. */
final class Lines {

    private static final int BUFFER = 64 * 1024;

    private final InputStream body;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int until;
    private long number;
    private long bytes;
    private boolean tooLong;

    /** Of a line that is longer than this nothing is kept. */
    Lines(InputStream body, int longest) {
        this.body = body;
        this.longest = longest;
    }

    /** Goes to the next line; false where there is none. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        boolean begun = false;
        while (from < until || fill()) {
            begun = true;
            int end = from;
            while (end < until && buffer[end] != '\n') {
                end++;
            }
            keep(end);
            boolean ended = end < until;
            take(ended ? end + 1 : end);
            if (ended) {
                break;
            }
        }
        if (begun) {
            number++;
        }
        return begun;
    }

    private void keep(int end) {
        if (line.size() + end - from > longest) {
            tooLong = true;
            line.reset();
        }
        if (!tooLong) {
            line.write(buffer, from, end - from);
        }
    }

    private void take(int end) {
        digest.update(buffer, from, end - from);
        bytes += end - from;
        from = end;
    }

    private boolean fill() throws IOException {
        from = 0;
        until = Math.max(0, body.read(buffer));
        return until > 0;
    }

    /** The line, without its end. */
    byte[] line() {
        return line.toByteArray();
    }

    /** Whether there is more of the line than is kept of any. */
    boolean tooLong() {
        return tooLong;
    }

    /** The number of the line, from 1; 0 before the first. */
    long number() {
        return number;
    }

    /** How many bytes there were up to here. */
    long bytes() {
        return bytes;
    }

    /** SHA-256 of all up to here. */
    byte[] digest() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
