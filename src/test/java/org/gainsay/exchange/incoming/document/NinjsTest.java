package org.gainsay.exchange.incoming.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an item of ninjs what is said about it is taken, and its body is not. */
class NinjsTest {

    private static final String ITEM = """
            {"uri": "http://ninjs.example.com/newsitems/1", "type": "text", "version": "2", "language": "en",
             "firstCreated": "2023-08-30T10:00:00Z", "versionCreated": "2023-08-30T11:00:00Z", "by": "A. Writer",
             "headlines": [{"role": "print", "value": "Talks"}, {"role": "main", "value": "Arms talks advance"}],
             "bodies": [{"role": "main", "value": "BODY that is not kept"}],
             "descriptions": [{"value": "DESCRIPTION that is not kept"}],
             "infoSources": [{"name": "The Wire", "role": "originator", "uri": "http://parties.example/wire"},
               {"name": "The Daily", "role": "publisher"}]%s}""";

    private static Read read(String more) {
        Document document = Ninjs.read(ITEM.formatted(more).getBytes(StandardCharsets.UTF_8));
        assertThat(document.items()).hasSize(1);
        return document.items().get(0);
    }

    @Test
    void theMetadataIsReadAndTheBodyIsNot() {
        Read read = read("");
        Item item = read.item();
        assertThat(read.findings()).isEmpty();
        assertThat(item.text()).isEqualTo("Arms talks advance");
        assertThat(item.id()).isEqualTo(new ExternalId("ninjs", "http://ninjs.example.com/newsitems/1"));
        assertThat(item.saidAt()).isEqualTo("2023-08-30T10:00:00Z");
        assertThat(item.publication())
                .isEqualTo(new Item.Appearance(
                        null, null, "Arms talks advance", "A. Writer", "The Wire", "2023-08-30T11:00:00Z"));
        assertThat(item.wire())
                .isEqualTo(new Item.Party(
                        "The Wire",
                        SourceKind.AGENCY,
                        null,
                        List.of(new ExternalId("ninjs", "http://parties.example/wire"))));
        assertThat(item.outlet()).isEqualTo(Item.Party.named("The Daily", SourceKind.OUTLET));
        assertThat(item.toString()).doesNotContain("BODY", "DESCRIPTION");
        assertThat(item.speaker()).isNull();
        assertThat(item.canceled()).isFalse();
    }

    @Test
    void whatItWasMadeOfIsKept() {
        assertThat(read(", \"associations\": [{\"name\": \"o\", \"rel\": \"derivedFrom\", \"uri\": \"urn:wire:7\"},"
                                + " {\"name\": \"p\", \"rel\": \"picture\", \"uri\": \"urn:pic:1\"}]")
                        .item()
                        .basis())
                .containsExactly(new Item.Basis(null, new ExternalId("ninjs", "urn:wire:7"), null, "/associations/0"));
    }

    @Test
    void aKillNoticeNeedNotSayAgainWhatItKills() {
        Read kill = Ninjs.read("{\"uri\": \"urn:x:1\", \"pubStatus\": \"canceled\"}".getBytes(StandardCharsets.UTF_8))
                .items()
                .get(0);
        assertThat(kill.item().canceled()).isTrue();
        assertThat(kill.item().id()).isEqualTo(new ExternalId("ninjs", "urn:x:1"));
    }

    @Test
    void whatIsWithheldIsNoItem() {
        Read read = read(", \"pubStatus\": \"withheld\"");
        assertThat(read.item()).isNull();
        assertThat(read.findings().get(0).pointer()).isEqualTo("/pubStatus");
    }

    @Test
    void whatIsNotUnderstoodIsTold() {
        Read read = read(", \"pubStatus\": \"odd\", \"somethingElse\": 1, \"title\": {}, \"altIds\": 5");
        assertThat(read.item()).isNotNull();
        assertThat(read.findings())
                .extracting(Finding::pointer, Finding::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("/pubStatus", ErrorCode.UNKNOWN_VALUE),
                        org.assertj.core.groups.Tuple.tuple("/somethingElse", ErrorCode.UNKNOWN_MEMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}, null, 5]",
                "{\"items\": [{\"uri\": 5, \"headlines\": {\"value\": 1}, \"infoSources\": \"x\"}]}",
                "{\"uri\": \"u\", \"headlines\": [null, 5, {\"value\": {}}], \"associations\": [null, 5, {}], \"infoSources\": [null, 5]}",
                "{\"uri\": [], \"versionCreated\": \"yesterday\", \"infoSources\": {}}"
            })
    void whatIsWrongInAnyWayIsToldAndNoItem(String json) {
        Document document = Ninjs.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(document.items()).allSatisfy(read -> {
            assertThat(read.item()).isNull();
            assertThat(read.findings()).isNotEmpty();
        });
    }
}
