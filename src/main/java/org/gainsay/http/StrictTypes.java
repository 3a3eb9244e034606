package org.gainsay.http;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import org.jspecify.annotations.Nullable;

/** Lets every type be read from its own JSON type alone. Jackson's own switches stop at the first mistake. */
final class StrictTypes extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
        if (reader instanceof BeanDeserializerBase bean) {
            return isWrittenAsObject(bean.getValueInstantiator())
                    ? new StrictReader(bean, type.getType(), JsonShape.OBJECT)
                    : reader;
        }
        return strict(type.getType(), JsonShape.of(type.getBeanClass()), reader);
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription d, JsonDeserializer<?> reader) {
        return strict(type, JsonShape.TEXT, reader);
    }

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription d, JsonDeserializer<?> reader) {
        return strict(type, JsonShape.ARRAY, reader);
    }

    @Override
    public JsonDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config, ArrayType type, BeanDescription d, JsonDeserializer<?> reader) {
        return type.getRawClass() == byte[].class ? reader : strict(type, JsonShape.ARRAY, reader);
    }

    @Override
    public JsonDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config, MapType type, BeanDescription d, JsonDeserializer<?> reader) {
        return strict(type, JsonShape.OBJECT, reader);
    }

    private static JsonDeserializer<?> strict(JavaType type, @Nullable JsonShape shape, JsonDeserializer<?> reader) {
        return shape == null ? reader : new StrictReader(reader, type, shape);
    }

    /** A value type may say by a creator of its own that it is written as a text or a number. */
    private static boolean isWrittenAsObject(ValueInstantiator by) {
        return !by.canCreateFromString()
                && !by.canCreateFromInt()
                && !by.canCreateFromLong()
                && !by.canCreateUsingDelegate()
                && !by.canCreateUsingArrayDelegate();
    }
}
