package org.gainsay.http;

/** A body in a format that is not the house's own: its bytes as they were sent, no more of them than a body may have. */
public final class PostedDocument {

    private final byte[] bytes;

    PostedDocument(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** What was sent. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
