package org.gainsay.exchange.incoming.document;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.exchange.incoming.document.Item.Basis;
import org.gainsay.exchange.incoming.document.Item.Party;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.jspecify.annotations.Nullable;

/** Reads feeds in RSS and Atom: each item is what its outlet says in its title. */
public final class Feeds {

    /** The system whose ids items of feeds have. */
    static final String SYSTEM = "feed";

    private static final Pattern GLOBAL = Pattern.compile("(https?://|urn:|tag:)\\S+");
    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,1000}>");

    private final SyndFeed feed;
    private final @Nullable Party outlet;

    private Feeds(SyndFeed feed) {
        this.feed = feed;
        this.outlet = party(feed, new Checked(new Noted()), SourceKind.OUTLET);
    }

    /** Reads a feed; refuses what is none, and what has a document type, by which it could name anything. */
    public static Document read(byte[] document) {
        refuseHostile(document);
        SyndFeed feed;
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document), true)) {
            feed = new SyndFeedInput(false, Locale.ROOT).build(reader);
        } catch (IOException | FeedException | RuntimeException e) {
            // What it stumbles over is in what was sent.
            throw Texts.refusal(ErrorCode.UNREADABLE, "This is no feed in RSS or Atom.");
        }
        Texts.refuseMany(feed.getEntries().size());
        Feeds of = new Feeds(feed);
        List<Read> items = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            items.add(of.item(entry, items.size() + 1));
        }
        return new Document(
                items,
                items.isEmpty() ? List.of(Finding.at("", ErrorCode.REQUIRED, "There is no item in it.")) : List.of());
    }

    /** Whoever reads it next builds a tree of it. */
    private static void refuseHostile(byte[] document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD) {
                    throw Texts.refusal(ErrorCode.UNREADABLE, "Send it without a document type declaration.");
                }
                if (depth > Texts.DEEPEST) {
                    throw Texts.refusal(
                            ErrorCode.TOO_DEEP, "This is nested more than " + Texts.DEEPEST + " levels deep.");
                }
            }
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw Texts.refusal(ErrorCode.UNREADABLE, "This is not XML.");
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw Texts.refusal(ErrorCode.UNREADABLE, "This is not XML at line " + line + ".");
        }
    }

    private Read item(SyndEntry entry, int number) {
        String at = (feed.getFeedType().startsWith("atom") ? "/feed/entry[" : "/rss/channel/item[") + number + "]";
        Noted noted = new Noted();
        Checked checked = new Checked(noted);
        String title = checked.text(at + "/title", plain(entry.getTitle()), Checked.WORDS);
        if (title == null) {
            noted.refuse(at + "/title", ErrorCode.REQUIRED, "It has no title that can be read.");
        }
        String time = time(entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate());
        if (time == null) {
            noted.refuse(at + "/pubDate", ErrorCode.REQUIRED, "When it was published cannot be read.");
        }
        String url = checked.url(at + "/link", entry.getLink());
        String id = id(entry, url);
        if (id == null) {
            noted.refuse(
                    at + "/guid", ErrorCode.REQUIRED, "By what it is known cannot be read: it has no id and no link.");
        }
        if (noted.refused() || title == null || time == null || id == null) {
            return new Read(at, null, null, noted.all());
        }
        Party origin = entry.getSource() == null ? null : party(entry.getSource(), checked, SourceKind.OUTLET);
        if (origin != null && outlet != null && origin.equals(outlet)) {
            origin = null;
        }
        List<Basis> basis = new ArrayList<>();
        if (origin != null && url != null) {
            basis.add(new Basis(url, null, null, at + "/source"));
        }
        Item.Appearance as = new Item.Appearance(
                url,
                null,
                title.length() > Checked.TITLE ? null : title,
                checked.text(at + "/author", entry.getAuthor(), Checked.NAME),
                origin == null ? null : origin.name(),
                time);
        return new Read(
                at,
                null,
                new Item(
                        new ExternalId(SYSTEM, Checked.id(id)),
                        null,
                        null,
                        outlet,
                        origin,
                        as,
                        null,
                        title,
                        checked.language(at + "/language", feed.getLanguage()),
                        null,
                        time,
                        null,
                        null,
                        null,
                        basis,
                        Derivation.REPRINTS,
                        null,
                        null,
                        null,
                        false),
                noted.all());
    }

    private static @Nullable Party party(SyndFeed feed, Checked checked, SourceKind kind) {
        String name = checked.text("/title", plain(feed.getTitle()), Checked.NAME);
        String link = feed.getLink() == null ? feed.getUri() : feed.getLink();
        String host = Parties.host(link);
        if (name == null) {
            return host == null || link == null ? null : Parties.ofSite(link);
        }
        return new Party(name, kind, null, host == null ? List.of() : List.of(new ExternalId(Parties.SITE, host)));
    }

    /** Its own id where that is one everywhere, else with where it stands. */
    private @Nullable String id(SyndEntry entry, @Nullable String url) {
        String uri = entry.getUri() == null ? "" : entry.getUri().strip();
        if (GLOBAL.matcher(uri).matches()) {
            return uri;
        }
        if (uri.isEmpty()) {
            return url;
        }
        String host = Parties.host(feed.getLink());
        return (host == null ? "" : host + "#") + uri;
    }

    private static @Nullable String time(@Nullable Date date) {
        return date == null
                ? null
                : Times.read(Instant.ofEpochMilli(date.getTime())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }

    private static @Nullable String plain(@Nullable String title) {
        return title == null ? null : MARKUP.matcher(title).replaceAll("");
    }
}
