package org.gainsay.ledger.proof;

/**
 * What a journal says of itself at a size, in the text of C2SP tlog-checkpoint.
 *
 * @param origin which journal
 * @param size how many entries it had
 * @param root the root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** The text that is signed: origin, size and root, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Reads the text of a checkpoint; further lines are left to those who know them. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new BadProof("this is no checkpoint: origin, size and root are expected, a line each");
        }
        try {
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
        } catch (IllegalArgumentException e) {
            throw new BadProof("the checkpoint's root is no SHA-256 hash in base64");
        }
    }
}
