package org.gainsay.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An RFC 7396 merge patch: members that are given replace, null takes away, what is not mentioned stays. */
@MergePatch
@Schema(
        type = SchemaType.OBJECT,
        description = "RFC 7396: members that are given replace, null takes away, what is not mentioned stays.")
public final class Patch {

    private final JsonNode patch;

    /** Reads any JSON; other than an object is refused when it is applied. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Patch(JsonNode patch) {
        this.patch = patch;
    }

    /** The content with this patch applied, read and validated as if it had been sent as a whole. */
    public <C> C applyTo(C content, Class<C> type, ObjectMapper json, JsonBodyReader reader) {
        if (!patch.isObject()) {
            throw Refusal.of(List.of(FieldError.at("", ErrorCode.WRONG_TYPE, "Give an object.")));
        }
        ObjectNode merged = json.valueToTree(content);
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), member.getValue());
            }
        });
        try {
            return reader.read(json.writeValueAsString(merged), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
