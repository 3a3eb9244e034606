package org.gainsay.dashboard;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What templates can say of a text. */
@TemplateExtension
final class TemplateWords {

    private TemplateWords() {}

    /** As the value of a parameter in an address. */
    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
