package org.gainsay.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The query parameters that a resource's method declares, itself or in a {@link BeanParam}. */
final class DeclaredParameters {

    private static final Map<Method, DeclaredParameters> KNOWN = new ConcurrentHashMap<>();

    private final List<String> byIndex = new ArrayList<>();
    private final Map<String, String> byMember = new LinkedHashMap<>();
    private final Map<String, Class<?>> types = new LinkedHashMap<>();

    private DeclaredParameters(Method method) {
        if (method.isAnnotationPresent(Stores.class)) {
            types.put(CurrentRequest.DRY_RUN, boolean.class);
        }
        for (Parameter parameter : method.getParameters()) {
            String name = name(parameter);
            byIndex.add(name == null ? "" : name);
            if (name != null) {
                types.put(name, parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                members(parameter.getType());
            }
        }
    }

    static DeclaredParameters of(Method method) {
        return KNOWN.computeIfAbsent(method, DeclaredParameters::new);
    }

    private void members(Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                String name = name(field);
                if (name != null) {
                    byMember.put(field.getName(), name);
                    types.put(name, field.getType());
                }
            }
        }
    }

    private static @Nullable String name(AnnotatedElement declared) {
        QueryParam query = declared.getAnnotation(QueryParam.class);
        return query == null ? null : query.value();
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    boolean takesMany(String name) {
        Class<?> type = types.get(name);
        return type != null && (Collection.class.isAssignableFrom(type) || type.isArray());
    }

    Collection<String> names() {
        return types.keySet();
    }

    /** The name of a method's parameter; empty where it is none of the query. */
    String at(int index) {
        return byIndex.get(index);
    }

    /** The name of a bean's member; empty where it is none of the query. */
    String ofMember(String field) {
        return byMember.getOrDefault(field, "");
    }
}
