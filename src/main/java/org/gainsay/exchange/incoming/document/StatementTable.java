package org.gainsay.exchange.incoming.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads a table of statements, in CSV with a header as the template has it. */
public final class StatementTable {

    /** The columns, in the order of the template. */
    static final List<String> COLUMNS = List.of(
            "id",
            "outlet",
            "speaker",
            "speakerKind",
            "onBehalfOf",
            "wire",
            "act",
            "text",
            "language",
            "translation",
            "saidAt",
            "naming",
            "form",
            "directness",
            "url",
            "archivedUrl",
            "title",
            "byline",
            "publishedAt",
            "derivedFrom",
            "how",
            "claim",
            "claimLanguage",
            "stance",
            "scope",
            "rationale");

    private static final List<String> NEEDED = List.of("id", "outlet", "text", "saidAt");

    private StatementTable() {}

    /**
     * Reads a table.
     *
     * @param system the system whose ids its rows have
     */
    public static Document read(byte[] document, String system) {
        String text = Texts.utf8(document);
        List<String> header = List.of();
        List<Read> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord row : rows) {
                number++;
                if (number == 1) {
                    header = header(row);
                } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    items.add(new StatementRow(system, number, header, row.getFields(), ids).read());
                    Texts.refuseMany(items.size());
                }
            }
        } catch (CsvParseException e) {
            throw Texts.refusal(
                    ErrorCode.UNREADABLE,
                    "This is no CSV behind row " + (items.size() + 1)
                            + ", or has a field without end: is a quotation mark" + " missing?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (header.isEmpty()) {
            throw Texts.refusal(ErrorCode.UNREADABLE, "The body is empty: send CSV with the header of the template.");
        }
        return new Document(items, unknown(header));
    }

    private static List<String> header(CsvRecord row) {
        List<String> header = row.getFields().stream().map(String::strip).toList();
        List<FieldError> wrong = new ArrayList<>();
        for (String needed : NEEDED) {
            if (!header.contains(needed)) {
                wrong.add(
                        FieldError.at("/1/" + needed, ErrorCode.REQUIRED, "The header has no column " + needed + "."));
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (COLUMNS.contains(header.get(i)) && header.indexOf(header.get(i)) < i) {
                wrong.add(FieldError.at(
                        "/1/" + header.get(i), ErrorCode.DUPLICATE_MEMBER, "The header has this column twice."));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
        return header;
    }

    private static List<Finding> unknown(List<String> header) {
        return header.stream()
                .filter(column -> !COLUMNS.contains(column))
                .distinct()
                .limit(100)
                .map(column -> Finding.at(1, column, ErrorCode.UNKNOWN_MEMBER, "There is no such column; left out."))
                .toList();
    }

    /** A spreadsheet writes what its country writes: what parts the header most is what parts fields. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }

    /** The template: its header, and two rows of the founding story. */
    public static String template() {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        row(
                csv,
                "id",
                "kirby-1",
                "outlet",
                "White House",
                "speaker",
                "John Kirby",
                "speakerKind",
                "PERSON",
                "act",
                "ASSERTS",
                "text",
                "Arms negotiations between Russia and the DPRK are actively advancing.",
                "language",
                "en",
                "saidAt",
                "2023-08-30",
                "naming",
                "NAMED",
                "form",
                "QUOTED",
                "url",
                "https://www.whitehouse.example/briefing",
                "title",
                "Press briefing",
                "claim",
                "Russia and North Korea are negotiating an arms deal, and the talks are advancing.",
                "claimLanguage",
                "en");
        row(
                csv,
                "id",
                "kcna-1",
                "outlet",
                "KCNA",
                "speaker",
                "North Korean foreign ministry",
                "speakerKind",
                "GOVERNMENT",
                "act",
                "DENIES",
                "text",
                "We have never had \"arms dealings\" with Russia.",
                "language",
                "en",
                "saidAt",
                "2022-11-08",
                "naming",
                "NAMED",
                "form",
                "QUOTED",
                "claim",
                "Russia and North Korea are negotiating an arms deal, and the talks are advancing.",
                "claimLanguage",
                "en");
        return csv.toString();
    }

    private static void row(StringBuilder csv, String... members) {
        List<String> fields = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        for (int i = 0; i < members.length; i += 2) {
            fields.set(COLUMNS.indexOf(members[i]), '"' + members[i + 1].replace("\"", "\"\"") + '"');
        }
        csv.append(String.join(",", fields)).append("\r\n");
    }

    /** The value of a constant; null where none has that name. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
