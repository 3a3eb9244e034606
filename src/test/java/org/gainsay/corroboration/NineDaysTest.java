package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.ledger.Crowd;
import org.gainsay.ledger.Http;
import org.junit.jupiter.api.Test;

/** The founding story, told over nine days: what was known on each is known for ever. */
@QuarkusTest
class NineDaysTest {

    @TestHTTPResource("/")
    String url;

    @Test
    void whatIsAskedOfEachDayAtTheEndIsWhatASecondTellingAnsweredOnThatDay() throws Exception {
        Http http = new Http(url.replaceAll("/$", ""));
        try (Crowd quiet = new Crowd()) {
            NineDays first = new NineDays(http);
            List<String> ends = new ArrayList<>();
            for (int day = 1; day <= NineDays.DAYS; day++) {
                first.tell(day);
                ends.add(first.now());
            }
            NineDays second = new NineDays(http);
            List<String> onThatDay = new ArrayList<>();
            for (int day = 1; day <= NineDays.DAYS; day++) {
                second.tell(day);
                onThatDay.add(second.cores(""));
            }
            List<String> atTheEnd =
                    ends.stream().map(end -> first.cores("?knownAt=" + end)).toList();
            assertThat(atTheEnd).isEqualTo(onThatDay);
            assertThat(onThatDay).as("every day brought something").doesNotHaveDuplicates();
        }
    }
}
