package org.gainsay.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.http.Sha256;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** The id that a member of a dossier had when it was first recorded anywhere. */
public final class Born {

    /** The name of a system. */
    public static final String SYSTEM = "[a-z0-9-]{1,60}";

    /** As long as the ledger keeps one. */
    static final int LONGEST = 200;

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern OF_SYSTEM = Pattern.compile("(" + SYSTEM + "):(.+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Born() {}

    /**
     * The id of a member that a system sends. A UUID is a ledger's own. An id that names its system was given by an
     * import before: it stays as it is whoever sends it on, so that ties break alike in every ledger that it reaches.
     */
    static String of(String system, String id) {
        if (UUID.matcher(id).matches()) {
            return id.toLowerCase(Locale.ROOT);
        }
        return OF_SYSTEM.matcher(id).matches() ? id : system + ":" + id;
    }

    /** The id in the system that it comes from; null where that is a ledger. */
    static @Nullable ExternalId external(String born) {
        Matcher parts = OF_SYSTEM.matcher(born);
        return parts.matches() ? new ExternalId(parts.group(1), parts.group(2)) : null;
    }

    /** The id of a member without one: equal content is the same member. */
    static String ofContent(String system, Kind kind, List<@Nullable String> content) {
        try {
            byte[] text = (kind.name() + JSON.writeValueAsString(content)).getBytes(StandardCharsets.UTF_8);
            return system + ":" + Sha256.hex(text).substring(0, 24);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
