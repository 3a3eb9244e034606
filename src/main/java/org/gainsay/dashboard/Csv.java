package org.gainsay.dashboard;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for a spreadsheet. */
final class Csv {

    private Csv() {}

    /** A table as a file of that name. */
    static Response.ResponseBuilder file(String name, List<String> heads, List<List<String>> rows) {
        String table = Stream.concat(Stream.of(heads), rows.stream())
                .map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** What a spreadsheet would take for a formula is made a text. */
    static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
