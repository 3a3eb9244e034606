package org.gainsay.formats.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1. */
@Schema(name = "JsonFeed", description = "A JSON Feed 1.1 of changes of corroborations.")
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,

        @Schema(description = "Where the changes before these are; absent at the end.")
        @JsonProperty("next_url")
        @Nullable
        String nextUrl,

        String description,
        List<Author> authors,
        List<Item> items) {

    static final String TYPE = "application/feed+json";

    JsonFeed {
        authors = List.copyOf(authors);
        items = List.copyOf(items);
    }

    @Schema(name = "JsonFeedAuthor")
    record Author(String name) {}

    /** A change. */
    @Schema(name = "JsonFeedItem")
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished,
            List<String> tags,
            @Nullable String language,
            @JsonProperty("_gainsay") Figures figures) {

        Item {
            tags = List.copyOf(tags);
        }
    }

    /** The change in figures, for programs. */
    @Schema(name = "JsonFeedFigures", description = "The change in figures, for programs.")
    record Figures(
            @Schema(description = "Where the corroboration is as of then.")
            String about,

            UUID claim,
            String policy,
            long number,

            @Schema(description = "As it stood; absent for a new claim.") @Nullable
            Standing from,

            Standing to) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                feed.next(),
                Feed.DESCRIPTION,
                List.of(new Author("Gainsay")),
                feed.entries().stream().map(JsonFeed::item).toList());
    }

    private static Item item(Entry entry) {
        var change = entry.told().change();
        Standing to = change.change().to();
        return new Item(
                entry.id(),
                entry.page(),
                entry.title(),
                entry.text(),
                entry.at(),
                Stream.concat(
                                entry.topics().stream(),
                                Stream.of(to.status()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                        .distinct()
                        .toList(),
                entry.told().claim().language(),
                new Figures(
                        entry.data(),
                        change.change().claim(),
                        change.change().policy(),
                        change.number(),
                        change.change().from(),
                        to));
    }
}
