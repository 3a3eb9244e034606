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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fact-checks as they occur are read, and what is not understood is told with where it stands. */
class ClaimReviewsTest {

    private static final String PLAIN = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/1",
             "claimReviewed": "The moon is made of cheese.", "datePublished": "2023-08-30",
             "author": {"@type": "Organization", "name": "Checks", "url": "https://www.checks.example/"},
             "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": "1", "bestRating": 5, "worstRating": 1}
             %s}""";

    private static Document read(String json) {
        return ClaimReviews.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Read only(String json) {
        Document document = read(json);
        assertThat(document.items()).hasSize(1);
        return document.items().get(0);
    }

    private static Read with(String members) {
        return only(PLAIN.formatted("," + members));
    }

    private static Item item(Read read) {
        assertThat(read.item()).as(read.findings().toString()).isNotNull();
        return read.item();
    }

    @Test
    void aPlainOneIsReadWithItsLabelAndItsNumbersAsPrinted() {
        Read read = only(PLAIN.formatted(""));
        Item item = item(read);
        assertThat(read.findings()).isEmpty();
        assertThat(item.text()).isEqualTo("False");
        assertThat(item.rating()).isEqualTo(new Item.Rating("False", "1", "5", "1"));
        assertThat(item.saidAt()).isEqualTo("2023-08-30");
        assertThat(item.link().text()).isEqualTo("The moon is made of cheese.");
        assertThat(item.publication().url()).isEqualTo("https://checks.example/1");
        assertThat(item.speaker())
                .isEqualTo(new Item.Party(
                        "Checks", SourceKind.ORGANISATION, null, List.of(new ExternalId("site", "checks.example"))));
        assertThat(item.outlet()).isEqualTo(item.speaker());
        assertThat(item.canceled()).isFalse();
    }

    @Test
    void oneOfTheSameArticleAboutTheSameClaimHasTheSameIdAndAnotherClaimAnother() {
        ExternalId one = item(only(PLAIN.formatted(""))).id();
        String sameWords = PLAIN.formatted("").replace("The moon is made of cheese.", "the moon is made of CHEESE");
        String otherWords = PLAIN.formatted("").replace("cheese", "chalk");
        assertThat(item(only(sameWords)).id()).isEqualTo(one);
        assertThat(item(only(otherWords)).id()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reviewRating\": \"Pants on Fire\"|Pants on Fire||",
                "\"reviewRating\": {\"@value\": \"Falso\", \"@language\": \"es\"}|Falso||",
                "\"reviewRating\": [null, {\"alternateName\": [\"\", \"Falsch\"]}]|Falsch||",
                "\"reviewRating\": {\"ratingValue\": \"Misleading\"}|Misleading||",
                "\"reviewRating\": {\"alternateName\": \"Mixed\", \"ratingValue\": -1, \"bestRating\": -1, \"worstRating\": -1}|Mixed||",
                "\"reviewRating\": {\"name\": \"True\", \"ratingValue\": 4.5, \"bestRating\": \"5\"}|True|4.5|5",
                "\"reviewRating\": {\"ratingValue\": 2}||2|"
            })
    void ratingsAreReadInTheFormsThatOccur(String member, String label, String value, String best) {
        String json = PLAIN.replaceFirst(
                        "(?s)\"reviewRating\": \\{.*?\\}", java.util.regex.Matcher.quoteReplacement(member))
                .formatted("");
        Item item = item(only(json));
        assertThat(item.rating().label()).isEqualTo(label);
        assertThat(item.rating().value()).isEqualTo(value);
        assertThat(item.rating().best()).isEqualTo(best);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "[[%s], null]",
                "{\"@graph\": [{\"@type\": \"WebPage\", \"@id\": \"#page\"}, %s]}",
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": [%s]}, null]}",
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": {\"@type\": \"DataFeedItem\", \"item\": %s}}",
                "{\"@type\": \"ItemList\", \"itemListElement\": [{\"@type\": \"ListItem\", \"item\": %s}]}",
                "{\"@type\": \"NewsArticle\", \"review\": %s}",
                "\uFEFF%s"
            })
    void itIsFoundInWhateverItIsWrapped(String wrap) {
        assertThat(item(only(wrap.formatted(PLAIN.formatted("")))).text()).isEqualTo("False");
    }

    @Test
    void namesMayHaveTheirPrefixAndNodesBeNamedByTheirId() {
        Item item = item(only("""
                {"@graph": [
                  {"@id": "https://checks.example/#us", "@type": "schema:NewsMediaOrganization", "schema:name": "Checks",
                   "schema:sameAs": "https://www.wikidata.org/wiki/Q42"},
                  {"@type": "http://schema.org/ClaimReview", "http://schema.org/claimReviewed": {"@value": "So."},
                   "schema:author": [{"@id": "https://checks.example/#us"}], "schema:datePublished": "2023-08",
                   "schema:reviewRating": {"schema:alternateName": "True"}, "schema:url": {"@id": "https://checks.example/2"}}]}
                """));
        assertThat(item.speaker().kind()).isEqualTo(SourceKind.OUTLET);
        assertThat(item.speaker().ids())
                .containsExactly(new ExternalId("wikidata", "Q42"), new ExternalId("site", "checks.example"));
        assertThat(item.publication().url()).isEqualTo("https://checks.example/2");
        assertThat(item.saidAt()).isEqualTo("2023-08");
    }

    @Test
    void whoMadeTheClaimAndWhereItAppearedIsToldAndCommasPartAddresses() {
        Item.Claimant claimant = item(with("""
                "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Speaker"},
                  "datePublished": "2023-08-01T10:00:00", "firstAppearance": "https://a.example/0",
                  "appearance": ["https://a.example/1, https://a.example/2,", {"@type": "CreativeWork", "url": "https://a.example/3"}]}""")).claimant();
        assertThat(claimant)
                .isEqualTo(new Item.Claimant(
                        "A. Speaker",
                        SourceKind.PERSON,
                        "2023-08-01",
                        List.of(
                                "https://a.example/0",
                                "https://a.example/1",
                                "https://a.example/2",
                                "https://a.example/3")));
    }

    @Test
    void aPersonWhoWritesForAHouseIsNamedInTheByline() {
        String json = PLAIN.formatted("")
                .replaceFirst(
                        "(?s)\"author\": \\{.*?\\}",
                        "\"author\": {\"@type\": \"Person\", \"name\": \"A. Writer\"},"
                                + "\"publisher\": {\"@type\": \"Organization\", \"name\": \"The House\"}");
        Item item = item(only(json));
        assertThat(item.speaker().name()).isEqualTo("The House");
        assertThat(item.publication().byline()).isEqualTo("A. Writer");
    }

    @Test
    void whatItRestsOnIsKeptWithWhereItSaysSo() {
        Item item = item(
                with(
                        "\"isBasedOn\": [\"https://b.example/1\", {\"@type\": \"CreativeWork\", \"url\": \"https://b.example/2\"}, 7]"));
        assertThat(item.basis())
                .extracting(Item.Basis::url)
                .containsExactly("https://b.example/1", "https://b.example/2");
        assertThat(item.basis()).extracting(Item.Basis::pointer).containsExactly("/isBasedOn/0", "/isBasedOn/1");
    }

    @Test
    void whatWasDeletedFromADataFeedIsCanceled() {
        String feed =
                "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"@type\":\"DataFeedItem\",\"dateDeleted\":\"2023-09-01\",\"item\":["
                        + PLAIN.formatted("") + "]}]}";
        assertThat(item(only(feed)).canceled()).isTrue();
    }

    @Test
    void whatWasDeletedNeedNotSayMoreThanItsId() {
        Item item = item(only("""
                {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "dateDeleted": "2023-09-01T10:00:00Z",
                 "item": [{"@type": "ClaimReview", "@id": "urn:uuid:01a22b93-0520-7c1e-9d55-2f6a1b3c4d5e"}]}]}"""));
        assertThat(item.canceled()).isTrue();
        assertThat(item.id().value()).isEqualTo("urn:uuid:01a22b93-0520-7c1e-9d55-2f6a1b3c4d5e");
    }

    @Test
    void whatIsNotUnderstoodIsToldWithWhereItStandsAndTheRestIsRead() {
        Read read = with("""
                "inLanguage": "not a tag!", "sameThing": 1, "dateModified": "yesterday",
                "isBasedOn": "javascript:alert(1)", "itemReviewed": {"datePublished": "in spring"}""");
        assertThat(item(read).language()).isNull();
        assertThat(read.findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/inLanguage", ErrorCode.MALFORMED),
                        org.assertj.core.groups.Tuple.tuple("/sameThing", ErrorCode.UNKNOWN_MEMBER),
                        org.assertj.core.groups.Tuple.tuple("/isBasedOn", ErrorCode.MALFORMED),
                        org.assertj.core.groups.Tuple.tuple("/itemReviewed/datePublished", ErrorCode.MALFORMED_TIME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"claimReviewed\": \"The moon is made of cheese.\",|/claimReviewed",
                "\"datePublished\": \"2023-08-30\",|/datePublished"
            })
    void withoutWhatItTakesItIsNoItem(String without, String pointer) {
        Read read = only(PLAIN.formatted("").replace(without, ""));
        assertThat(read.item()).isNull();
        assertThat(read.findings().get(0).pointer()).isEqualTo(pointer);
        assertThat(read.findings().get(0).code()).isEqualTo(ErrorCode.REQUIRED);
    }

    @Test
    void whatCannotBeStoredIsLeftOutAndNothingOfItGetsThrough() {
        Read read = only(PLAIN.formatted("").replace("moon", "moo\\u0000n"));
        assertThat(read.item()).isNull();
        assertThat(read.findings()).extracting(Finding::code).contains(ErrorCode.FORBIDDEN_CHARACTER);
        assertThat(only(PLAIN.formatted("").replace("cheese", "x".repeat(4_000)))
                        .item())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-30, 2023-08-30",
        "2023, 2023",
        "20230830, 2023-08-30",
        "2023/08/30, 2023-08-30",
        "2023-08-30T14:05:00, 2023-08-30",
        "2023-08-30 14:05:00 +0200, 2023-08-30T14:05:00+02:00",
        "2023-08-30T14:05:00.123456789Z, 2023-08-30T14:05:00.123456789Z",
        "2023-08-30T14:05:00UTC, 2023-08-30T14:05:00Z",
        "'Wed, 30 Aug 2023 14:05:00 GMT', 2023-08-30T14:05:00Z",
        "2023-02-30, ",
        "yesterday, "
    })
    void timesAreReadAsTheyAreWrittenAndOneWithoutAZoneIsItsDate(String written, String read) {
        assertThat(Times.read(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "nonsense", "{} {}", "<script>"})
    void whatIsNoJsonIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void depthIsBoundedAndSoAreItems() {
        assertThatThrownBy(() -> read("[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.TOO_DEEP));
        assertThatThrownBy(() -> read("[" + "{\"@type\":\"ClaimReview\"},".repeat(6_000) + "null]"))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.TOO_MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"x\"", "[]", "{}", "[null, 5, \"x\", {\"@type\": \"Recipe\"}]"})
    void aDocumentWithoutAFactCheckSaysSo(String json) {
        Document document = read(json);
        assertThat(document.items()).isEmpty();
        assertThat(document.findings()).extracting(Finding::code).contains(ErrorCode.REQUIRED);
    }
}
