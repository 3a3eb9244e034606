package org.gainsay.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a feature needs to know of the request that it answers, beside its body and parameters. */
@ApplicationScoped
public class CurrentRequest {

    private static final String BODY = CurrentRequest.class.getName();
    private static final String CALLER = BODY + " caller";
    private static final String DESK = BODY + " desk";
    private static final String TRIAL = BODY + " trial";
    static final String DRY_RUN = "dryRun";

    private static final String KEY_HEADER = "Idempotency-Key";

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The id by which it is found in the log; null outside of a request. */
    public @Nullable String id() {
        RoutingContext request = current.getCurrent();
        return request == null ? null : RequestIds.of(request);
    }

    /** What makes a repetition of it known, or null; refuses what is no key. */
    public @Nullable String idempotencyKey() {
        RoutingContext request = current.getCurrent();
        String key = request == null ? null : request.request().getHeader(KEY_HEADER);
        if (key != null && (key.isEmpty() || key.length() > 255 || !key.chars().allMatch(c -> c > 31 && c < 127))) {
            throw Refusal.of(List.of(FieldError.parameter(
                    KEY_HEADER, ErrorCode.BAD_PARAMETER, "Give 1 to 255 printable ASCII characters.")));
        }
        return key;
    }

    /** Who sends it, as verified; null: nobody that is known, or outside of a request. */
    public @Nullable Principal caller() {
        RoutingContext request = current.getCurrent();
        return request == null ? null : request.get(CALLER);
    }

    /** Says who sends it, once that is verified. */
    public void identify(Principal caller) {
        current.getCurrent().put(CALLER, caller);
    }

    /** The desk that it is made for: it sees what that desk sees, and records for it. Null: the public. */
    public @Nullable Desk desk() {
        RoutingContext request = current.getCurrent();
        return request == null ? null : request.get(DESK);
    }

    /** Says for which desk it is made, once it is known that the caller may. */
    public void workFor(Desk desk) {
        current.getCurrent().put(DESK, desk);
    }

    /** Whether it asks what it would do, with nothing stored. */
    public boolean dryRun() {
        RoutingContext request = current.getCurrent();
        return request != null && ("true".equals(request.request().getParam(DRY_RUN)) || request.get(TRIAL) != null);
    }

    /** Has all that it does be tried only: a page shows what would come of an act before anybody asks for it. */
    public void tryOnly() {
        current.getCurrent().put(TRIAL, true);
    }

    /** What a filter has put beside it; null: nothing. */
    <T> @Nullable T of(String key) {
        RoutingContext request = current.getCurrent();
        return request == null ? null : request.get(key);
    }

    /** The digest in hex of what is asked for: desk, method, address and body. */
    public String fingerprint(UnaryOperator<byte[]> digest) {
        RoutingContext request = current.getCurrent();
        byte[] body = request.get(BODY);
        Desk desk = desk();
        String line = (desk == null ? "" : desk.name() + " ")
                + request.request().method() + " " + request.request().uri() + " ";
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        asked.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        asked.writeBytes(body == null ? new byte[0] : body);
        return HexFormat.of().formatHex(digest.apply(asked.toByteArray()));
    }

    void bodyRead(byte[] body) {
        RoutingContext request = current.getCurrent();
        if (request != null && request.request().headers().contains(KEY_HEADER)) {
            request.put(BODY, body);
        }
    }
}
