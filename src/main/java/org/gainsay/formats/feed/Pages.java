package org.gainsay.formats.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.corroboration.ChangeFilters;
import org.gainsay.http.Desk;
import org.jspecify.annotations.Nullable;

/** The addresses of a feed's pages, and what it is called. */
record Pages(String address, ChangeFilters filters, int limit) {

    /** The page behind what a cursor names; null: the first. */
    String at(@Nullable String cursor) {
        StringBuilder at = new StringBuilder(address)
                .append("?policy=")
                .append(encoded(filters.policy()))
                .append("&limit=")
                .append(limit);
        filters.status().forEach(status -> at.append("&status=").append(status));
        filters.topic().forEach(topic -> at.append("&topic=").append(encoded(topic)));
        return cursor == null ? at.toString() : at + "&cursor=" + encoded(cursor);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same for every page, and another one for each desk: they are told otherwise. */
    String id(@Nullable Desk desk) {
        String key = address + " " + filters + " " + (desk == null ? "" : desk.id());
        return "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    String title(@Nullable Desk desk) {
        String topics = filters.topic().isEmpty() ? "" : " on " + String.join(", ", filters.topic());
        String statuses = filters.status().stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
        return "Gainsay: how claims" + topics + " stand"
                + (statuses.isEmpty() ? "" : ", when they become " + statuses)
                + (desk == null ? "" : ", for the desk " + desk.name());
    }
}
