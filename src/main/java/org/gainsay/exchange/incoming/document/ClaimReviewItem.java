package org.gainsay.exchange.incoming.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.exchange.incoming.document.Item.Basis;
import org.gainsay.exchange.incoming.document.Item.Party;
import org.gainsay.exchange.incoming.document.LinkedData.At;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Pointers;
import org.gainsay.http.Sha256;
import org.gainsay.ledger.ExternalId;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/** One fact-check, as a statement of the fact-checker's about the claim that it reviews. */
final class ClaimReviewItem {

    /** The system whose ids fact-checks have here. */
    static final String SYSTEM = "claim-review";

    /** What a fact-check may say besides, and is not taken. */
    private static final Set<String> PASSED_OVER = Set.of(
            "@context",
            "@id",
            "@type",
            "type",
            "id",
            "abstract",
            "about",
            "dateCreated",
            "dateModified",
            "description",
            "headline",
            "identifier",
            "image",
            "inLanguage",
            "isAccessibleForFree",
            "isPartOf",
            "keywords",
            "license",
            "mainEntityOfPage",
            "name",
            "potentialAction",
            "publisher",
            "reviewAspect",
            "reviewBody",
            "sameAs",
            "sdDatePublished",
            "sdLicense",
            "sdPublisher",
            "text",
            "thumbnailUrl",
            "copyrightYear",
            "copyrightHolder",
            "correction",
            "creator",
            "editor",
            "mainEntity",
            "video",
            "articleBody",
            "articleSection",
            "version");

    private static final Set<String> TAKEN = Set.of(
            "author",
            "citation",
            "claimReviewed",
            "datePublished",
            "isBasedOn",
            "isBasedOnUrl",
            "itemReviewed",
            "reviewRating",
            "url");

    private static final Pattern IRI = Pattern.compile("(https?://|urn:|tag:)\\S+");

    private final LinkedData data;
    private final At at;
    private final @Nullable At entry;
    private final Noted noted = new Noted();
    private final Checked checked = new Checked(noted);

    ClaimReviewItem(LinkedData data, At at, @Nullable At entry) {
        this.data = data;
        this.at = at;
        this.entry = entry;
    }

    Read read() {
        String own = ownId();
        if (own != null && canceled()) {
            return new Read(at.pointer(), null, Item.canceled(new ExternalId(SYSTEM, own)), noted.all());
        }
        others();
        At reviewed = one("itemReviewed");
        At claimed = one("claimReviewed");
        String claim = checked.text(where(claimed, "claimReviewed"), checked.said(claimed), Checked.CLAIM);
        if (claim == null && reviewed != null) {
            At named = data.first(reviewed, "claimReviewed", "text", "name", "description");
            claim = checked.text(where(named, "itemReviewed"), checked.said(named), Checked.CLAIM);
        }
        if (claim == null) {
            noted.refuse(where(claimed, "claimReviewed"), ErrorCode.REQUIRED, "Which claim is checked cannot be read.");
        }
        At address = one("url", "mainEntityOfPage");
        String url = checked.url(where(address, "url"), checked.address(data, address));
        At author = one("author", "publisher", "creator", "sdPublisher");
        Party checker = checker(author, url);
        String publishedAt = time("datePublished");
        String saidAt = publishedAt == null ? otherTime() : publishedAt;
        if (saidAt == null) {
            noted.refuse(where(null, "datePublished"), ErrorCode.REQUIRED, "When it was published cannot be read.");
        }
        Item.Rating rating = new RatingValues(data, at, noted).read();
        Item.Rating rated = rating == null ? new Item.Rating(null, null, null, null) : rating;
        String title = text("name", "headline", Checked.TITLE);
        String words = words(rating, title);
        if (words == null) {
            noted.refuse(where(null, "reviewRating"), ErrorCode.REQUIRED, "It has neither a rating nor a title.");
        }
        if (noted.refused() || claim == null || checker == null || saidAt == null || words == null) {
            return new Read(at.pointer(), null, null, noted.all());
        }
        String language = language();
        Party byline = byline();
        return new Read(
                at.pointer(),
                null,
                new Item(
                        new ExternalId(SYSTEM, id(url, checker, claim)),
                        checker,
                        null,
                        checker,
                        null,
                        url == null && title == null
                                ? null
                                : new Item.Appearance(
                                        url, null, title, byline == null ? null : byline.name(), null, publishedAt),
                        null,
                        words,
                        language,
                        null,
                        saidAt,
                        null,
                        null,
                        Naming.NAMED,
                        basis(),
                        Derivation.CITES,
                        new Item.Link(null, claimId(reviewed), claim, language, null, null, null),
                        rated,
                        new Reviewed(data, noted).claimant(reviewed),
                        canceled()),
                noted.all());
    }

    /** The value of a property of which one is taken. */
    private @Nullable At one(String... names) {
        At first = data.first(at, names);
        if (first != null) {
            for (String name : names) {
                List<At> all = data.all(at, name);
                if (all.contains(first) && all.size() > 1) {
                    noted.say(where(null, name), ErrorCode.TOO_MANY, "The first of several is taken.");
                }
            }
        }
        return first;
    }

    /** What it says that nobody reads here. */
    private void others() {
        at.json().fieldNames().forEachRemaining(name -> {
            String plain = LinkedData.plain(name);
            if (!TAKEN.contains(plain) && !PASSED_OVER.contains(plain)) {
                noted.say(Pointers.to(at.pointer(), name), ErrorCode.UNKNOWN_MEMBER, "This is not taken.");
            }
        });
    }

    private @Nullable Party checker(@Nullable At author, @Nullable String url) {
        Parties parties = new Parties(data, checked);
        At body = author;
        At publisher = data.first(at, "publisher", "sdPublisher");
        if (author != null && publisher != null && parties.isPerson(author) && !parties.isPerson(publisher)) {
            // Who writes for a house speaks with its voice, and is named in the byline.
            body = publisher;
        }
        Party party = body == null ? null : parties.read(body, url);
        if (party == null && url != null) {
            noted.say(where(author, "author"), ErrorCode.REQUIRED, "Who checks is not named; taken from the address.");
            party = Parties.ofSite(url);
        }
        if (party == null) {
            noted.refuse(where(author, "author"), ErrorCode.REQUIRED, "Who checks cannot be read.");
        }
        return party;
    }

    private @Nullable Party byline() {
        At author = data.first(at, "author");
        Parties parties = new Parties(data, checked);
        return author != null && parties.isPerson(author) ? parties.read(author, null) : null;
    }

    private @Nullable String otherTime() {
        for (String name : List.of("dateCreated", "dateModified", "sdDatePublished")) {
            String time = time(name);
            if (time == null && entry != null) {
                At of = data.first(entry, name);
                time = checked.time(of == null ? entry.pointer() : of.pointer(), checked.said(of));
            }
            if (time != null) {
                noted.say(where(null, "datePublished"), ErrorCode.REQUIRED, "Taken from " + name + ".");
                return time;
            }
        }
        return null;
    }

    private @Nullable String time(String name) {
        At time = data.first(at, name);
        return checked.time(where(time, name), checked.said(time));
    }

    private @Nullable String text(String name, String otherwise, int longest) {
        At text = data.first(at, name, otherwise);
        return checked.text(where(text, name), checked.said(text), longest);
    }

    private @Nullable String language() {
        At language = data.first(at, "inLanguage");
        boolean node = language != null
                && language.json().isObject()
                && !language.json().has("@value");
        At named = language != null && node ? data.first(language, "alternateName", "name") : null;
        String tag = checked.said(named == null ? language : named);
        return checked.language(where(language, "inLanguage"), tag);
    }

    /** Its label, in the words of who gave it; without one its numbers, or what it is called. */
    private static @Nullable String words(Item.@Nullable Rating rating, @Nullable String title) {
        if (rating == null) {
            return title;
        }
        String label = rating.label();
        return label != null ? label : RatingValues.numbers(rating);
    }

    private List<Basis> basis() {
        List<Basis> basis = new ArrayList<>();
        for (String name : List.of("isBasedOn", "isBasedOnUrl", "citation")) {
            for (At value : data.all(at, name)) {
                String url = checked.url(value.pointer(), checked.address(data, value));
                if (url != null && basis.size() < 20) {
                    basis.add(new Basis(url, null, null, value.pointer()));
                }
            }
        }
        return basis;
    }

    private @Nullable ExternalId claimId(@Nullable At reviewed) {
        String id = reviewed == null ? null : reviewed.json().path("@id").textValue();
        return id != null && IRI.matcher(id).matches() ? new ExternalId(SYSTEM, Checked.id(id)) : null;
    }

    /** Of one article there may be several, each about a claim of its own. */
    private String id(@Nullable String url, Party checker, String claim) {
        String own = ownId();
        if (own != null) {
            return own;
        }
        String where = url == null ? Words.of(checker.name()).line() : url;
        String key = where + "#"
                + Sha256.hex(Words.of(claim).line().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 24);
        return Checked.id(key);
    }

    /** Its own, where it is one everywhere. */
    private @Nullable String ownId() {
        String id = at.json().path("@id").textValue();
        return id != null && IRI.matcher(id).matches() ? Checked.id(id) : null;
    }

    private boolean canceled() {
        return entry != null && data.first(entry, "dateDeleted") != null;
    }

    private String where(@Nullable At value, String name) {
        return value == null ? Pointers.to(at.pointer(), name) : value.pointer();
    }
}
