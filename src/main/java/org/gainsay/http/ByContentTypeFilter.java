package org.gainsay.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Refuses who does not accept JSON, before anything is read or done. */
@Provider
@ByContentType
public class ByContentTypeFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && Arrays.stream(accepted.split(",")).noneMatch(ByContentTypeFilter::admitsJson)) {
            throw new Refusal(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.meaning());
        }
    }

    private static boolean admitsJson(String type) {
        try {
            return MediaType.valueOf(type.strip()).isCompatible(MediaType.APPLICATION_JSON_TYPE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
