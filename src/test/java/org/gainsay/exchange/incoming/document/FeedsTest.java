package org.gainsay.exchange.incoming.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds are read, and nothing that they name is. */
class FeedsTest {

    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>The Daily</title><link>https://daily.example/</link><language>en-us</language>
            <item><title>Arms talks &lt;b&gt;advance&lt;/b&gt;</title><link>https://daily.example/1</link><guid isPermaLink="false">4711</guid>
              <pubDate>Wed, 30 Aug 2023 14:05:00 +0200</pubDate><author>a@daily.example (A. Writer)</author>
              <source url="https://wire.example/feed">The Wire</source><description>BODY that is not kept</description></item>
            <item><title>No time</title><link>https://daily.example/2</link></item>
            </channel></rss>""";

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><id>urn:daily</id><link href="https://daily.example/"/>
            <updated>2023-08-30T12:00:00Z</updated>
            <entry><title type="html">Arms &lt;i&gt;talks&lt;/i&gt;</title><id>urn:uuid:1</id><link href="https://daily.example/1"/>
              <updated>2023-08-30T12:00:00Z</updated><published>2023-08-29T12:00:00Z</published><author><name>A. Writer</name></author>
              <source><title>The Wire</title><id>urn:wire</id><link href="https://wire.example/"/></source></entry></feed>""";

    private static Document read(String xml) {
        return Feeds.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anItemOfRssIsReadWithItsSourceAsTheWireAndWithoutItsBody() {
        Document document = read(RSS);
        Item item = document.items().get(0).item();
        assertThat(item.text()).isEqualTo("Arms talks advance");
        assertThat(item.id()).isEqualTo(new ExternalId("feed", "daily.example#4711"));
        assertThat(item.saidAt()).isEqualTo("2023-08-30T12:05:00Z");
        assertThat(item.language()).isEqualTo("en-us");
        assertThat(item.wire().name()).isEqualTo("The Wire");
        assertThat(item.publication().wireCredit()).isEqualTo("The Wire");
        assertThat(item.publication().url()).isEqualTo("https://daily.example/1");
        assertThat(item.outlet())
                .isEqualTo(new Item.Party(
                        "The Daily", SourceKind.OUTLET, null, List.of(new ExternalId("site", "daily.example"))));
        assertThat(item.toString()).doesNotContain("BODY");
        assertThat(document.items().get(1).item()).isNull();
        assertThat(document.items().get(1).findings().get(0).pointer()).isEqualTo("/rss/channel/item[2]/pubDate");
    }

    @Test
    void anEntryOfAtomIsReadWithItsSourceAsTheWire() {
        Item item = read(ATOM).items().get(0).item();
        assertThat(item.text()).isEqualTo("Arms talks");
        assertThat(item.id()).isEqualTo(new ExternalId("feed", "urn:uuid:1"));
        assertThat(item.saidAt()).isEqualTo("2023-08-29T12:00:00Z");
        assertThat(item.wire().name()).isEqualTo("The Wire");
        assertThat(item.wire().ids()).containsExactly(new ExternalId("site", "wire.example"));
        assertThat(item.publication().byline()).isEqualTo("A. Writer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss version=\"2.0\"><channel><title>x</title></channel></rss>",
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><title>&c;</title></channel></rss>",
                "<rss version=\"2.0\"><channel><title>&undeclared;</title></channel></rss>",
                "<html/>",
                "{}",
                "",
                "<rss version=\"2.0\">"
            })
    void whatIsNoFeedOrCouldReachOutIsRefused(String xml) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.UNREADABLE));
    }

    @Test
    void depthIsBounded() {
        String deep =
                "<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</channel></rss>";
        assertThatThrownBy(() -> read(deep))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.TOO_DEEP));
    }

    @Test
    void otherEncodingsAreReadAsTheyAreDeclared() {
        String xml = RSS.replace("UTF-8", "ISO-8859-1").replace("The Daily", "Le Matin fran\u00e7ais");
        Document document = Feeds.read(xml.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(document.items().get(0).item().outlet().name()).isEqualTo("Le Matin fran\u00e7ais");
    }
}
