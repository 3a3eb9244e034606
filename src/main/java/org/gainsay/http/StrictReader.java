package org.gainsay.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a type from one JSON type and none other; of the rest it takes note and reads on behind it. */
final class StrictReader extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private final JavaType type;
    private final JsonShape shape;

    StrictReader(JsonDeserializer<?> reader, JavaType type, JsonShape shape) {
        super(reader);
        this.type = type;
        this.shape = shape;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new StrictReader(reader, type, shape);
    }

    @Override
    public @Nullable Object deserialize(JsonParser p, DeserializationContext context) throws IOException {
        Object found = context.getAttribute(Findings.class);
        if (!shape.takes(p.currentToken())) {
            if (!(found instanceof Findings findings)) {
                return context.handleUnexpectedToken(type, p);
            }
            findings.add(
                    ErrorCode.WRONG_TYPE,
                    JsonScan.pointer(p),
                    "Give " + shape.words() + ", not " + JsonShape.name(p.currentToken()) + ".");
            p.skipChildren();
            return getNullValue(context);
        }
        if (shape == JsonShape.TEXT && !JsonShape.isWritten(type.getRawClass(), p.getText())) {
            return context.handleWeirdStringValue(type.getRawClass(), p.getText(), "not in its one form");
        }
        try {
            return super.deserialize(p, context);
        } catch (InputCoercionException e) {
            if (!(found instanceof Findings findings)) {
                throw e;
            }
            findings.add(ErrorCode.OUT_OF_RANGE, JsonScan.pointer(p), "This number is too large.");
            return getNullValue(context);
        }
    }
}
