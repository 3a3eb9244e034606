package org.gainsay.exchange.bulk;

import java.util.Collection;
import org.gainsay.exchange.ImportLine;

/**
 * How far an import has come: what its row says.
 *
 * @param lines how many lines were read: each of them is stored, refused, passed over, or open
 * @param open the numbers of those that are not decided
 * @param digest SHA-256 of the lines that were read
 * @param bytes how many bytes were read since it was last sent
 */
record Progress(
        long lines,
        long stored,
        long unchanged,
        long refused,
        long passedOver,
        Long[] open,
        byte[] digest,
        long bytes) {

    static final Progress NOTHING = new Progress(0, 0, 0, 0, 0, new Long[0], new byte[0], 0);

    /** With what one act has decided. */
    Progress with(int nowStored, int nowUnchanged, int nowRefused) {
        return new Progress(
                lines,
                stored + nowStored,
                unchanged + nowUnchanged,
                refused + nowRefused,
                passedOver,
                open,
                digest,
                bytes);
    }

    /** At a place in the body. */
    Progress at(Lines body, long nowPassedOver) {
        return new Progress(
                Math.max(lines, body.number()),
                stored,
                unchanged,
                refused,
                nowPassedOver,
                open,
                body.number() < lines ? digest : body.digest(),
                body.bytes());
    }

    /** With these still open. */
    Progress open(Collection<ImportLine> still) {
        return new Progress(
                lines,
                stored,
                unchanged,
                refused,
                passedOver,
                still.stream().map(ImportLine::number).toArray(Long[]::new),
                digest,
                bytes);
    }
}
