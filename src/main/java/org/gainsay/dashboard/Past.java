package org.gainsay.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.HistoryView;
import org.gainsay.dashboard.Course.Stood;
import org.gainsay.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** How a claim came to stand as it does, from its history, the last change first. */
final class Past {

    private Past() {}

    /** Since when it stands so at an instant, and how before; null: now. */
    static String since(List<HistoryView> history, @Nullable Instant at) {
        List<HistoryView> until = until(history, at);
        if (until.isEmpty()) {
            return "";
        }
        Status now = until.get(0).change().to().status();
        Instant since = until.get(0).at();
        Status before = null;
        for (HistoryView h : until) {
            if (h.change().to().status() != now) {
                before = h.change().to().status();
                break;
            }
            since = h.at();
        }
        return "since " + Times.full(since) + ". " + (before == null ? "" : "Before that " + Words.name(before) + ".");
    }

    /** What had changed by an instant; null: all of it. */
    static List<HistoryView> until(List<HistoryView> history, @Nullable Instant at) {
        return history.stream().filter(h -> at == null || !h.at().isAfter(at)).toList();
    }

    static Course course(List<HistoryView> history, List<Instant> issued, Instant now, @Nullable Instant shown) {
        List<Stood> stood = new ArrayList<>();
        for (HistoryView h : history) {
            Standing s = h.change().to();
            stood.add(new Stood(
                    h.at(), s.status(), s.supportPoints(), s.denialPoints(), s.supportLevel(), s.denialLevel()));
        }
        Collections.reverse(stood);
        return Course.of(stood, issued, now, shown);
    }

    static List<ClaimView.Past> table(List<HistoryView> history) {
        return history.stream()
                .map(h -> {
                    Standing s = h.change().to();
                    double all = s.supportPoints() + s.denialPoints() + 2_000_000;
                    int says = (int) Math.round(s.supportPoints() * 1000 / all);
                    int denies = Math.min(1000 - says, (int) Math.round(s.denialPoints() * 1000 / all));
                    String confidence = Words.lower(s.confidence());
                    return new ClaimView.Past(
                            Times.full(h.at()),
                            h.at().toString(),
                            Words.name(s.status()),
                            says,
                            denies,
                            1000 - says - denies,
                            s.origins(),
                            s.items(),
                            confidence.equals("low") ? confidence : confidence + ", " + s.likelihood(),
                            cause(h.cause()));
                })
                .toList();
    }

    private static String cause(HistoryView.Cause cause) {
        if (cause.kind() == null || cause.act() == null) {
            return "no longer on record";
        }
        String what = cause.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String act =
                switch (cause.act().name()) {
                    case "CREATE" -> "recorded";
                    case "CORRECT" -> "corrected";
                    case "WITHDRAW" -> "withdrawn";
                    case "RESTORE" -> "restored";
                    case "IMPORT" -> "moved in";
                    case "PUBLISH" -> "published";
                    default -> cause.act().name().toLowerCase(Locale.ROOT);
                };
        return what + " " + act + (cause.actor() == null ? "" : " by " + cause.actor());
    }
}
