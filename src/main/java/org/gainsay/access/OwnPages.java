package org.gainsay.access;

import io.vertx.core.http.HttpServerRequest;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** Whether a form was sent by a page of this service, which a browser says and no page of elsewhere can make it say. */
final class OwnPages {

    private OwnPages() {}

    /** Refuses what a page of elsewhere has sent, or what nobody says where it comes from. */
    static void refuseOthers(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null
                ? (request.scheme() + "://" + request.authority()).equals(request.getHeader("Origin"))
                : site.equals("same-origin");
        if (!own) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "This form was not sent by a page of this service. Open the page here and send it from there.");
        }
    }
}
