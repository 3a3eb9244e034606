package org.gainsay.verdict.factcheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gainsay.verdict.factcheck.FactChecker.claim;
import static org.gainsay.verdict.factcheck.FactChecker.issued;
import static org.gainsay.verdict.factcheck.FactChecker.say;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.jackson2.JacksonFactory;
import com.google.api.services.factchecktools.v1alpha1.FactCheckTools;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1Claim;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1ClaimReview;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.Desk;
import org.gainsay.http.Conformance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client of Google's Fact Check Tools, unchanged but for the root that it asks, finds what was issued here. */
@QuarkusTest
@TestProfile(FactChecker.class)
@Tag("slow")
class FactCheckSearchTest {

    @TestHTTPResource("/")
    String url;

    private FactCheckTools tools;

    @BeforeEach
    void aClientOfGoogles() {
        tools = new FactCheckTools.Builder(new NetHttpTransport(), JacksonFactory.getDefaultInstance(), null)
                .setApplicationName("a client from before")
                .setRootUrl(url)
                .build();
    }

    private static ValidatableResponse search(String parameters) {
        return asItIs().get("/v1alpha1/claims:search?" + parameters).then();
    }

    /** A request whose address is sent as it is written. */
    private static RequestSpecification asItIs() {
        return given().urlEncodingEnabled(false);
    }

    private List<GoogleFactcheckingFactchecktoolsV1alpha1Claim> found(String query) throws IOException {
        GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse answer =
                tools.claims().search().setQuery(query).execute();
        return answer.getClaims() == null ? List.of() : answer.getClaims();
    }

    @Test
    void googlesOwnClientFindsAVerdict() throws Exception {
        String claim = claim("Wombats negotiate an arms deal.");
        say(claim, "PERSON", "Wim Bat", "2023-08-30", "https://one.example/w");
        assertThat(found("wombats deal")).isEmpty();
        issued(claim, "MISLEADING", "url", "https://www.times.example/wombats?x=1", "title", "About wombats");
        GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse answer = tools.claims()
                .search()
                .setQuery("wombats deal")
                .setKey("AIza-a-key-of-googles")
                .set$Xgafv("2")
                .setPrettyPrint(true)
                .setQuotaUser("me")
                .setLanguageCode("en-US")
                .setPageSize(10)
                .execute();
        assertThat(answer.getNextPageToken()).isNull();
        assertThat(answer.getClaims()).hasSize(1);
        GoogleFactcheckingFactchecktoolsV1alpha1Claim found = answer.getClaims().get(0);
        assertThat(found.getText()).isEqualTo("Wombats negotiate an arms deal.");
        assertThat(found.getClaimant()).isEqualTo("Wim Bat");
        assertThat(found.getClaimDate()).isEqualTo("2023-08-30T00:00:00Z");
        assertThat(found.getClaimReview()).hasSize(1);
        GoogleFactcheckingFactchecktoolsV1alpha1ClaimReview review =
                found.getClaimReview().get(0);
        assertThat(review.getPublisher().getName()).isEqualTo(FactChecker.NAME);
        assertThat(review.getPublisher().getSite()).isEqualTo("times.example");
        assertThat(review.getUrl()).isEqualTo("https://www.times.example/wombats?x=1");
        assertThat(review.getTitle()).isEqualTo("About wombats");
        assertThat(review.getReviewDate()).isEqualTo("2023-09-01T00:00:00Z");
        assertThat(review.getTextualRating()).isEqualTo("Misleading");
        assertThat(review.getLanguageCode()).isEqualTo("en-GB");
    }

    @Test
    void aVerdictIsFoundByItsOwnWordsAndTheBestMatchComesFirst() throws Exception {
        issued(claim("It is about axolotls, so they say."), "FALSE", "summary", "No platypus was there.");
        issued(claim("The platypus swims."), "FALSE");
        assertThat(found("PLATYPUS"))
                .extracting("text")
                .containsExactly("The platypus swims.", "It is about axolotls, so they say.");
        assertThat(found("axolo")).hasSize(1);
        assertThat(found("axolotls platypus")).isEmpty();
    }

    @Test
    void whatNobodyHasCheckedIsAnEmptyObject() {
        assertThat(search("query=thylacine").statusCode(200).extract().asString())
                .isEqualTo("{}");
        String claim = claim("A thylacine was seen.");
        assertThat(search("query=thylacine").extract().asString()).isEqualTo("{}");
        String verdict = issued(claim, "FALSE");
        search("query=thylacine").body("claims.size()", equalTo(1));
        Desk.withdraw("/verdicts/" + verdict, 2).statusCode(200);
        assertThat(search("query=thylacine").extract().asString()).isEqualTo("{}");
    }

    @Test
    void itIsNarrowedByLanguageSiteAndAge() {
        String claim = claim("Numbats rule.");
        issued(claim, "FALSE", "url", "https://www.numbats.example/a", "reviewedAt", "2020-01-01");
        String today = LocalDate.now().toString();
        issued(claim, "FALSE", "url", "https://other.example/b", "language", "pt-BR", "reviewedAt", today);
        search("query=numbats").body("claims[0].claimReview.size()", equalTo(2));
        search("query=numbats&languageCode=pt").body("claims[0].claimReview.languageCode", equalTo(List.of("pt-BR")));
        assertThat(search("query=numbats&languageCode=fr").extract().asString()).isEqualTo("{}");
        search("reviewPublisherSiteFilter=numbats.example")
                .body("claims[0].claimReview.url", equalTo(List.of("https://www.numbats.example/a")));
        search("query=numbats&reviewPublisherSiteFilter=https://www.numbats.example/")
                .body("claims[0].claimReview.size()", equalTo(1));
        search("query=numbats&maxAgeDays=30")
                .body("claims[0].claimReview.url", equalTo(List.of("https://other.example/b")));
    }

    @Test
    void itComesInPages() throws Exception {
        for (int i = 0; i < 5; i++) {
            issued(claim("Bilby number " + i + "."), "FALSE");
        }
        List<String> texts = new ArrayList<>();
        String token = null;
        do {
            GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse page = tools.claims()
                    .search()
                    .setQuery("bilby")
                    .setPageSize(2)
                    .setPageToken(token)
                    .execute();
            page.getClaims().forEach(claim -> texts.add(claim.getText()));
            token = page.getNextPageToken();
        } while (token != null);
        assertThat(texts).hasSize(5).doesNotHaveDuplicates();
        search("query=bilby&offset=3").body("claims.text", equalTo(texts.subList(3, 5)));
        search("query=bilby&offset=5").body("size()", equalTo(0));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedAsGoogleRefuses() {
        search("pageSize=3")
                .statusCode(400)
                .contentType("application/json")
                .body("error.code", equalTo(400))
                .body("error.status", equalTo("INVALID_ARGUMENT"))
                .body("error.message", containsString("query"));
        for (String wrong : List.of(
                "query=!!",
                "query=a&pageSize=0",
                "query=a&pageSize=many",
                "query=a&offset=-1",
                "query=a&maxAgeDays=-1",
                "query=a&languageCode=no%20tag",
                "query=a&pageToken=nonsense",
                "query=a&alt=proto",
                "query=a&callback=run",
                "query=a&query=b")) {
            search(wrong).statusCode(400).body("error.status", equalTo("INVALID_ARGUMENT"));
        }
        assertThatThrownBy(() -> tools.claims()
                        .search()
                        .setQuery("a")
                        .setPageToken("nonsense")
                        .execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, e -> {
                    assertThat(e.getDetails().getCode()).isEqualTo(400);
                    assertThat(e.getDetails().getMessage()).contains("page before");
                });
        asItIs().post("/v1alpha1/claims:search").then().statusCode(405).body("error.status", equalTo("UNIMPLEMENTED"));
        asItIs().get("/v1alpha1/claims:imageSearch").then().statusCode(404).body("error.status", equalTo("NOT_FOUND"));
        asItIs().header(Conformance.NO_TOKEN, "")
                .header("X-Forwarded-For", "10.0.0.1")
                .get("/v1alpha1/claims:search?query=a&key=none")
                .then()
                .statusCode(401)
                .body("error.status", equalTo("UNAUTHENTICATED"));
    }
}
