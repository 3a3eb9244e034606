package org.gainsay.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every kind of refusal. Each has a page at {@link #path()} that says what it means and what to do. */
public enum ProblemType {
    /** The request itself makes no sense. */
    BAD_REQUEST(
            400,
            "The request cannot be understood",
            "The address or a header is not what HTTP allows.",
            "Encode the address as RFC 3986 says, and check the headers."),
    /** No JSON. */
    UNREADABLE_BODY(
            400,
            "The body is not readable JSON",
            "The body is empty, not UTF-8, not JSON, or JSON with something behind it.",
            "Send one JSON object in UTF-8. The pointer and the detail say up to where it was read."),
    /** Nested beyond the limit. */
    TOO_DEEP(
            400,
            "The body is nested too deeply",
            "Objects and arrays lie in each other more than 32 levels deep.",
            "Send the shape that the contract gives; no body of this service needs so many levels."),
    /** A member that the contract does not have. */
    UNKNOWN_MEMBER(
            400,
            "A member is not known",
            "The body has a member that the contract does not have, often a slip in its name.",
            "Correct its name or leave it out. The pointer says which."),
    /** One name twice in one object. */
    DUPLICATE_MEMBER(
            400,
            "A member is given twice",
            "One object has two members of one name, and it is not clear which is meant.",
            "Give each member once."),
    /** The wrong JSON type. */
    WRONG_TYPE(
            400,
            "A value has the wrong JSON type",
            "A number stands where a text belongs, an array where an object belongs, null where a value belongs,"
                    + " or the like. Nothing is converted silently.",
            "Give the type that the detail names. Leave a member out instead of sending null."),
    /** A query parameter that is unknown or cannot be read. */
    BAD_PARAMETER(
            400,
            "A query parameter cannot be used",
            "A query parameter is not known here, is given twice, or has a value that cannot be read.",
            "Correct the parameters that are listed; the contract says which there are."),
    /** Nobody that is known here. */
    UNAUTHENTICATED(
            401,
            "A good token is missing",
            "What is asked for needs a token, or the one that was sent is unknown, expired or revoked.",
            "Send a token that is good here: Authorization: Bearer TOKEN. An admin can make you one; the first admin's is"
                    + " in the file that the service named at its first start. Where people sign in with a provider, the"
                    + " access token that it gives for this service is good, too."),
    /** Known, and may not. */
    FORBIDDEN(
            403,
            "The token does not reach that far",
            "The token is good, and what is asked for needs more than it may do.",
            "Ask somebody who may, or an admin for a token of the role or with the right that the detail names; who signs"
                    + " in with a provider needs a group there that grants it. Members that are listed can be left out"
                    + " instead."),
    /** Nothing there. */
    NOT_FOUND(
            404,
            "There is nothing here",
            "The address is not one of this service, or the record that it names does not exist.",
            "Check the address and the id in it."),
    /** Not this method. */
    METHOD_NOT_ALLOWED(
            405,
            "This method is not offered here",
            "The address exists, but does not take this HTTP method.",
            "Use one of the methods in the Allow header."),
    /** No format in common. */
    NOT_ACCEPTABLE(
            406,
            "No acceptable format",
            "The Accept header admits none of the formats that this address answers in.",
            "Accept application/json, and application/problem+json for refusals."),
    /** It exists already, or its state forbids it. */
    CONFLICT(
            409,
            "The records as they are do not admit this",
            "Such a record exists already, or the record is in a state in which this cannot be done.",
            "Read the record that the detail names, and decide again."),
    /** Changed by somebody else meanwhile. */
    PRECONDITION_FAILED(
            412,
            "The record has changed meanwhile",
            "The version in If-Match is not the record's version any more.",
            "Read the record again, look at what has changed, and repeat with its new version."),
    /** Too many bytes. */
    PAYLOAD_TOO_LARGE(
            413,
            "The body is too large",
            "The body has more bytes than this service takes in one request.",
            "Send less at once: fewer records in one request."),
    /** A body in another format. */
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "This format is not taken here",
            "The body's Content-Type or Content-Encoding is not one that this address takes.",
            "Send the media type that the contract names, uncompressed."),
    /** Read, and wrong. */
    INVALID_CONTENT(
            422,
            "The content is not valid",
            "The body could be read, but what it says cannot be right.",
            "Correct the members that are listed: each entry has a pointer, a code and what to do."),
    /** No If-Match. */
    PRECONDITION_REQUIRED(
            428,
            "The version is missing",
            "A record may only be changed by somebody who has seen its present version.",
            "Repeat with If-Match and the version that the record's ETag gave."),
    /** Too many requests in too short a time. */
    TOO_MANY_REQUESTS(
            429,
            "Too many requests at once",
            "This address has sent more requests in a short time than the service takes from one.",
            "Wait for the seconds in the Retry-After header. RateLimit-Policy says how many are taken in how many"
                    + " seconds, RateLimit how many are left: a client that looks at it is never refused."),
    /** Our fault. */
    INTERNAL_ERROR(
            500,
            "The service failed",
            "This is the service's fault, not the request's. Nothing was stored.",
            "Try again later. If it fails again, tell the operator the request id."),
    /** For the moment. */
    BUSY(
            503,
            "The service is busy",
            "The service cannot answer at the moment.",
            "Try again after the seconds in the Retry-After header."),
    /** Ended, as it took longer than it may. */
    TIMED_OUT(
            503,
            "The request took too long",
            "It was not done in the time that a request may take, and was ended in the database too. Nothing was stored.",
            "Ask for less at once (fewer records, a shorter page, narrower filters). If others were at work on the same"
                    + " records, the same request may succeed after the seconds in the Retry-After header."),
    /** Identities cannot be sealed. */
    NO_IDENTITY_KEY(
            503,
            "The key of sealed identities is not there",
            "The key that identities of sources are sealed with is missing, or is another one. Nothing was stored, and"
                    + " all else works.",
            "Tell the operator: the setting gainsay.identity-key names the file that has to be put back.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The name in addresses, in kebab case. */
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's {@code type}: the address of its page. */
    public String path() {
        return "/problems/" + kebab();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A headline, the same for all of this type. */
    public String title() {
        return title;
    }

    /** What it means. */
    public String meaning() {
        return meaning;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }

    /** The type for a status that the framework chose: for one of several of that status, the most general. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(t -> t.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : BAD_REQUEST);
    }

    static @Nullable ProblemType named(String kebab) {
        return Arrays.stream(values())
                .filter(t -> t.kebab().equals(kebab))
                .findFirst()
                .orElse(null);
    }
}
