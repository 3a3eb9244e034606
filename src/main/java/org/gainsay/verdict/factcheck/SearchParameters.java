package org.gainsay.verdict.factcheck;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.gainsay.http.SearchWords;
import org.jspecify.annotations.Nullable;

/** What a client of Google's Fact Check Tools may send; how an answer is printed is not among what it is asked for. */
public class SearchParameters {

    private static final int MOST_DAYS = 100_000;
    private static final int MOST_OFFSET = 10_000;
    private static final int MOST = 100;

    @QueryParam("query")
    @Nullable
    String query;

    @QueryParam("languageCode")
    @Nullable
    String languageCode;

    @QueryParam("reviewPublisherSiteFilter")
    @Nullable
    String reviewPublisherSiteFilter;

    @QueryParam("maxAgeDays")
    @Nullable
    Integer maxAgeDays;

    @DefaultValue("10")
    @QueryParam("pageSize")
    int pageSize;

    @QueryParam("pageToken")
    @Nullable
    String pageToken;

    @DefaultValue("0")
    @QueryParam("offset")
    int offset;

    /** Google's own; who may read is said by the Authorization header. */
    @QueryParam("key")
    @Nullable
    String key;

    @QueryParam("alt")
    @Nullable
    String alt;

    @QueryParam("prettyPrint")
    @Nullable
    String prettyPrint;

    @QueryParam("fields")
    @Nullable
    String fields;

    @QueryParam("quotaUser")
    @Nullable
    String quotaUser;

    @QueryParam("userIp")
    @Nullable
    String userIp;

    @QueryParam("uploadType")
    @Nullable
    String uploadType;

    @QueryParam("upload_protocol")
    @Nullable
    String uploadProtocol;

    @QueryParam("$.xgafv")
    @Nullable
    String errorFormat;

    /** The words, where some are asked for; refuses parameters that cannot be used. */
    @Nullable
    SearchWords words() {
        if (query == null && reviewPublisherSiteFilter == null) {
            throw refused("query", "Give words in query, or a site in reviewPublisherSiteFilter.");
        }
        if (pageSize < 1) {
            throw refused("pageSize", "Give a number from 1.");
        }
        if (offset < 0 || offset > MOST_OFFSET) {
            throw refused("offset", "Give a number from 0 to " + MOST_OFFSET + ".");
        }
        if (maxAgeDays != null && (maxAgeDays < 0 || maxAgeDays > MOST_DAYS)) {
            throw refused("maxAgeDays", "Give a number from 0 to " + MOST_DAYS + ".");
        }
        if (alt != null && !alt.equals("json")) {
            throw refused("alt", "Answers are JSON.");
        }
        return query == null ? null : SearchWords.parse(query);
    }

    /** How many claims are answered at most: no more than so many, as with Google. */
    int most() {
        return Math.min(pageSize, MOST);
    }

    /** What a page token is good for. */
    String list() {
        return "claims " + query + " " + languageCode + " " + reviewPublisherSiteFilter + " " + maxAgeDays;
    }

    /** The site as it is compared: its host alone. */
    @Nullable
    String site() {
        String site = reviewPublisherSiteFilter;
        return site == null
                ? null
                : site.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("[/?#:].*$", "");
    }

    private static Refusal refused(String parameter, String detail) {
        return Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.BAD_PARAMETER, detail)));
    }
}
