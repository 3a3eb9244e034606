package org.gainsay.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a table is written. */
@Schema(name = "CsvDialect")
public enum CsvDialect {
    /** For programs: RFC 4180 in UTF-8, each cell as it was recorded. */
    RFC_4180("") {
        @Override
        String cell(String text) {
            return text;
        }
    },
    /**
     * For Excel and its like: with a byte order mark, so that they take it for UTF-8, and with an apostrophe before each
     * text that they would take for a formula.
     */
    EXCEL("\ufeff") {
        @Override
        String cell(String text) {
            return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    };

    /** What a formula begins with, in full width too, and what is passed over before one. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final String mark;

    CsvDialect(String mark) {
        this.mark = mark;
    }

    /** A text, as a cell has it. */
    abstract String cell(String text);

    /** Begins a table. */
    CsvWriter begin(Writer out) throws IOException {
        out.write(mark);
        var table = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF);
        return (this == EXCEL ? table.quoteStrategy(QuoteStrategies.ALWAYS) : table).build(out);
    }
}
