package org.gainsay.formats.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gainsay.corroboration.HistoryView;
import org.gainsay.corroboration.LatestChanges.Told;
import org.gainsay.ledger.Standing;
import org.gainsay.telling.PlainText;

/**
 * A change as a feed tells it.
 *
 * @param id the same in every feed and at every reading
 * @param page where people read of the claim
 */
record Entry(
        String id, String title, String text, String page, String data, Instant at, List<String> topics, Told told) {

    private static final int TITLE = 160;

    static Entry of(Told told, String base) {
        HistoryView change = told.change();
        UUID claim = change.change().claim();
        String key = "gainsay " + claim + " " + change.change().policy() + " " + change.number() + " " + change.at();
        return new Entry(
                "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                PlainText.shortened(title(told), TITLE),
                text(told),
                base + "claims/" + claim,
                base + "api/v1/claims/" + claim + "/corroboration?policy="
                        + change.change().policy() + "&knownAt=" + change.at(),
                change.at(),
                told.claim().topics(),
                told);
    }

    private static String title(Told told) {
        Standing from = told.change().change().from();
        Standing to = told.change().change().to();
        String status = words(to.status());
        String how = from == null
                ? status
                : from.status() == to.status()
                        ? status + " still, otherwise"
                        : status + ", was " + words(from.status());
        String withdrawn = told.claim().record().withdrawnAt() == null ? "" : " (claim withdrawn)";
        return "[" + how + "]" + withdrawn + " " + told.claim().text();
    }

    private static String text(Told told) {
        Standing to = told.change().change().to();
        return PlainText.oneLine(told.claim().text())
                + " — "
                + to.status().meaning()
                + ". Likelihood: " + to.likelihood()
                + "; confidence: " + words(to.confidence())
                + "; independent origins: " + to.origins()
                + "; statements that count: " + to.items()
                + ". The state of the evidence, and no verdict.";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
