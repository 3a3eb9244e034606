package org.gainsay.formats.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gainsay.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287), its parts as pages (RFC 5005 section 3). */
final class Atom {

    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

    private final XMLStreamWriter xml;

    private Atom(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Feed feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Atom(xml).write(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("texts can be written", e);
        }
        return out.toByteArray();
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text("id", feed.id());
        text("title", feed.title());
        text("subtitle", Feed.DESCRIPTION);
        text("updated", feed.updated().toString());
        text("generator", "Gainsay");
        xml.writeStartElement("author");
        text("name", "Gainsay");
        xml.writeEndElement();
        link("self", TYPE, feed.self());
        link("alternate", "text/html", feed.home());
        link("first", TYPE, feed.first());
        if (feed.next() != null) {
            link("next", TYPE, feed.next());
        }
        for (Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Entry entry) throws XMLStreamException {
        Standing to = entry.told().change().change().to();
        xml.writeStartElement("entry");
        text("id", entry.id());
        text("title", entry.title());
        text("published", entry.at().toString());
        text("updated", entry.at().toString());
        link("alternate", "text/html", entry.page());
        link("related", "application/json", entry.data());
        for (String topic : entry.topics()) {
            category(topic, null);
        }
        category(to.status().name(), "urn:gainsay:status");
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(legal(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void category(String term, @Nullable String scheme) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", legal(term));
        if (scheme != null) {
            xml.writeAttribute("scheme", scheme);
            xml.writeAttribute("label", term.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", legal(address));
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 has no way to write is shown as unknown. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        Objects.requireNonNull(text).codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : 0xfffd));
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000;
    }
}
