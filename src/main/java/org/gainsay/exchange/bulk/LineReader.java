package org.gainsay.exchange.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.exchange.Candidates;
import org.gainsay.exchange.DossierDocument;
import org.gainsay.exchange.ImportLine;
import org.gainsay.exchange.Members;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.JsonBodyReader;
import org.gainsay.http.Pointers;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.InstantText;
import org.gainsay.ledger.Instants;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a line as strictly as any other body, and refuses it as that would be refused. */
@ApplicationScoped
class LineReader {

    /** A source's own kind, as the line has a kind already. */
    static final String SOURCE_KIND = "sourceKind";

    /** What an export holds besides records, and an import passes over. */
    static final Set<String> NO_RECORD = Set.of("EXPORT", "JOURNAL", "END");

    private static final Map<String, Kind> KINDS =
            Kind.records().collect(Collectors.toMap(Kind::name, Function.identity()));

    /** Also finds a member that is given twice, of which a tree has but one. */
    private static final ObjectMapper TREE = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonBodyReader reader;

    LineReader(JsonBodyReader reader) {
        this.reader = reader;
    }

    /** What a line says besides the record itself. */
    record Besides(
            @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,200}")
            String of,

            @Nullable @Size(max = 100) List<@Valid @NotNull ExternalId> externalIds,
            @Nullable @Size(max = 10_000) List<@NotNull JsonNode> versions,
            @Nullable @InstantText String versionAt,
            @Nullable @Size(max = 2_000) String withdrawalReason) {

        static final Besides NOTHING = new Besides(null, null, null, null, null);
        static final List<String> MEMBERS = List.of("of", "externalIds", "versions", "versionAt", "withdrawalReason");
    }

    /** The record of a line; null: the line is none. */
    @Nullable
    ImportLine read(String system, long number, byte[] line) throws IOException {
        ObjectNode tree = tree(line);
        if (tree == null) {
            return null;
        }
        JsonNode said = tree.remove("kind");
        if (said != null && NO_RECORD.contains(said.asText())) {
            return null;
        }
        Kind kind = kind(said);
        Besides besides = besides(tree);
        if ((besides.of() != null) != isPart(kind)) {
            throw refused(
                    "/of",
                    isPart(kind) ? ErrorCode.REQUIRED : ErrorCode.UNKNOWN_MEMBER,
                    isPart(kind)
                            ? "Give the id of the source or claim that it is of."
                            : "There is no such member here: correct its name or leave it out.");
        }
        return line(system, number, kind, besides, tree, Candidates.type(kind), line.length);
    }

    private <M extends DossierDocument.Recording> ImportLine line(
            String system, long number, Kind kind, Besides besides, ObjectNode tree, Class<M> type, int bytes)
            throws IOException {
        M member = member(kind, tree, type);
        List<Members.Earlier<M>> earlier = new ArrayList<>();
        List<JsonNode> versions = besides.versions() == null ? List.of() : besides.versions();
        for (int i = 0; i < versions.size(); i++) {
            earlier.add(earlier(kind, Pointers.to("/versions", i), versions.get(i), tree, type));
        }
        if (!earlier.isEmpty() && besides.versionAt() == null) {
            throw refused("/versionAt", ErrorCode.REQUIRED, "Say since when it is as it is: it was otherwise before.");
        }
        return ImportLine.of(
                system,
                number,
                kind,
                besides.of(),
                member,
                new Members.Beside<>(
                        besides.externalIds() == null ? List.of() : besides.externalIds(),
                        earlier,
                        Instants.parseIfGiven(besides.versionAt()),
                        besides.withdrawalReason()),
                bytes);
    }

    private <M> Members.Earlier<M> earlier(Kind kind, String pointer, JsonNode said, ObjectNode now, Class<M> type)
            throws IOException {
        try {
            if (!(said instanceof ObjectNode version)) {
                throw refused("", ErrorCode.WRONG_TYPE, "Give a JSON object.");
            }
            Besides besides = besides(version);
            // What never changes is said once.
            Stream.of("id", "recordedAt").filter(now::has).forEach(name -> version.set(name, now.get(name)));
            return new Members.Earlier<>(
                    member(kind, version, type),
                    Instants.parseIfGiven(besides.versionAt()),
                    besides.withdrawalReason());
        } catch (Refusal e) {
            throw Refusal.of(e.errors().stream()
                    .map(wrong -> FieldError.at(pointer + wrong.pointer(), wrong.code(), wrong.detail()))
                    .toList());
        }
    }

    private <M> M member(Kind kind, ObjectNode tree, Class<M> type) throws IOException {
        if (kind != Kind.SOURCE) {
            return reader.read(tree.toString(), type);
        }
        JsonNode own = tree.remove(SOURCE_KIND);
        if (own != null) {
            tree.set("kind", own);
        }
        try {
            return reader.read(tree.toString(), type);
        } catch (Refusal e) {
            throw Refusal.of(e.errors().stream()
                    .map(wrong -> "/kind".equals(wrong.pointer())
                            ? FieldError.at("/" + SOURCE_KIND, wrong.code(), wrong.detail())
                            : wrong)
                    .toList());
        }
    }

    private Besides besides(ObjectNode tree) throws IOException {
        ObjectNode besides = TREE.createObjectNode();
        for (String name : Besides.MEMBERS) {
            JsonNode value = tree.remove(name);
            if (value != null) {
                besides.set(name, value);
            }
        }
        return besides.isEmpty() ? Besides.NOTHING : reader.read(besides.toString(), Besides.class);
    }

    private static @Nullable ObjectNode tree(byte[] line) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("", ErrorCode.UNREADABLE, "The line is not UTF-8.");
        }
        if (text.isBlank()) {
            return null;
        }
        try {
            if (TREE.readTree(text) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            // Its message has words of the line.
            throw refused("", ErrorCode.UNREADABLE, "The line is not one JSON object with each member given once.");
        }
        throw refused("", ErrorCode.WRONG_TYPE, "Give a JSON object in each line.");
    }

    private static Kind kind(@Nullable JsonNode said) {
        if (said == null) {
            throw refused("/kind", ErrorCode.REQUIRED, "Give this member.");
        }
        Kind kind = KINDS.get(said.asText());
        if (kind == null) {
            throw refused(
                    "/kind",
                    ErrorCode.UNKNOWN_VALUE,
                    "Give one of " + Kind.records().map(Kind::name).collect(Collectors.joining(", ")) + ".");
        }
        return kind;
    }

    private static boolean isPart(Kind kind) {
        return kind == Kind.SAME_AS || kind == Kind.AFFILIATION || kind == Kind.RATING || kind == Kind.STAKE;
    }

    private static Refusal refused(String pointer, ErrorCode code, String detail) {
        return Refusal.of(List.of(FieldError.at(pointer, code, detail)));
    }
}
