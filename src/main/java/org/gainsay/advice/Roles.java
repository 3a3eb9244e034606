package org.gainsay.advice;

import java.util.Set;
import org.gainsay.assessment.Role;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/** What a name or a title says of what somebody is with the party that it names. English only. */
final class Roles {

    private static final Set<String> SPEAKS =
            Set.of("spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "spokespersons", "spox");

    private static final Set<String> OFFICIAL = Set.of(
            ("official officials minister ministers ambassador ambassadors secretary undersecretary president premier"
                            + " chancellor envoy envoys diplomat diplomats general admiral colonel senator director"
                            + " chief chairman chairwoman chairperson commissioner adviser advisor deputy ceo governor")
                    .split(" "));

    private static final Set<String> EMPLOYED = Set.of(
            "employee",
            "employees",
            "staff",
            "staffer",
            "engineer",
            "worker",
            "workers",
            "officer",
            "officers",
            "soldier",
            "soldiers",
            "agent",
            "agents");

    private static final Set<String> BODY = Set.of(
            ("ministry department agency agencies army navy force forces police embassy council intelligence treasury"
                            + " government parliament senate office committee bureau service guard mission delegation"
                            + " subsidiary division branch")
                    .split(" "));

    /** Who is no voice of the party that is named, or no longer. */
    private static final Set<String> OUTSIDE =
            Set.of(("former ex retired onetime late expert experts analyst analysts correspondent reporter journalist"
                            + " professor scholar historian author critic critics opposition dissident exile exiled"
                            + " fans parody unofficial joint bilateral")
                    .split(" "));

    /** The party after these is what it is about, not whose voice it is. */
    static final Set<String> ABOUT =
            Set.of("to", "on", "in", "against", "about", "near", "with", "into", "and", "from");

    private Roles() {}

    /** Whether it names a spokesperson or an official. */
    static boolean speaksForOthers(Words words) {
        return !words.hasAny(OUTSIDE) && (words.hasAny(SPEAKS) || words.hasAny(OFFICIAL));
    }

    /** The role that the words give somebody of that kind; null where they give none. */
    static @Nullable Role of(SourceKind kind, Words words) {
        if (words.hasAny(OUTSIDE)) {
            return null;
        }
        return switch (kind) {
            case PERSON, UNNAMED_SOURCE ->
                words.hasAny(SPEAKS)
                        ? Role.SPOKESPERSON
                        : words.hasAny(OFFICIAL) ? Role.OFFICIAL : words.hasAny(EMPLOYED) ? Role.EMPLOYEE : null;
            case ORGANISATION -> words.hasAny(BODY) ? Role.PART : null;
            case GOVERNMENT, ACCOUNT -> Role.PART;
            case AGENCY, OUTLET, DOCUMENT_SERIES -> null;
        };
    }
}
